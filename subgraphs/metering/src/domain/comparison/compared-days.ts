import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { mostBars, startBefore } from '../consumption.ts'

/** Civil days of Mexico City that are compared, and the same days of the year before. */
export interface ComparedDays {
  /** First midnight. */
  readonly start: Date
  /** Midnight after the last day. */
  readonly end: Date
  /** The start of the year before; of 29 February, that of the 28th. */
  readonly startBefore: Date
}

/** The days from `from` to `to`, `YYYY-MM-DD`, both included. */
export function comparedDays(from: string, to: string): ComparedDays | 'RangeReversed' | 'RangeTooLong' {
  if (to < from) return 'RangeReversed'
  const start = midnightOf(from)
  const end = nextDay(midnightOf(to))
  // No day is longer than 25 hours, and none shorter than 23.
  if (Math.round((end.getTime() - start.getTime()) / dayMs) > mostBars) return 'RangeTooLong'
  return { start, end, startBefore: yearBefore(start) }
}

/** The same hour of the same day a year before; of 29 February, of the 28th. */
export function yearBefore(at: Date): Date {
  const midnight = startOfDay(at)
  const [year = 0, month = 1, day = 1] = wordsOf(midnight)
  const isLeapDay = month === 2 && day === 29
  const before = midnightOf(`${year - 1}-${two(month)}-${two(isLeapDay ? 28 : day)}`)
  return new Date(before.getTime() + at.getTime() - midnight.getTime())
}

/** The last day that lies before an end, by its midnight. */
export function lastDayBefore(end: Date): Date {
  return startBefore('DAY', end)
}

const dayMs = 86_400_000

/** At noon UTC it is the same day in Mexico. */
function midnightOf(day: string): Date {
  return startOfDay(new Date(`${day}T12:00:00Z`))
}

function wordsOf(midnight: Date): readonly number[] {
  return civilDate(midnight).split('-').map(Number)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
