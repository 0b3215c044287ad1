import {
  nextDay,
  nextHour,
  nextMonth,
  startOfDay,
  startOfHour,
  startOfMonth,
} from '@aquacis/kit/values/calendar.ts'
import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { Register, RegisterSpan } from './register.ts'
import { ranBetween } from './register-wrap.ts'

/** Width of a bar: an hour, or a civil day or month of Mexico City. */
export type ConsumptionStep = 'HOUR' | 'DAY' | 'MONTH'

/** Water that ran between two instants; null where no register is known to subtract. */
export interface Consumption {
  readonly from: Date
  readonly to: Date
  readonly volume: Litres | null
}

/** Whole bars that lie side by side. */
export interface BarRange {
  readonly step: ConsumptionStep
  readonly starts: readonly Date[]
  /** Of the last bar; of an empty range, its start. */
  readonly end: Date
}

/** Bars of one request at most: more than the days of a year, and a fortnight of hours. */
export const mostBars = 400

const clock = {
  HOUR: { startOf: startOfHour, next: nextHour },
  DAY: { startOf: startOfDay, next: nextDay },
  MONTH: { startOf: startOfMonth, next: nextMonth },
}

/** Start of the bar in which an instant lies. */
export function startOf(step: ConsumptionStep, at: Date): Date {
  return clock[step].startOf(at)
}

/** Start of the bar after the one in which an instant lies. */
export function nextStart(step: ConsumptionStep, at: Date): Date {
  return clock[step].next(at)
}

/** The bar just before the one that starts at `start`. */
export function startBefore(step: ConsumptionStep, start: Date): Date {
  return startOf(step, new Date(start.getTime() - 1))
}

/** The bars that touch `[from, to)`, whole ones, aligned to the clock of Mexico City; `most` of them at most. */
export function barRange(
  step: ConsumptionStep,
  from: Date,
  to: Date,
  most = mostBars,
): BarRange | 'RangeReversed' | 'RangeTooLong' {
  if (to < from) return 'RangeReversed'
  const starts: Date[] = []
  let end = startOf(step, from)
  while (end < to) {
    if (starts.length === most) return 'RangeTooLong'
    starts.push(end)
    end = clock[step].next(end)
  }
  return { step, starts, end }
}

/**
 * Consumption bar by bar: the last register of the bar minus the last of the bar before. Where either is missing the
 * bar is a gap, null and never zero: water of an unheard time must not be put down to the hour that breaks the silence.
 * In the bar of `since`, with which a right to look begins, it is the last minus the first that may be seen.
 */
export function barsOf(
  range: BarRange,
  spans: readonly RegisterSpan[],
  since: Date | null = null,
): Consumption[] {
  const spanOf = new Map(spans.map((span) => [span.startsAt.getTime(), span]))
  return range.starts.map((from, index) => {
    const to = range.starts[index + 1] ?? range.end
    const span = spanOf.get(from.getTime())
    const isFirst = since !== null && from <= since && since < to
    const before = isFirst ? span?.first : spanOf.get(startBefore(range.step, from).getTime())?.last
    return { from, to, volume: difference(before, span?.last) }
  })
}

/**
 * Consumption since `start`, a midnight of Mexico City, up to the latest register. The register at `start` is the last
 * one of the day before; without it (a new meter, or one that was silent) the first one since `start`, so that water of
 * an unheard time is not put down to this period. Null while the period has no register: then `to` is `start`.
 * `days` are the daily spans from the day before `start` on.
 */
export function consumptionSince(start: Date, days: readonly RegisterSpan[]): Consumption {
  const dayBefore = startBefore('DAY', start).getTime()
  const within = days.filter(({ startsAt }) => startsAt >= start)
  const latest = within.map(({ last }) => last).reduce<Register | undefined>(later, undefined)
  const base =
    days.find(({ startsAt }) => startsAt.getTime() === dayBefore)?.last ??
    within.map(({ first }) => first).reduce<Register | undefined>(earlier, undefined)
  return { from: start, to: latest?.at ?? start, volume: difference(base, latest) }
}

/** Today and this month as they stand. */
export interface RunningConsumption {
  readonly today: Consumption
  readonly thisMonth: Consumption
}

/** From which day on daily spans are needed for {@link runningConsumption}. */
export function runningSince(now: Date): Date {
  return startBefore('DAY', startOfMonth(now))
}

/**
 * Consumption of the running day and of the running month of Mexico City; where a right to look began within them, at
 * the midnight `since`, from then on.
 */
export function runningConsumption(
  now: Date,
  days: readonly RegisterSpan[],
  since: Date | null = null,
): RunningConsumption {
  const from = (start: Date) => (since !== null && since > start && since <= now ? since : start)
  return {
    today: consumptionSince(from(startOfDay(now)), days),
    thisMonth: consumptionSince(from(startOfMonth(now)), days),
  }
}

function difference(start: Register | undefined, end: Register | undefined): Litres | null {
  return start === undefined || end === undefined ? null : ranBetween(start.litres, end.litres)
}

function later(known: Register | undefined, next: Register): Register {
  return known === undefined || next.at > known.at ? next : known
}

function earlier(known: Register | undefined, next: Register): Register {
  return known === undefined || next.at < known.at ? next : known
}
