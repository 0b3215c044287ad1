import { nextMonth, startOfMonth } from '@aquacis/kit/values/calendar.ts'

/** A civil month of Mexico City, half-open. */
export interface MonthSpan {
  readonly from: Date
  readonly to: Date
}

/** The span of `YYYY-MM`; null for what is no month. */
export function monthSpan(month: string): MonthSpan | null {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return null
  const from = startOfMonth(new Date(`${month}-15T12:00:00Z`))
  return { from, to: nextMonth(from) }
}
