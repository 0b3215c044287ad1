import { civilDate, nextDay, nextMonth, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'

/** What the page shows: the hours of a day, or the days of a month. It stands in the address. */
export interface Period {
  readonly step: 'HOUR' | 'DAY'
  readonly from: Date
  readonly to: Date
}

type Query = Readonly<Record<string, unknown>>

/** Noon of a civil date: far from every midnight, so that no offset leads to a neighbour. */
function noonOf(date: string): Date | null {
  const noon = new Date(`${date}T18:00:00.000Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(noon.getTime()) ? noon : null
}

function dayAt(at: Date): Period {
  return { step: 'HOUR', from: startOfDay(at), to: nextDay(at) }
}

function monthAt(at: Date): Period {
  return { step: 'DAY', from: startOfMonth(at), to: nextMonth(at) }
}

function ofStep(step: Period['step'], at: Date): Period {
  return step === 'HOUR' ? dayAt(at) : monthAt(at)
}

/** Reads the address: `por=hora&dia=2026-11-20` or `por=dia&mes=2026-11`. Nonsense and the future become now. */
export function readPeriod(query: Query, now: Date): Period {
  const step = query['por'] === 'dia' ? 'DAY' : 'HOUR'
  const date = step === 'HOUR' ? query['dia'] : `${String(query['mes'])}-01`
  const asked = typeof date === 'string' ? noonOf(date) : null
  return ofStep(step, asked === null || asked > nextDay(now) ? now : asked)
}

/** How the address says it. */
export function writePeriod({ step, from }: Period): Record<string, string> {
  return step === 'HOUR'
    ? { por: 'hora', dia: civilDate(from) }
    : { por: 'dia', mes: civilDate(from).slice(0, 7) }
}

export function periodBefore({ step, from }: Period): Period {
  return ofStep(step, new Date(from.getTime() - 1))
}

export function periodAfter({ step, to }: Period): Period {
  return ofStep(step, to)
}

/** The same time seen the other way: the month of a day; of a month its last day that has begun. */
export function periodSeenBy(step: Period['step'], period: Period, now: Date): Period {
  if (step === period.step) return period
  if (step === 'DAY') return monthAt(period.from)
  return dayAt(period.to > now ? now : new Date(period.to.getTime() - 1))
}

/** The hours of one of the days of a month. */
export function hoursOf(day: Date): Period {
  return dayAt(day)
}
