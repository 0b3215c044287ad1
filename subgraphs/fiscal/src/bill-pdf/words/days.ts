import type { PeriodOnPaper } from '../bill-on-paper.ts'

// Days are civil and have no zone: they are told in UTC from UTC's midnight.
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('es-MX', { timeZone: 'UTC', ...options })
const full = formatter({ weekday: 'long', day: 'numeric', month: 'long' })
const long = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
const short = formatter({ day: 'numeric', month: 'short' })
const monthAndYear = formatter({ month: 'long', year: 'numeric' })
const shortMonth = formatter({ month: 'short' })

/** The day as an instant: midnight of UTC. Throws RangeError when it is no day of the calendar. */
export function midnightOf(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight.getTime())) throw new RangeError(`“${day}” is not a day such as 2026-02-14`)
  return midnight
}

/** "viernes 13 de marzo". */
export function weekday(day: string): string {
  return full.format(midnightOf(day)).replace(',', '')
}

/** "13 de marzo de 2026". */
export function longDay(day: string): string {
  return long.format(midnightOf(day))
}

/** "13 mar". */
export function shortDay(day: string): string {
  return short.format(midnightOf(day))
}

/** The days of a period whose end is given as the day behind it: "14 de enero al 13 de febrero de 2026". */
export function periodDays({ from, to }: PeriodOnPaper): string {
  const last = lastDay(to)
  const sameYear = from.slice(0, 4) === last.slice(0, 4)
  const begin = sameYear ? longDay(from).replace(/ de \d{4}$/, '') : longDay(from)
  return `${begin} al ${longDay(last)}`
}

/** The same, short and without the year: "del 14 ene al 31 ene". */
export function shortPeriod({ from, to }: PeriodOnPaper): string {
  return `del ${shortDay(from)} al ${shortDay(lastDay(to))}`
}

/** "febrero de 2026", of "2026-02". */
export function monthName(month: string): string {
  return monthAndYear.format(midnightOf(`${month}-01`))
}

/** "feb", of "2026-02". */
export function monthMark(month: string): string {
  return shortMonth.format(midnightOf(`${month}-01`)).replace('.', '')
}

function lastDay(behind: string): string {
  return new Date(midnightOf(behind).getTime() - 86_400_000).toISOString().slice(0, 10)
}
