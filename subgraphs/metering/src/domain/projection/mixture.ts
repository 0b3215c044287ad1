import type { Levels } from './levels.ts'

/** Mixes of the recent and the lasting level: the share of the recent one. */
const shares = [0, 0.2, 0.4, 0.6, 0.8, 1]
/** How many days ahead each mix is judged. */
const horizons = [5, 10, 20]
/** How fast a mix that erred is left: e-fold for half a usual day of mean error over one horizon. */
const severity = 2
/** Levels of the first days are not worth judging. */
const firstJudged = 7
/** Share of the days ahead that must be known to judge by them. */
const enoughKnown = 0.7

/** The past as sums: of what ran before a day, and of how many days that is known. */
export interface RunningSums {
  readonly litres: Float64Array
  readonly known: Float64Array
}

/** Mean of a known day from `from` on, over `days`; NaN where too few of them are known. */
export function meanAhead({ litres, known }: RunningSums, from: number, days: number): number {
  const told = (known[from + days] ?? Number.NaN) - (known[from] ?? 0)
  if (!(told >= days * enoughKnown)) return Number.NaN
  return ((litres[from + days] ?? 0) - (litres[from] ?? 0)) / told
}

/**
 * How much of the recent level a meter's future takes, told from how each mix of recent and lasting would have done on
 * its own past: homes that change slowly lean on one, homes with a fixed rhythm on the other. Asked in order of days, for each day from
 * the first.
 */
export function createMixture(levels: readonly Levels[], sums: RunningSums): (day: number) => number {
  const judged = horizons.map((days) => ({ days, next: firstJudged, errors: shares.map(() => 0) }))
  return (day) => {
    let sum = 0
    const scale = levels[day]?.lasting || 1
    for (const judge of judged) {
      for (; judge.next + judge.days <= day; judge.next++) {
        const then = levels[judge.next]
        const came = meanAhead(sums, judge.next, judge.days)
        if (then === undefined || Number.isNaN(came)) continue
        shares.forEach((share, mix) => {
          judge.errors[mix] = (judge.errors[mix] ?? 0) + Math.abs(mixed(then, share) - came)
        })
      }
      sum += trusted(judge.errors, severity / (judge.days * scale))
    }
    return sum / horizons.length
  }
}

/** A level between the lasting and the recent one. */
export function mixed({ recent, lasting }: Levels, share: number): number {
  return lasting + share * (recent - lasting)
}

/** Mean share, each mix weighted by exp(−rate × its errors). */
function trusted(errors: readonly number[], rate: number): number {
  const least = Math.min(...errors)
  let weights = 0
  let sum = 0
  shares.forEach((share, mix) => {
    const weight = Math.exp(-rate * ((errors[mix] ?? 0) - least))
    weights += weight
    sum += weight * share
  })
  return sum / weights
}
