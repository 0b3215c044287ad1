import { startOfDay } from '@aquacis/kit/values/calendar.ts'

/** A civil day of Mexico City, `2026-11-20`. */
export type CivilDay = string

/** Civil days from `from` up to `to`, which is not one of them. */
export interface DaySpan {
  readonly from: CivilDay
  readonly to: CivilDay
}

const dayMs = 86_400_000

/** The instant at which a civil day begins. Throws RangeError for a text that is no day. */
export function midnightOf(day: CivilDay): Date {
  return startOfDay(new Date(`${day}T18:00:00Z`))
}

/** How many civil days a span has. */
export function daysIn({ from, to }: DaySpan): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** The day so many days later, or earlier where the number is negative. */
export function dayAfter(day: CivilDay, days: number): CivilDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The same day of the year before; the 28th where that year has no 29th of February. */
export function yearBefore(day: CivilDay): CivilDay {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before
}

/** The later of two days. */
export function laterOf(a: CivilDay, b: CivilDay): CivilDay {
  if (a > b) return a
  return b
}

/** The earlier of two days. */
export function earlierOf(a: CivilDay, b: CivilDay): CivilDay {
  if (a < b) return a
  return b
}

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** A day as people write it: `20 de noviembre de 2026`. */
export function dayText(day: CivilDay): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} de ${months[Number(month) - 1] ?? ''} de ${year}`
}
