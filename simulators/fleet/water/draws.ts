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

/** The draws of one day: as many as make up its litres, exactly. Follows from the profile and the day. */
export function drawsOfDay(profile: UseProfile, day: number): Draws {
  const total = litresOfDay(profile, day)
  const chance = chanceFrom(profile.seed ^ Math.imul(day, 0x9e3779b1))
  const awake = profile.premises === 'HOME' ? busyAtHome.map((share) => chance() < share) : undefined
  const choices = choicesOf(habitsOf(profile), awake)
  const drawn: number[] = []
  for (let left = total; left > 0; ) {
    const { habit, hours } = chosen(chance, choices)
    const litres = Math.min(left, between(chance, habit.litres[0], habit.litres[1]))
    const seconds = Math.ceil((litres * 60) / habit.litresPerMinute)
    const start = hourOf(chance, hours) * 3600 + between(chance, 0, 3599)
    // A draw ends before midnight, so that every day closes on its own total.
    drawn.push(Math.min(start, secondsOfDay - seconds), seconds, litres)
    left -= litres
  }
  return inColumns(drawn)
}

function inColumns(drawn: readonly number[]): Draws {
  const count = drawn.length / 3
  const column = (offset: number) => {
    const values = new Uint32Array(count)
    for (let index = 0; index < count; index++) values[index] = drawn[index * 3 + offset] ?? 0
    return values
  }
  return { count, startSecond: column(0), seconds: column(1), litres: column(2) }
}

/** A habit with the running sums of what it and the ones before it weigh, and of its hours. */
interface Choice {
  readonly habit: Habit
  readonly upTo: number
  readonly hours: Float64Array
}

function choicesOf(habits: readonly Habit[], awake: readonly boolean[] | undefined): Choice[] {
  let upTo = 0
  return habits.map((habit) => {
    upTo += habit.often
    return { habit, upTo, hours: runningHours(habit, awake) }
  })
}

/** Sums of the habit's hours in which somebody is about; of all hours, if nobody is in any of them. */
function runningHours(habit: Habit, awake: readonly boolean[] | undefined): Float64Array {
  const sums = new Float64Array(24)
  let sum = 0
  for (let hour = 0; hour < 24; hour++) {
    if (awake?.[hour] !== false) sum += habit.hours[hour] ?? 0
    sums[hour] = sum
  }
  return sum > 0 ? sums : runningHours(habit, undefined)
}

function chosen(chance: Chance, choices: readonly Choice[]): Choice {
  const mark = chance() * (choices.at(-1)?.upTo ?? 0)
  for (const choice of choices) if (mark < choice.upTo) return choice
  throw new RangeError('nothing to choose from: no habit is ever followed')
}

function hourOf(chance: Chance, hours: Float64Array): number {
  const mark = chance() * (hours[23] ?? 0)
  let hour = 0
  while (hour < 23 && mark >= (hours[hour] ?? 0)) hour++
  return hour
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
