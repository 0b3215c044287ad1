import { type BusinessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'

/** The same day so many months later, or the last of that month where it has no such day: 31 January + 1 is 28 February. */
export function plusMonths(day: string, months: number): string {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
  const last = lastOfMonth(first.toISOString().slice(0, 10))
  const wanted = `${last.slice(0, 8)}${day.slice(8)}`
  return wanted < last ? wanted : last
}

/** The last day of the month of a day. */
export function lastOfMonth(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)
}

/** The so many-th working day before a day, which does not count itself. */
export function workdaysBefore(day: string, count: number, calendar: BusinessCalendar): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = plusDays(at, -1)
    if (calendar.isBusinessDay(at)) left -= 1
  }
  return at
}
