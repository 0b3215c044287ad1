import {
  nextDay,
  nextHour,
  nextMonth,
  startOfDay,
  startOfHour,
  startOfMonth,
} from '@aquacis/kit/values/calendar.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'

/** What one bar stands for. */
export type Step = 'HOUR' | 'DAY' | 'MONTH'

/** Where bars begin, and where the following ones do. */
export const calendarOf = {
  HOUR: { start: startOfHour, next: nextHour },
  DAY: { start: startOfDay, next: nextDay },
  MONTH: { start: startOfMonth, next: nextMonth },
} as const

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A thinner bar cannot be told from its neighbour: the next coarser step says more. */
const leastPixels = 3

/** The finest step of which the bars of a view can still be told apart on so many pixels. */
export function stepFor({ fromMs, toMs }: TimeView, width: number): Step {
  const pixelsPerMs = width / (toMs - fromMs)
  if (pixelsPerMs * hourMs >= leastPixels) return 'HOUR'
  return pixelsPerMs * dayMs >= leastPixels ? 'DAY' : 'MONTH'
}

/** Bars that touch a stretch of time. */
export function slotsIn({ fromMs, toMs }: TimeView, step: Step): TimeView[] {
  const { start, next } = calendarOf[step]
  const slots: TimeView[] = []
  for (let at = start(new Date(fromMs)); at.getTime() < toMs; ) {
    const end = next(at)
    slots.push({ fromMs: at.getTime(), toMs: end.getTime() })
    at = end
  }
  return slots
}

export function dayOf(at: Date): TimeView {
  return { fromMs: startOfDay(at).getTime(), toMs: nextDay(at).getTime() }
}

export function monthOf(at: Date): TimeView {
  return { fromMs: startOfMonth(at).getTime(), toMs: nextMonth(at).getTime() }
}

/** Twelve months, of which the given one is the last. */
export function yearTo(at: Date): TimeView {
  const { toMs } = monthOf(at)
  let from = startOfMonth(at)
  for (let months = 1; months < 12; months += 1) from = startOfMonth(new Date(from.getTime() - dayMs))
  return { fromMs: from.getTime(), toMs }
}

/** A view in which bars of a step stand, at an instant: the hours of a day, the days of a month, a year of months. */
export function viewBy(step: Step, at: Date): TimeView {
  if (step === 'HOUR') return dayOf(at)
  return step === 'DAY' ? monthOf(at) : yearTo(at)
}

const isSame = (one: TimeView, other: TimeView) => one.fromMs === other.fromMs && one.toMs === other.toMs

/** The civil day or month that a view is, to the millisecond; null for any other stretch. */
export function calendarUnitOf(view: TimeView): 'day' | 'month' | null {
  const start = new Date(view.fromMs)
  if (isSame(view, dayOf(start))) return 'day'
  return isSame(view, monthOf(start)) ? 'month' : null
}

/** What comes before or after: of a day the next day, of a month the next month, else the next stretch of that length. */
export function pageBeside(view: TimeView, direction: -1 | 1): TimeView {
  const unit = calendarUnitOf(view)
  const at = new Date(direction === 1 ? view.toMs : view.fromMs - 1)
  if (unit !== null) return unit === 'day' ? dayOf(at) : monthOf(at)
  const span = view.toMs - view.fromMs
  return { fromMs: view.fromMs + direction * span, toMs: view.toMs + direction * span }
}
