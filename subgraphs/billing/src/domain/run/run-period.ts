/** The longest period that one run bills: two months, as utilities that bill every other month have it. */
const mostDays = 62

/** What keeps a period from being billed. */
export type PeriodObstacle = 'EMPTY' | 'TOO_LONG' | 'NOT_OVER'

/** Why a period cannot be billed; null when it can. Days are civil, `YYYY-MM-DD`, `periodTo` the day after the last. */
export function periodObstacle(
  { periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string },
  today: string,
): PeriodObstacle | null {
  const days = (Date.parse(periodTo) - Date.parse(periodFrom)) / 86_400_000
  if (!(days > 0)) return 'EMPTY'
  if (days > mostDays) return 'TOO_LONG'
  return periodTo > today ? 'NOT_OVER' : null
}

/** Days on which something is in force; `effectiveTo` is the day after the last, null where no end is known. */
interface InForce {
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
}

/** Whether on every day of a period one of these is in force. */
export function coversPeriod(
  versions: readonly InForce[],
  { periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string },
): boolean {
  let covered = periodFrom
  for (const { effectiveFrom, effectiveTo } of versions.toSorted((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  )) {
    if (effectiveFrom > covered) break
    if (effectiveTo === null) return true
    if (effectiveTo > covered) covered = effectiveTo
  }
  return covered >= periodTo
}
