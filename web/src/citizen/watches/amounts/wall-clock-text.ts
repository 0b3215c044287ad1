import { nextDay, startOfDay, wallClockDate } from '@aquacis/kit/values/calendar.ts'

const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/
const minuteMs = 60_000

/** An instant as a field for day and hour has it: `2026-11-21T18:30`, by the clock of Mexico City. */
export function wallClockText(at: Date): string {
  return wallClockDate(at).toISOString().slice(0, 16)
}

/** The instant of such a text, whatever the clock of the device; null where there is none. */
export function instantOf(text: string): Date | null {
  const [, date = '', hours = '', minutes = ''] = written.exec(text) ?? []
  const noon = new Date(`${date}T18:00:00.000Z`)
  if (date === '' || Number.isNaN(noon.getTime())) return null
  return new Date(startOfDay(noon).getTime() + (Number(hours) * 60 + Number(minutes)) * minuteMs)
}

/** The weekend that is next, or goes on: Saturday to Monday, both at midnight in Mexico City; never from what is past. */
export function weekendAround(now: Date): { readonly from: Date; readonly until: Date } {
  let saturday = startOfDay(now)
  const weekday = (day: Date) => wallClockDate(day).getUTCDay()
  if (weekday(saturday) === 0) return { from: now, until: nextDay(saturday) }
  while (weekday(saturday) !== 6) saturday = nextDay(saturday)
  return { from: saturday < now ? now : saturday, until: nextDay(nextDay(saturday)) }
}
