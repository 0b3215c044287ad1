import { computed, shallowRef, watch } from 'vue'
import { HomeEstimateDocument } from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

/** What runs by seconds need not be reckoned by seconds: so many litres are a peso or two. */
const askEveryLitres = 100

/** What the water of the running period costs so far; the last that was said while another is asked. Nothing where bills are not one's to see. */
export function useEstimate(contractId: () => string, litres: () => number) {
  const asked = computed(() => Math.floor(litres() / askEveryLitres) * askEveryLitres)
  const { data } = usePageQuery(HomeEstimateDocument, () => ({
    contractId: contractId(),
    litres: asked.value,
  }))
  const told = computed(() => {
    const contract = data.value?.contract
    const estimate = contract?.billing?.estimate
    return contract == null || estimate === undefined
      ? undefined
      : { contractId: contract.id, total: estimate.sheet.total, nextStep: estimate.nextStep }
  })
  const held = shallowRef<typeof told.value>()
  watch(
    told,
    (now) => {
      if (now !== undefined) held.value = now
    },
    { immediate: true },
  )
  return computed(() => (held.value?.contractId === contractId() ? held.value : undefined))
}
