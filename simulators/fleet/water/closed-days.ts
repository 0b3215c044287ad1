import { litresOfDay } from './day-litres.ts'
import type { UseProfile } from './use-profile.ts'

/** Sums are kept for every so many days: any instant costs at most that many days, and an old meter some hundred bytes. */
const stride = 32

interface Sums {
  readonly firstDay: number
  /** Litres of all days before `firstDay + index × stride`. */
  readonly before: number[]
  /** The sum asked for last: the next one is mostly of the same day or the one after. */
  last: { day: number; litres: number }
}

const kept = new WeakMap<UseProfile, Sums>()

/** Litres of all days from `firstDay` on and before `day`; zero for a day before the first. */
export function litresOfClosedDays(profile: UseProfile, firstDay: number, day: number): number {
  if (day <= firstDay) return 0
  const sums = sumsOf(profile, firstDay)
  const { last } = sums
  if (last.day === day) return last.litres
  const whole = Math.floor((day - firstDay) / stride)
  const isNext = last.day === day - 1
  let total = isNext ? last.litres : (sums.before[whole] ?? grown(sums, profile, whole))
  for (let each = isNext ? last.day : firstDay + whole * stride; each < day; each++) {
    total += litresOfDay(profile, each)
  }
  sums.last = { day, litres: total }
  return total
}

function sumsOf(profile: UseProfile, firstDay: number): Sums {
  const known = kept.get(profile)
  if (known?.firstDay === firstDay) return known
  const sums: Sums = { firstDay, before: [0], last: { day: firstDay, litres: 0 } }
  kept.set(profile, sums)
  return sums
}

function grown({ firstDay, before }: Sums, profile: UseProfile, whole: number): number {
  let total = before.at(-1) ?? 0
  for (let index = before.length; index <= whole; index++) {
    const from = firstDay + (index - 1) * stride
    for (let day = from; day < from + stride; day++) total += litresOfDay(profile, day)
    before.push(total)
  }
  return total
}
