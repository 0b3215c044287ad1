import type { RegisterDay } from '@aquacis/metering/projection/daily-use'
import { type Household, registerDays } from './households.ts'

/** A month of a household that is known from end to end, seen on the evening of one of its days. */
export interface Origin {
  readonly household: Household
  /** Days of the month that are over. */
  readonly day: number
  /** Instant up to which registers are known, of the wall clock. */
  readonly until: number
  /** What the past tells: nothing behind `until`. */
  readonly past: readonly RegisterDay[]
  /** What the month came to. */
  readonly total: number
  /** The plain rule: month to date, and for each day left the mean of the last 28. */
  readonly plain: number
}

/** The days on which months are judged. */
export const judgedDays = [5, 10, 15, 20]

const dayMs = 86_400_000
const leastPastDays = 60
const plainDays = 28
/** A midnight in a longer silence has no register. */
const longestSilenceMs = 3 * dayMs

/** Every complete month of these households with at least 60 days of past, on each judged day. */
export function walkForward(households: readonly Household[]): Origin[] {
  return households.flatMap((household) => {
    const midnights = midnightRegisters(household)
    const all = registerDays(household)
    return completeMonths(midnights).flatMap(({ from, to }) =>
      judgedDays.map((day) => {
        const until = (midnights.firstDay + from + day) * dayMs - 1
        const past = pastOf(household, all, until)
        const ran = between(midnights, from, from + day)
        const total = between(midnights, from, to)
        return {
          household,
          day,
          until,
          past,
          total,
          plain: ran + (to - from - day) * plainMean(midnights, from + day),
        }
      }),
    )
  })
}

/** Registers interpolated at each midnight; NaN in a silence. */
interface Midnights {
  readonly firstDay: number
  readonly litres: readonly number[]
}

function midnightRegisters({ at, litres }: Household): Midnights {
  const firstDay = Math.ceil((at[0] ?? 0) / dayMs)
  const lastDay = Math.floor((at.at(-1) ?? 0) / dayMs)
  const found: number[] = []
  let index = 0
  for (let day = firstDay; day <= lastDay; day++) {
    const midnight = day * dayMs
    while ((at[index + 1] ?? Number.POSITIVE_INFINITY) <= midnight) index++
    const [from, to] = [at[index] ?? 0, at[index + 1] ?? at[index] ?? 0]
    const [before, after] = [litres[index] ?? 0, litres[index + 1] ?? litres[index] ?? 0]
    const part = to > from ? (midnight - from) / (to - from) : 0
    found.push(to - from > longestSilenceMs ? Number.NaN : before + (after - before) * part)
  }
  return { firstDay, litres: found }
}

function between({ litres }: Midnights, from: number, to: number): number {
  return (litres[to] ?? Number.NaN) - (litres[from] ?? Number.NaN)
}

function plainMean(midnights: Midnights, before: number): number {
  const uses = Array.from({ length: plainDays }, (_, back) =>
    between(midnights, before - back - 1, before - back),
  ).filter((use) => !Number.isNaN(use))
  return uses.reduce((sum, use) => sum + use, 0) / Math.max(1, uses.length)
}

/** Months of which each day is known and no register fell, as indices of their first midnight and of the next month's. */
function completeMonths(midnights: Midnights): { readonly from: number; readonly to: number }[] {
  const months: { from: number; to: number }[] = []
  const start = new Date(midnights.firstDay * dayMs)
  for (let month = start.getUTCMonth(); ; month++) {
    const from = Date.UTC(start.getUTCFullYear(), month, 1) / dayMs - midnights.firstDay
    const to = Date.UTC(start.getUTCFullYear(), month + 1, 1) / dayMs - midnights.firstDay
    if (to >= midnights.litres.length) return months
    const isWhole = Array.from({ length: to - from }, (_, day) =>
      between(midnights, from + day, from + day + 1),
    )
    if (from >= leastPastDays && isWhole.every((use) => use >= 0)) months.push({ from, to })
  }
}

function pastOf(household: Household, all: readonly RegisterDay[], until: number): RegisterDay[] {
  const past = all.filter(({ lastAt }) => lastAt <= until)
  // The day of `until` may have registers behind it.
  return past.length === all.length || (all[past.length]?.firstAt ?? until + 1) > until
    ? past
    : registerDays(household, until)
}
