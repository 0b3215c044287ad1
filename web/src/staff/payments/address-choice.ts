import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A choice that stands in the address as `?name=value`, so that a list can be kept and sent; the empty text while nothing is chosen. */
export function useAddressChoice(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const said = route.query[name]
      return typeof said === 'string' ? said : ''
    },
    set: (value) => {
      const { [name]: _before, ...others } = route.query
      router.replace({ query: value === '' ? others : { ...others, [name]: value } })
    },
  })
}
