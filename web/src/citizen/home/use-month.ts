import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { computed } from 'vue'
import { type FragmentType, useFragment } from '../../graphql/generated/fragment-masking.ts'
import { MonthOutlookFragmentDoc } from '../../graphql/generated/graphql.ts'

/** What has run in the calendar month, and where that will end. */
export function useMonth(servicePoint: () => FragmentType<typeof MonthOutlookFragmentDoc> | undefined) {
  const point = computed(() => useFragment(MonthOutlookFragmentDoc, servicePoint()))
  const month = computed(() => {
    const known = point.value?.consumptionThisMonth
    return known?.volume == null
      ? undefined
      : { from: new Date(known.from), litres: litresFromCubicMetres(known.volume) }
  })
  /** Of another month it would say nothing about this one. */
  const outlook = computed(() => {
    const known = point.value?.projectionThisMonth
    if (known == null || month.value === undefined) return undefined
    if (Math.abs(Date.parse(known.month) - month.value.from.getTime()) > 86_400_000) return undefined
    const [likely, low, high] = [known.volume, known.low, known.high].map(litresFromCubicMetres)
    return likely === undefined || low === undefined || high === undefined ? undefined : { likely, low, high }
  })
  return { month, outlook }
}
