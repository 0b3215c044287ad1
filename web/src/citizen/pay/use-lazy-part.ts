import { type Component, type ShallowRef, shallowRef, watch } from 'vue'

type Part = () => Promise<{ default: Component }>

/** A page inside of a page, fetched when it is asked for. Vue's own way weighs more, in the file that everybody loads. */
export function useLazyPart(wanted: () => Part): Readonly<ShallowRef<Component | undefined>> {
  const part = shallowRef<Component>()
  watch(
    wanted,
    async (load) => {
      part.value = undefined
      const { default: loaded } = await load()
      if (wanted() === load) part.value = loaded
    },
    { immediate: true },
  )
  return part
}
