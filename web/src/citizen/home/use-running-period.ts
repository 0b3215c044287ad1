import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { computed, type Ref } from 'vue'
import { HomePeriodDocument } from '../../graphql/generated/graphql.ts'
import { usePageQuery } from '../../graphql/use-page-query.ts'

interface Month {
  readonly from: Date
  readonly litres: number
}

/** Litres since the billing period began: those of the month, where it is one; else its days together. */
export function useRunningPeriod(
  contractId: () => string,
  periodFrom: () => string | undefined,
  month: Readonly<Ref<Month | undefined>>,
  hour: () => Date,
) {
  const isMonth = computed(() => month.value !== undefined && civilDate(month.value.from) === periodFrom())
  const { data } = usePageQuery(
    HomePeriodDocument,
    () => ({
      contractId: contractId(),
      from: startOfDay(new Date(`${periodFrom() ?? civilDate(hour())}T18:00:00.000Z`)).toISOString(),
      to: nextDay(hour()).toISOString(),
    }),
    () => periodFrom() === undefined || month.value === undefined || isMonth.value,
  )
  const litres = computed(() => {
    if (isMonth.value) return month.value?.litres
    const days = data.value?.contract?.servicePoint.consumption
    if (days == null || days.length === 0) return undefined
    return days.reduce((sum, { volume, interpolated }) => {
      const known = volume ?? interpolated
      return known === null ? sum : sum + litresFromCubicMetres(known)
    }, 0)
  })
  return { litres, isMonth }
}
