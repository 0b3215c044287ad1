import { type DailyUse, dayMs } from './daily-use.ts'
import { createLevelClock, type Levels } from './levels.ts'
import { createMixture, meanAhead, mixed, type RunningSums } from './mixture.ts'

/** What a meter's past says of its future. */
export interface Habit {
  /** Litres of a day to come, before its weekday. */
  readonly level: number
  /** In what the meter's errors are counted: litres a day. */
  readonly scale: number
  /** Of so many days the use is known. */
  readonly knownDays: number
  weekdayFactor(weekday: number): number
  /** How its past projections erred so many whole days ahead, in shares of its scale then. */
  errorsAhead(days: number): Float64Array
}

/** Use is skewed: half of all months end below their mean. By so much, over the public households. */
const medianOfMean = 0.98
/** A meter that wakes from nothing would have a scale of nothing: its level counts too. */
const levelInScale = 0.4
/** Projections from a shorter past do not tell how a meter errs. */
const firstJudged = 28

/** Weekday of a day since 1970, 0 for Sunday: the first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 4) % 7
}

/** Learns a meter's habit from its days; `share` of the running day's water has usually run by now. */
export function learnHabit({ firstDay, litres, sinceMidnight }: DailyUse, share: number): Habit {
  const clock = createLevelClock()
  const past: Levels[] = [clock.levels()]
  litres.forEach((use, index) => {
    clock.pass(use, weekdayOf(firstDay + index), 1)
    past.push(clock.levels())
  })
  const sums = runningSums(litres)
  const mixture = createMixture(past, sums)
  const levelAt = past.map((levels, day) => medianOfMean * mixed(levels, mixture(day)))
  clock.pass(sinceMidnight, weekdayOf(firstDay + litres.length), share)
  const now = clock.levels()
  const level = medianOfMean * mixed(now, mixture(litres.length))
  return {
    level,
    scale: scaleOf(level, now),
    knownDays: sums.known[litres.length] ?? 0,
    weekdayFactor: clock.weekdayFactor,
    errorsAhead(days) {
      const errors: number[] = []
      for (let from = firstJudged; from + days <= litres.length; from++) {
        const came = meanAhead(sums, from, days)
        const then = past[from]
        const told = levelAt[from] ?? 0
        const scale = then === undefined ? 0 : scaleOf(told, then)
        if (!Number.isNaN(came)) errors.push(scale > 0 ? (came - told) / scale : Math.sign(came))
      }
      return Float64Array.from(errors)
    },
  }
}

function scaleOf(level: number, { lasting }: Levels): number {
  return levelInScale * level + (1 - levelInScale) * lasting
}

function runningSums(use: Float64Array): RunningSums {
  const litres = new Float64Array(use.length + 1)
  const known = new Float64Array(use.length + 1)
  use.forEach((volume, day) => {
    const isKnown = volume >= 0
    litres[day + 1] = (litres[day] ?? 0) + (isKnown ? volume : 0)
    known[day + 1] = (known[day] ?? 0) + (isKnown ? 1 : 0)
  })
  return { litres, known }
}

/** Share of a day's water that has run by 0, 6, 12, 18 and 24 o'clock, in the mean of the public households. */
const ranByQuarter = [0, 0.055, 0.364, 0.644, 1]

/** Share of a day's water that has usually run by an instant of its wall clock. */
export function usualShareBy(at: number): number {
  const quarters = ((at % dayMs) / dayMs) * 4
  const whole = Math.floor(quarters)
  const before = ranByQuarter[whole] ?? 1
  return before + (quarters - whole) * ((ranByQuarter[whole + 1] ?? 1) - before)
}
