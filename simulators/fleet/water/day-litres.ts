import { weekdayOf } from './local-day.ts'
import type { Premises, UseProfile } from './use-profile.ts'

/** Share of a mean day that each weekday uses, Monday first. */
const weeks: Readonly<Record<Premises, readonly number[]>> = {
  HOME: [0.95, 0.93, 0.94, 0.95, 1, 1.13, 1.1],
  SHOP: [1.05, 1.05, 1.05, 1.08, 1.16, 1.25, 0.12],
  OFFICE: [1.4, 1.4, 1.4, 1.4, 1.36, 0.04, 0],
  FACTORY: [1.15, 1.2, 1.2, 1.2, 1.15, 0.9, 0.05],
}
/** How much days differ among themselves: the spread of a logarithm. */
const moods: Readonly<Record<Premises, number>> = { HOME: 0.38, SHOP: 0.15, OFFICE: 0.12, FACTORY: 0.1 }
/** Homes use more before the rains, when Querétaro is hottest. */
const season = 0.1
const dayOfMostUse = 130
const daysOfYear = 365.25
/** Every half year may bring one journey. */
const daysOfHalf = 182
const journeyChance = 0.6
const awayForADay = 0.025

/** Whole litres that are used on a day. Follows from the profile and the day alone. */
export function litresOfDay(profile: UseProfile, day: number): number {
  const { premises, litresPerDay } = profile
  if (litresPerDay === 0 || (premises === 'HOME' && isAway(profile, day))) return 0
  const weekday = weeks[premises][weekdayOf(day)] ?? 0
  const angle = (2 * Math.PI * (day - dayOfMostUse)) / daysOfYear
  const warmth = 1 + season * (profile.garden ? 2 : 1) * Math.cos(angle)
  const spread = moods[premises]
  // The mean of e^(spread·z) is e^(spread²/2): taken out, so that days keep their mean.
  const mood = Math.exp(spread * bell(profile.seed, day) - (spread * spread) / 2)
  return Math.round(litresPerDay * weekday * warmth * mood)
}

/** A day out, or the journey of the half year. */
function isAway({ seed }: UseProfile, day: number): boolean {
  if (unit(seed ^ 0x51ed, day) < awayForADay) return true
  const half = Math.floor(day / daysOfHalf)
  if (unit(seed ^ 0x7a3b, half) >= journeyChance) return false
  const days = 3 + Math.floor(unit(seed ^ 0x1c59, half) * 10)
  const leaves = half * daysOfHalf + Math.floor(unit(seed ^ 0x2f11, half) * (daysOfHalf - days))
  return day >= leaves && day < leaves + days
}

/** Near enough to a normal distribution for moods: three dice. */
function bell(seed: number, day: number): number {
  return (unit(seed, day) + unit(seed ^ 0x3c6e, day) + unit(seed ^ 0x5bd1, day) - 1.5) * 2
}

/** In [0, 1), the same for a seed and number at every call. */
function unit(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ Math.imul(number, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}
