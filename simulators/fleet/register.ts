import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { type Draw, drawsOfDay, secondsOfDay } from './draws.ts'
import type { Household, UseProfile } from './manifest.ts'

const millisecondsOfDay = secondsOfDay * 1000
/** Querétaro keeps UTC-6 all year since 2022; no register of the fleet is older. */
const behindUtcMs = 6 * 3_600_000
/** Share of a mean day that each weekday uses, Monday first; seven days make seven means. */
const homeWeek = [0.95, 0.93, 0.94, 0.95, 1, 1.13, 1.1]
const shopWeek = [1.12, 1.12, 1.12, 1.14, 1.2, 1.2, 0.1]
/** A day may differ this much of a mean day from its weekday. Below half the least weekday, or registers would fall. */
const homeMood = 0.3
const shopMood = 0.04

/**
 * The cumulative register at an instant. Pure and monotone: what was published live and what is filled in later agree,
 * whoever computes it and however often. Costs one day's draws, whatever the age of the meter.
 */
export function registerAt(household: Household, at: Date): Litres {
  const { day, second } = localDay(at)
  const firstDay = localDay(new Date(`${household.contract.startedOn}T06:00:00Z`)).day
  if (day < firstDay) return litres(0)
  const before = closedDays(household.profile, day) - closedDays(household.profile, firstDay)
  const today = sum(dayOf(household.profile, day), (draw) => draw.litres * elapsedShare(draw, second))
  return litres(before + Math.floor(today + leakedLitres(household, at) + tolerance))
}

/** Flow at an instant: the draws that run then, and the leak. */
export function flowLitresPerHourAt(household: Household, at: Date): number {
  const { day, second } = localDay(at)
  const running = dayOf(household.profile, day).filter(
    (draw) => draw.startSecond <= second && second < draw.startSecond + draw.seconds,
  )
  const leaking = isLeaking(household, at) ? (household.leak?.litresPerHour ?? 0) : 0
  return Math.round(sum(running, flowOf) + leaking)
}

/** The strongest single draw of the local day before: what the meter reports as its maximum. */
export function peakFlowLitresPerHour(household: Household, at: Date): number {
  const yesterday = dayOf(household.profile, localDay(at).day - 1)
  return Math.round(yesterday.reduce((peak, draw) => Math.max(peak, flowOf(draw)), 0))
}

/** Whether the household's leak runs at that instant. */
export function isLeaking(household: Household, at: Date): boolean {
  return household.leak !== null && at.getTime() >= Date.parse(household.leak.since)
}

/** Sums of thirds must not miss a litre by the last bit. */
const tolerance = 1e-9

function leakedLitres({ leak }: Household, at: Date): number {
  if (leak === null) return 0
  return Math.max(0, at.getTime() - Date.parse(leak.since)) * (leak.litresPerHour / 3_600_000)
}

function localDay(at: Date): { day: number; second: number } {
  const local = at.getTime() - behindUtcMs
  const day = Math.floor(local / millisecondsOfDay)
  return { day, second: (local - day * millisecondsOfDay) / 1000 }
}

/** Litres of all days before `day`, in closed form: whole weeks, the weekdays begun, and that day's mood. */
function closedDays(profile: UseProfile, day: number): number {
  const [week, mood] = profile.restsOnSunday ? [shopWeek, shopMood] : [homeWeek, homeMood]
  const fromMonday = day + 3
  const means = Math.floor(fromMonday / 7) * 7 + sum(week.slice(0, fromMonday % 7), (share) => share)
  return Math.floor(profile.litresPerDay * (means + mood * moodOf(profile.seed, day)))
}

/** In [-1, 1), the same for a household and day at every call. */
function moodOf(seed: number, day: number): number {
  let mixed = Math.imul(seed ^ day, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 31 - 1
}

/** The draws of a few hundred recent days, because the same day is asked for again and again. */
const recentDays = new WeakMap<UseProfile, Map<number, readonly Draw[]>>()

function dayOf(profile: UseProfile, day: number): readonly Draw[] {
  const days = recentDays.get(profile) ?? new Map<number, readonly Draw[]>()
  const known = days.get(day)
  if (known !== undefined) return known
  const draws = drawsOfDay(profile, day, closedDays(profile, day + 1) - closedDays(profile, day))
  if (days.size >= 4) days.clear()
  recentDays.set(profile, days.set(day, draws))
  return draws
}

function elapsedShare(draw: Draw, second: number): number {
  return Math.min(1, Math.max(0, (second - draw.startSecond) / draw.seconds))
}

function flowOf(draw: Draw): number {
  return (draw.litres * 3600) / draw.seconds
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
