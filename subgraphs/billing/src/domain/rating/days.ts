const dayMs = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return pattern.test(text) && civilDateOf(dayNumberOf(text)) === text
}

/** Days since 1970-01-01 of a civil date; NaN when it is none. */
function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

/** The civil date so many days after 1970-01-01. */
function civilDateOf(day: number): string {
  return Number.isFinite(day) ? new Date(day * dayMs).toISOString().slice(0, 10) : ''
}

const known = new Map<string, number>()

/** Days since 1970-01-01, remembered: a run asks for the same few dates a hundred thousand times. */
function dayOf(date: string): number {
  const day = known.get(date)
  if (day !== undefined) return day
  if (known.size > 4_000) known.clear()
  const counted = dayNumberOf(date)
  known.set(date, counted)
  return counted
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from)
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return civilDateOf(dayOf(date) + days)
}

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
