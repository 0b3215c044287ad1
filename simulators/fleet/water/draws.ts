import { between, type Chance, chanceFrom } from '../seeded.ts'
import { litresOfDay } from './day-litres.ts'
import { type Habit, habitsOf } from './habits.ts'
import { secondsOfDay } from './local-day.ts'
import type { UseProfile } from './use-profile.ts'

/**
 * Water let run on one day: flushes, showers, hoses. Columns instead of objects, because tens of thousands of such days
 * are held at once.
 */
export interface Draws {
  readonly count: number
  /** From local midnight. */
  readonly startSecond: Uint32Array
  readonly seconds: Uint32Array
  readonly litres: Uint32Array
}

/** Share of the hours in which somebody is at home and awake, by hour: water comes in company. */
const busyAtHome = [
  0.42, 0.28, 0.22, 0.2, 0.22, 0.36, 0.7, 0.84, 0.84, 0.8, 0.78, 0.78, 0.8, 0.82, 0.82, 0.8, 0.76, 0.74, 0.78,
  0.84, 0.88, 0.88, 0.82, 0.66,
]
const noDraws: Draws = {
  count: 0,
  startSecond: new Uint32Array(0),
  seconds: new Uint32Array(0),
  litres: new Uint32Array(0),
}

/** The draws of one day: as many as make up its litres, exactly. Follows from the profile and the day. */
export function drawsOfDay(profile: UseProfile, day: number): Draws {
  const total = litresOfDay(profile, day)
  if (total === 0) return noDraws
  const chance = chanceFrom(profile.seed ^ Math.imul(day, 0x9e3779b1))
  const awake = profile.premises === 'HOME' ? busyAtHome.map((share) => chance() < share) : undefined
  const habits = habitsOf(profile)
  const [starts, seconds, litres]: [number[], number[], number[]] = [[], [], []]
  for (let left = total; left > 0; ) {
    const habit = oftenest(chance, habits)
    const drawn = Math.min(left, between(chance, ...habit.litres))
    const lasts = Math.ceil((drawn * 60) / habit.litresPerMinute)
    const start = hourOf(chance, habit, awake) * 3600 + between(chance, 0, 3599)
    // A draw ends before midnight, so that every day closes on its own total.
    starts.push(Math.min(start, secondsOfDay - lasts))
    seconds.push(lasts)
    litres.push(drawn)
    left -= drawn
  }
  return {
    count: starts.length,
    startSecond: Uint32Array.from(starts),
    seconds: Uint32Array.from(seconds),
    litres: Uint32Array.from(litres),
  }
}

function oftenest(chance: Chance, habits: readonly Habit[]): Habit {
  let mark = chance() * habits.reduce((sum, { often }) => sum + often, 0)
  for (const habit of habits) {
    mark -= habit.often
    if (mark < 0) return habit
  }
  throw new RangeError('nothing to choose from: no habit is ever followed')
}

/** An hour by the habit's weights, of those in which somebody is about, if there is any. */
function hourOf(chance: Chance, { hours }: Habit, awake: readonly boolean[] | undefined): number {
  let sum = 0
  for (let hour = 0; hour < 24; hour++) if (awake?.[hour] !== false) sum += hours[hour] ?? 0
  const somebody = sum > 0 ? awake : undefined
  let mark = chance() * (sum > 0 ? sum : hours.reduce((all, weight) => all + weight, 0))
  for (let hour = 0; hour < 24; hour++) {
    if (somebody?.[hour] === false) continue
    mark -= hours[hour] ?? 0
    if (mark < 0) return hour
  }
  return 12
}

/** Days of each household that are asked for again and again: today, the first of the month, and the day before each. */
const heldDays = 6
const held = new WeakMap<UseProfile, Map<number, Draws>>()

/** The same from memory, where the day was asked for lately. */
export function recentDraws(profile: UseProfile, day: number): Draws {
  const days = held.get(profile) ?? new Map<number, Draws>()
  const known = days.get(day)
  if (known !== undefined) return known
  const draws = drawsOfDay(profile, day)
  if (days.size >= heldDays) days.delete(days.keys().next().value ?? day)
  held.set(profile, days.set(day, draws))
  return draws
}
