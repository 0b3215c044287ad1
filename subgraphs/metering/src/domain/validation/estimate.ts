import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { ranBetween } from '../register-wrap.ts'
import type { Estimator, MeteredDay } from './metered-day.ts'
import { usualDays } from './usual.ts'

/** Days that are believed, by index: what estimates may go by. */
export type Believed = (index: number) => boolean

/** An estimate and how it was made. */
export interface Estimate {
  readonly litres: Litres
  readonly estimator: Estimator
}

/** The first of these estimators that has enough to go by for the day at `index`; null when none has. */
export function estimate(
  days: readonly MeteredDay[],
  index: number,
  believed: Believed,
  estimators: readonly Estimator[],
): Estimate | null {
  for (const estimator of estimators) {
    const value = ways[estimator](days, index, believed)
    if (value !== null) return { litres: litres(Math.round(value)), estimator }
  }
  return null
}

const ways: Readonly<
  Record<Estimator, (days: readonly MeteredDay[], index: number, believed: Believed) => number | null>
> = {
  SHARE_OF_KNOWN_TOTAL: shareOfKnownTotal,
  SIMILAR_DAYS: (days, index, believed) => meanOf(days, similarTo(index), believed, 2),
  RECENT_MEAN: (days, index, believed) => meanOf(days, before(index, usualDays), believed, 7),
  LAST_YEAR: (days, index, believed) => meanOf(days, around(index - 364, 3), believed, 4),
}

/**
 * The registers on both sides of unknown days tell how much ran in all of them: each day gets its share by what is
 * usual for its weekday, so that the days add up to what the register counted, litre by litre. Days that jumped and
 * did not fall back are left alone: their registers are what is doubted.
 */
function shareOfKnownTotal(days: readonly MeteredDay[], index: number, believed: Believed): number | null {
  const isSure = (each: number) => {
    const { raw, lastRegister } = days[each] ?? { raw: null, lastRegister: null }
    // A register that fell is one that came back from a jump.
    return lastRegister !== null && (raw === null || raw < 0 || believed(each))
  }
  let before = index - 1
  while (before >= 0 && !isSure(before)) before--
  let last = index
  while (last < days.length && !isSure(last)) last++
  const base = days[before]?.lastRegister
  const end = days[last]?.lastRegister
  if (base == null || end == null) return null
  const total = ranBetween(base, end)
  if (total < 0) return null
  const run = days.slice(before + 1, last + 1)
  const fellBack = (run.at(-1)?.raw ?? 0) < 0
  if (!fellBack && run.some(({ raw }) => raw !== null)) return null
  const earlier: Believed = (each) => each <= before && believed(each)
  const weights = run.map((_, offset) => meanOf(days, similarTo(before + 1 + offset), earlier, 1) ?? 0)
  return sharesOf(total, weights)[index - before - 1] ?? null
}

/** Whole shares by weight that add up to the total; equal ones where no weight is known. */
function sharesOf(total: number, weights: readonly number[]): number[] {
  const known = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const sum = known.reduce((a, b) => a + b, 0)
  let given = 0
  let weight = 0
  return known.map((each) => {
    weight += each
    const upToHere = Math.round((total * weight) / sum)
    const share = upToHere - given
    given = upToHere
    return share
  })
}

/** The same weekday of the four weeks before. */
function similarTo(index: number): number[] {
  return [7, 14, 21, 28].map((back) => index - back)
}

function before(index: number, count: number): number[] {
  return Array.from({ length: count }, (_, back) => index - 1 - back)
}

function around(index: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, offset) => index - reach + offset)
}

function meanOf(
  days: readonly MeteredDay[],
  indices: readonly number[],
  believed: Believed,
  fewest: number,
): number | null {
  const values = indices.flatMap((each) => {
    const raw = days[each]?.raw
    return raw !== undefined && raw !== null && believed(each) ? [raw as number] : []
  })
  return values.length < fewest ? null : values.reduce((a, b) => a + b, 0) / values.length
}
