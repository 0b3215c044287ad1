import type { UseProfile } from './manifest.ts'
import { between, type Chance, chanceFrom } from './seeded.ts'

/** Water let run once: a flush, a shower, a hose. Seconds count from local midnight. */
export interface Draw {
  readonly startSecond: number
  readonly seconds: number
  readonly litres: number
}

interface Habit {
  /** Times a person and day, relative to the other habits. */
  readonly often: number
  readonly litres: readonly [number, number]
  readonly litresPerMinute: number
  /** Weight of each hour of the day, from midnight. */
  readonly hours: readonly number[]
}

const allDay = [2, 1, 1, 1, 1, 4, 9, 10, 8, 6, 5, 5, 6, 8, 8, 6, 5, 5, 7, 9, 9, 8, 6, 4]
const mornings = [0, 0, 0, 0, 1, 6, 12, 10, 5, 3, 2, 1, 1, 1, 1, 1, 1, 2, 3, 5, 7, 8, 4, 1]
const meals = [0, 0, 0, 0, 0, 1, 4, 6, 6, 4, 2, 3, 4, 7, 10, 9, 4, 2, 2, 4, 6, 6, 3, 1]
const daylight = [0, 0, 0, 0, 0, 0, 1, 3, 6, 8, 8, 7, 5, 4, 4, 4, 4, 3, 2, 1, 1, 0, 0, 0]
const dawnAndDusk = [0, 0, 0, 0, 0, 2, 6, 6, 2, 0, 0, 0, 0, 0, 0, 0, 1, 3, 8, 8, 3, 1, 0, 0]
const shopHours = [0, 0, 0, 0, 0, 1, 3, 6, 8, 9, 9, 9, 9, 9, 8, 8, 8, 8, 7, 6, 3, 1, 0, 0]

const toilet: Habit = { often: 5, litres: [5, 7], litresPerMinute: 7, hours: allDay }
const tap: Habit = { often: 9, litres: [1, 4], litresPerMinute: 6, hours: allDay }
const shower: Habit = { often: 0.9, litres: [35, 75], litresPerMinute: 9, hours: mornings }
const dishes: Habit = { often: 0.8, litres: [8, 14], litresPerMinute: 6, hours: meals }
const laundryFill: Habit = { often: 0.6, litres: [30, 50], litresPerMinute: 12, hours: daylight }
const garden: Habit = { often: 0.3, litres: [60, 140], litresPerMinute: 15, hours: dawnAndDusk }
const trade: Habit = { often: 3, litres: [5, 60], litresPerMinute: 14, hours: shopHours }

export const secondsOfDay = 86_400

/** The draws of one day: as many as make up its litres, exactly. Follows from the profile, the day and the litres. */
export function drawsOfDay(profile: UseProfile, day: number, litres: number): readonly Draw[] {
  const chance = chanceFrom(profile.seed ^ Math.imul(day, 0x9e3779b1))
  const habits = habitsOf(profile)
  const draws: Draw[] = []
  for (let left = litres; left > 0; ) {
    const draw = drawOf(weighted(chance, habits, often), left, chance)
    draws.push(draw)
    left -= draw.litres
  }
  return draws
}

function habitsOf(profile: UseProfile): readonly Habit[] {
  if (profile.restsOnSunday) return [trade, tap]
  const indoors = [toilet, tap, shower, dishes, laundryFill]
  return profile.garden ? [...indoors, garden] : indoors
}

function drawOf(habit: Habit, left: number, chance: Chance): Draw {
  const litres = Math.min(left, between(chance, ...habit.litres))
  const seconds = Math.ceil((litres * 60) / habit.litresPerMinute)
  const hour = weighted(
    chance,
    habit.hours.map((weight, of) => ({ weight, of })),
    ({ weight }) => weight,
  ).of
  // A draw ends before midnight, so that every day closes on its own total.
  const startSecond = Math.min(hour * 3600 + between(chance, 0, 3599), secondsOfDay - seconds)
  return { startSecond, seconds, litres }
}

function often(habit: Habit): number {
  return habit.often
}

function weighted<T>(chance: Chance, list: readonly T[], weightOf: (item: T) => number): T {
  let mark = chance() * list.reduce((sum, item) => sum + weightOf(item), 0)
  for (const item of list) {
    mark -= weightOf(item)
    if (mark < 0) return item
  }
  throw new RangeError('nothing to choose from: every weight is zero')
}
