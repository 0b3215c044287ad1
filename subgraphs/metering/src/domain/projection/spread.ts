/** Errors of projections so many days ahead over the public households; errors are shares of the meter's scale. */
export interface UsualErrors {
  readonly days: number
  /** Between households, the median of each one's median error without its sign. */
  readonly median: number
  /** One month in ten ends below, one in ten above; of errors divided by how unsteady their household is. */
  readonly low: number
  readonly high: number
}

/** Learned from 35 households by `bench/projection/learn.ts`, which prints these lines. */
const usualOfHouseholds: readonly UsualErrors[] = [
  { days: 1, median: 0.267, low: -0.5, high: 0.572 },
  { days: 2, median: 0.205, low: -0.42, high: 0.449 },
  { days: 3, median: 0.176, low: -0.375, high: 0.396 },
  { days: 5, median: 0.152, low: -0.33, high: 0.352 },
  { days: 10, median: 0.125, low: -0.267, high: 0.305 },
  { days: 15, median: 0.12, low: -0.251, high: 0.293 },
  { days: 20, median: 0.126, low: -0.249, high: 0.298 },
  { days: 25, median: 0.117, low: -0.235, high: 0.279 },
  { days: 30, median: 0.123, low: -0.238, high: 0.286 },
]

/** So many horizons of a meter's own past count as much as what is usual. */
const usualHorizons = 4
/** However even, or uneven, its past was. */
const steadiest = 0.5
const unsteadiest = 2
/** With so many days of past the range is twice as wide. */
const shortPastDays = 7

/** How far below and above a projection its end may lie, in shares of the meter's scale: `low` ≤ 0 ≤ `high`. */
export interface Spread {
  readonly low: number
  readonly high: number
}

/**
 * The range of eight months in ten, so many days ahead: what is usual, made narrower or wider as the meter's own past
 * projections erred less or more than is usual. `errors` are theirs, one for each day from which it was projected.
 */
export function spreadOf(
  daysAhead: number,
  { errors, knownDays }: { readonly errors: Float64Array; readonly knownDays: number },
  usual: readonly UsualErrors[] = usualOfHouseholds,
): Spread {
  const { median, low, high } = usualAhead(usual, daysAhead)
  const factor = unsteadiness(errors, daysAhead, median) * (1 + (shortPastDays / knownDays) ** 2)
  return { low: factor * low, high: factor * high }
}

/** How much more a meter's projections err than is usual; near 1 while its past is short. */
export function unsteadiness(errors: Float64Array, daysAhead: number, usualMedian: number): number {
  if (errors.length === 0) return 1
  const sorted = errors.map(Math.abs).sort()
  const own = Math.max(0.05, (sorted[sorted.length >> 1] ?? 0) / usualMedian)
  const horizons = errors.length / daysAhead
  const factor = own ** (horizons / (horizons + usualHorizons))
  return Math.min(unsteadiest, Math.max(steadiest, factor))
}

function usualAhead(usual: readonly UsualErrors[], days: number): UsualErrors {
  const next = usual.findIndex((row) => row.days >= days)
  const above = usual[next] ?? usual.at(-1)
  const below = usual[next - 1] ?? above
  if (above === undefined || below === undefined) throw new Error('nothing is known of usual errors')
  const part = above.days === below.days ? 0 : Math.min(1, (days - below.days) / (above.days - below.days))
  const between = (a: number, b: number) => a + part * (b - a)
  return {
    days,
    median: between(below.median, above.median),
    low: between(below.low, above.low),
    high: between(below.high, above.high),
  }
}
