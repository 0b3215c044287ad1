import type { Formats } from './formats.ts'

/** The civil days that a bill is for, the last one excluded. */
export interface Period {
  readonly periodFrom: string
  readonly periodTo: string
}

const dayMs = 86_400_000

/** The noon of a civil day in Mexico City: an instant of which every format says that day. */
export function noonOf(day: string): Date {
  return new Date(`${day}T18:00:00.000Z`)
}

/** The month in which most of a bill lies: by it bills are set beside each other. */
export function monthOf({ periodFrom, periodTo }: Period): Date {
  return new Date((noonOf(periodFrom).getTime() + noonOf(periodTo).getTime()) / 2)
}

const isMonth = ({ periodFrom, periodTo }: Period) =>
  periodFrom.endsWith('-01') &&
  periodTo.endsWith('-01') &&
  noonOf(periodTo).getTime() - noonOf(periodFrom).getTime() <= 31 * dayMs

/** `octubre de 2026`; of a period that is no month of the calendar its days. */
export function periodName(period: Period, formats: Formats): string {
  const from = noonOf(period.periodFrom)
  if (isMonth(period)) return formats.month(from)
  const last = new Date(noonOf(period.periodTo).getTime() - dayMs)
  return `${formats.day(from)} – ${formats.day(last)}`
}

/** The same for the first column of a table: `oct 2026`. */
export function periodShort(period: Period, formats: Formats): string {
  return isMonth(period) ? formats.monthShort(noonOf(period.periodFrom)) : periodName(period, formats)
}

/** The bill of the same month a year before, among bills of which none was taken back. */
export function yearBefore<Bill extends Period>(bill: Period, bills: readonly Bill[]): Bill | undefined {
  const middle = monthOf(bill)
  const wanted = `${middle.getUTCFullYear() - 1}${middle.toISOString().slice(4, 7)}`
  return bills.find((other) => monthOf(other).toISOString().startsWith(wanted))
}
