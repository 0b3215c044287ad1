import { startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { type ConsumptionStep, UsualOfHomeDocument } from '../../graphql/generated/graphql.ts'

const dayMs = 86_400_000
const daysOfHours = 14

/** The days, months or hours that are over and tell what is usual: of last month, of a year, of two weeks. */
function stretchOf(step: ConsumptionStep, now: Date): { readonly from: Date; readonly to: Date } {
  const month = startOfMonth(now)
  if (step === 'DAY') return { from: startOfMonth(new Date(month.getTime() - dayMs)), to: month }
  if (step === 'MONTH') return { from: startOfMonth(new Date(month.getTime() - 360 * dayMs)), to: month }
  const today = startOfDay(now)
  return { from: startOfDay(new Date(today.getTime() - daysOfHours * dayMs)), to: today }
}

/** What a home used in such stretches; empty where nobody says. It is a help, not what the page is about. */
export function useUsual(contractId: () => string, step: ConsumptionStep, now: Date) {
  const { from, to } = stretchOf(step, now)
  const { data } = useQuery({
    query: UsualOfHomeDocument,
    variables: computed(() => ({
      contractId: contractId(),
      step,
      from: from.toISOString(),
      to: to.toISOString(),
    })),
  })
  return computed(() => data.value?.contract?.servicePoint.consumption ?? [])
}
