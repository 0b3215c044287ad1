import { civilDate, nextDay, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import { calendarOf } from './step.ts'

export interface TimeMark {
  readonly ms: number
  readonly text: string
}

const hourMs = 3_600_000
const mostMarks = 3
/** Up to here hours may be shown; from here on, on any width, a mark names a whole month. */
const barsAreDaysFrom = 16
const barsAreMonthsFrom = 70
/** Nearer to an edge a mark would lose half of its text. */
const edgeShare = 0.05

function instantsFrom(from: Date, toMs: number, next: (at: Date) => Date): Date[] {
  const instants: Date[] = []
  for (let at = from; at.getTime() < toMs; at = next(at)) instants.push(at)
  return instants
}

/** Instants every so many hours of the civil day. */
function hours(every: number) {
  return ({ fromMs, toMs }: TimeView): Date[] =>
    instantsFrom(startOfDay(new Date(fromMs)), toMs, (at) => {
      const midnight = nextDay(at)
      const next = new Date(at.getTime() + every * hourMs)
      return next < midnight ? next : midnight
    })
}

const dayOfMonth = (at: Date) => Number(civilDate(at).slice(8))
const monthOfYear = (at: Date) => Number(civilDate(at).slice(5, 7))
const days = ({ fromMs, toMs }: TimeView) => instantsFrom(startOfDay(new Date(fromMs)), toMs, nextDay)
const months = ({ fromMs, toMs }: TimeView) =>
  instantsFrom(startOfMonth(new Date(fromMs)), toMs, calendarOf.MONTH.next)

/** Up to how many days it is worth asking, for which instants, and how they are written. */
type Level = readonly [
  mostDays: number,
  instants: (view: TimeView) => Date[],
  text: (at: Date, formats: Formats) => string,
]

const clock = (at: Date, formats: Formats) => `${Number(formats.clock(at).slice(0, 2))}\u00a0h`
const day = (at: Date, formats: Formats) => formats.day(at)
const month = (at: Date, formats: Formats) => formats.monthShort(at)

/** From fine to coarse: the first that leaves no more marks than there is room for is taken. */
const levels: readonly Level[] = [
  [2, hours(2), clock],
  [2, hours(6), clock],
  [8, days, day],
  [16, (view) => days(view).filter((at) => dayOfMonth(at) % 4 === 1), day],
  [70, (view) => days(view).filter((at) => [8, 16, 24].includes(dayOfMonth(at))), day],
  [70, (view) => days(view).filter((at) => [1, 15].includes(dayOfMonth(at))), day],
  [Number.POSITIVE_INFINITY, months, month],
  [Number.POSITIVE_INFINITY, (view) => months(view).filter((at) => monthOfYear(at) % 2 === 1), month],
  [Number.POSITIVE_INFINITY, (view) => months(view).filter((at) => monthOfYear(at) % 4 === 1), month],
  [Number.POSITIVE_INFINITY, (view) => months(view).filter((at) => monthOfYear(at) % 6 === 1), month],
  [Number.POSITIVE_INFINITY, (view) => months(view).filter((at) => monthOfYear(at) === 1), month],
]

/** Where bars are days or months a mark stands below the middle of its bar, else at its instant. */
function placeOf(at: Date, spanDays: number): number {
  const next = spanDays > barsAreMonthsFrom ? calendarOf.MONTH.next(at) : nextDay(at)
  return spanDays > barsAreDaysFrom ? (at.getTime() + next.getTime()) / 2 : at.getTime()
}

/** At most three instants by which a view is read, in words. */
export function timeMarks(view: TimeView, formats: Formats): TimeMark[] {
  const edge = (view.toMs - view.fromMs) * edgeShare
  const inside = (at: Date) => at.getTime() > view.fromMs + edge && at.getTime() < view.toMs - edge
  const spanDays = (view.toMs - view.fromMs) / (24 * hourMs)
  for (const [mostDays, instantsIn, text] of levels) {
    if (spanDays > mostDays) continue
    const instants = instantsIn(view).filter(inside)
    if (instants.length <= mostMarks)
      return instants.map((at) => ({ ms: placeOf(at, spanDays), text: text(at, formats) }))
  }
  return []
}
