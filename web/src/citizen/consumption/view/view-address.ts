import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import { dayOf } from './step.ts'

type Query = Readonly<Record<string, unknown>>

/** Noon of a civil date: far from every midnight, so that no offset leads to a neighbour. */
function noonOf(date: unknown): Date | null {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const noon = new Date(`${date}T18:00:00.000Z`)
  return Number.isNaN(noon.getTime()) ? null : noon
}

/** Reads the address: `desde=2026-11-01&hasta=2026-11-30`, both days included. Nonsense and the future become today. */
export function readView(query: Query, now: Date): TimeView {
  const from = noonOf(query['desde'])
  if (from === null || from > nextDay(now)) return dayOf(now)
  const to = noonOf(query['hasta']) ?? from
  const last = new Date(Math.max(to.getTime(), from.getTime()))
  return { fromMs: startOfDay(from).getTime(), toMs: nextDay(last).getTime() }
}

/** How the address says it, in whole days. */
export function writeView({ fromMs, toMs }: TimeView): { desde: string; hasta: string } {
  return { desde: civilDate(new Date(fromMs)), hasta: civilDate(new Date(toMs - 1)) }
}
