import type { Scenario } from '../scenario.ts'
import type { House } from './house.ts'
import type { Watch } from './watch.ts'

const dayMs = 86_400_000

/** What the families of the houses asked to be told before the visit. */
export function askedBefore(
  houses: readonly House[],
  scenario: Scenario,
  now: Date,
): ReadonlyMap<House, readonly Watch[]> {
  const since = new Date(now.getTime() - 40 * dayMs).toISOString()
  const month: Watch = {
    id: 'd0000000-0000-4000-8000-000000000301',
    since,
    ...{ kind: 'MONTH', __typename: 'ThresholdWatch', period: 'MONTH', litres: 20_000, costCentavos: null },
  }
  const inPesos: Watch = { ...month, litres: null, costCentavos: 50_000 }
  const day: Watch = {
    id: 'd0000000-0000-4000-8000-000000000302',
    since,
    ...{ kind: 'DAY', __typename: 'ThresholdWatch', period: 'DAY', litres: 200, costCentavos: null },
  }
  const quietMorning: Watch = {
    id: 'd0000000-0000-4000-8000-000000000303',
    since,
    ...{ kind: 'TOO_LITTLE', __typename: 'TooLittleUseWatch', fromHour: 6, untilHour: 12 },
    ...{ litres: 5, contactMemberId: null },
  }
  if (scenario === 'tranquila') return new Map()
  const [own, helped] = houses
  return new Map([
    ...(own === undefined ? [] : [[own, scenario === 'limite' ? [day, inPesos] : [month]] as const]),
    ...(helped === undefined ? [] : [[helped, [quietMorning]] as const]),
  ])
}
