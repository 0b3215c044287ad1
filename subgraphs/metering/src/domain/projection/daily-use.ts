import { litres } from '@aquacis/kit/values/volume.ts'
import { ranBetween } from '../register-wrap.ts'

/** Milliseconds of a civil day; clocks that change by an hour are a small fault of two days a year. */
export const dayMs = 86_400_000

/**
 * What is kept of one civil day of a meter: the first and the last register seen in it. Instants are those of the wall
 * clock, read as if it showed UTC, in milliseconds: so days and months are whole numbers everywhere in here.
 */
export interface RegisterDay {
  /** Days since 1970 of the wall clock. */
  readonly day: number
  readonly firstAt: number
  readonly firstLitres: number
  readonly lastAt: number
  readonly lastLitres: number
}

/** What ran day by day, up to the newest register. */
export interface DailyUse {
  /** Number of the day of `litres[0]`. */
  readonly firstDay: number
  /** Litres of each whole day; NaN where nobody knows, which is not zero. */
  readonly litres: Float64Array
  /** What ran on the first day after its first register, where that is not the whole day: then `litres[0]` is NaN. */
  readonly ofFirstDay: number
  /** Instant of the newest register; its day follows the last of `litres`. */
  readonly at: number
  /** Litres from the last midnight to `at`; NaN where nobody knows. */
  readonly sinceMidnight: number
}

/** Of a longer silence nobody can say which water ran on which day. */
const longestShared = 31

/**
 * Days of use from registers, in order of time. The register at midnight lies evenly between its neighbours: water of a
 * silence is shared among its days, and only that of one beyond a month is left unknown. Null where there is no register.
 */
export function dailyUse(days: readonly RegisterDay[]): DailyUse | null {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const use = new Float64Array(last.day - first.day + 1)
  for (const [index, { day, firstLitres, lastLitres }] of days.entries()) {
    add(use, day - first.day, ran(firstLitres, lastLitres))
    const next = days[index + 1]
    if (next !== undefined) shareSilence(use, first.day, days[index] ?? next, next)
  }
  const whole = mended(use)
  const isPart = days.length > 1 && first.firstAt > first.day * dayMs + startOfDayMs
  const ofFirstDay = isPart ? (whole[0] ?? 0) : 0
  if (isPart) whole[0] = Number.NaN
  return {
    firstDay: first.day,
    ofFirstDay,
    litres: whole.subarray(0, -1),
    at: last.lastAt,
    sinceMidnight: whole[whole.length - 1] ?? Number.NaN,
  }
}

/** A first register this early in a day stands for its midnight. */
const startOfDayMs = 2 * 3_600_000

function ran(before: number, after: number): number {
  return ranBetween(litres(before), litres(after))
}

function add(use: Float64Array, index: number, volume: number): void {
  use[index] = (use[index] ?? 0) + volume
}

/** Shares what ran between the last register of a day and the first of a later one among the days between. */
function shareSilence(use: Float64Array, firstDay: number, before: RegisterDay, after: RegisterDay): void {
  const volume = ran(before.lastLitres, after.firstLitres)
  const duration = after.firstAt - before.lastAt
  const isUnknown = duration > longestShared * dayMs
  for (let day = before.day; day <= after.day; day++) {
    const from = Math.max(before.lastAt, day * dayMs)
    const to = Math.min(after.firstAt, (day + 1) * dayMs)
    add(use, day - firstDay, isUnknown ? Number.NaN : (volume * Math.max(0, to - from)) / duration)
  }
}

/** Registers tremble by a litre or two, and so may a day. */
const tremble = -5

/**
 * A day on which the register fell: a rise of the day before or after that it takes back was never water, so both days
 * share what is left; where nothing is left, another register began, and what ran on the day is unknown.
 */
function mended(use: Float64Array): Float64Array {
  const whole = use.slice()
  for (let index = 0; index < whole.length; index++) {
    const fell = whole[index] ?? 0
    if (!(fell < 0)) continue
    const neighbour = [index - 1, index + 1].find((beside) => (whole[beside] ?? -1) + fell >= 0)
    if (fell >= tremble) whole[index] = 0
    else if (neighbour === undefined) whole[index] = Number.NaN
    else {
      const half = ((whole[neighbour] ?? 0) + fell) / 2
      whole[neighbour] = half
      whole[index] = half
    }
  }
  return whole
}
