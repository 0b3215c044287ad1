import { type Exceedance, evidenceCount, unknownShares } from './evidence.ts'
import { statisticCount } from './hearing/flow-statistics.ts'

/** Days that wait before they teach: a leak that is still to be noticed must not become the habit. */
const pendingDays = 5

/** A peak is forgotten by this share a day: half in a year. */
const peakDecay = 0.998
/** Means follow over this many days. */
const memoryDays = 45

/** The local hours of the night end here. */
const nightEnds = 5

/** What is usual at one meter, learned from its days. Mutable: hours move it on in place. */
export interface Habit extends Exceedance {
  readonly numbers: {
    /** The local day that is running; -1 before the first. */
    day: number
    /** How many days have been learned. */
    days: number
    /** How many days wait in {@link pending}. */
    waiting: number
    /** Of the night that is running, or of the last one. */
    nightFloor: number
    nightLitres: number
    nightHours: number
  }
  /** The largest value of each statistic today. */
  readonly today: Float32Array
  /** The same of the last {@link pendingDays} days, oldest first. */
  readonly pending: Float32Array
  /** Of the daily largest values: the largest ever, their mean and mean deviation. */
  readonly peak: Float32Array
  readonly mean: Float32Array
  readonly spread: Float32Array
}

/** A meter of which nothing is known. */
export function createHabit(): Habit {
  return {
    numbers: {
      day: -1,
      days: 0,
      waiting: 0,
      nightFloor: 0,
      nightLitres: 0,
      nightHours: 0,
    },
    shares: unknownShares(),
    evidence: new Float32Array(evidenceCount),
    today: new Float32Array(statisticCount),
    pending: new Float32Array(statisticCount * pendingDays),
    peak: new Float32Array(statisticCount),
    mean: new Float32Array(statisticCount),
    spread: new Float32Array(statisticCount),
  }
}

/** Days of which anything is known, learned or waiting. */
export function knownDays(habit: Habit): number {
  return habit.numbers.days + habit.numbers.waiting
}

/** Keeps the largest values of the running day. */
export function widenToday({ today }: Habit, statistics: Float32Array): void {
  for (let s = 0; s < statisticCount; s++) {
    const value = statistics[s] ?? 0
    if (value > (today[s] ?? 0)) today[s] = value
  }
}

/** Ends the running day: it waits to be learned, and the day that has waited longest is. */
export function endDay(habit: Habit): void {
  const { numbers, pending, today } = habit
  if (numbers.waiting === pendingDays) {
    learnDay(habit, pending.subarray(0, statisticCount))
    pending.copyWithin(0, statisticCount)
    numbers.waiting--
  }
  pending.set(today, numbers.waiting * statisticCount)
  numbers.waiting++
  today.fill(0)
}

/** Forgets the running day and the days that wait: they belong to an alert, not to the habit. */
export function forgetWaitingDays(habit: Habit): void {
  habit.numbers.waiting = 0
  habit.today.fill(0)
}

/** Learns the running day before it ends: what ended by itself in it is no news the next time. */
export function learnToday(habit: Habit): void {
  learnDay(habit, habit.today)
}

/** Learns the running day and those that wait at once: what they show is normal here. */
export function learnWaitingDays(habit: Habit): void {
  endDay(habit)
  for (let d = 0; d < habit.numbers.waiting; d++) {
    learnDay(habit, habit.pending.subarray(d * statisticCount, (d + 1) * statisticCount))
  }
  habit.numbers.waiting = 0
}

/** Follows the night: its smallest flow, and its water. */
export function followNight({ numbers }: Habit, hourOfDay: number, litresPerHour: number): void {
  if (hourOfDay >= nightEnds) {
    if (hourOfDay >= 12) numbers.nightHours = 0
    return
  }
  if (numbers.nightHours === 0) {
    numbers.nightFloor = litresPerHour
    numbers.nightLitres = 0
  }
  numbers.nightHours++
  numbers.nightFloor = Math.min(numbers.nightFloor, litresPerHour)
  numbers.nightLitres += litresPerHour
}

function learnDay({ numbers, peak, mean, spread }: Habit, day: Float32Array): void {
  numbers.days++
  const share = Math.max(1 / numbers.days, 1 / memoryDays)
  for (let s = 0; s < statisticCount; s++) {
    const value = day[s] ?? 0
    peak[s] = Math.max((peak[s] ?? 0) * peakDecay, value)
    const offset = value - (mean[s] ?? 0)
    mean[s] = (mean[s] ?? 0) + offset * share
    spread[s] = (spread[s] ?? 0) + (Math.abs(offset) - (spread[s] ?? 0)) * share
  }
}
