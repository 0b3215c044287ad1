import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type ConsumptionStep, nextStart, startOf } from '../consumption.ts'
import type { AwayWatch, ThresholdWatch, TooLittleUseWatch, Watch } from './watch.ts'

/** A day, month, absence or night for which a watch is judged once; instants of which the second is excluded. */
export interface WatchedTime {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What has been heard of a home. */
export interface HeardTimes {
  /** Instants of the readings that are new, in whatever order. */
  readonly heard: readonly Date[]
  /** Of the newest reading. */
  readonly newest: Date
  /** Midnight with which the contract in force began: what ran before is not counted. */
  readonly suppliedSince: Date | null
}

/** The times of a watch whose judgement new readings can change. */
export function watchedTimes(watch: Watch, heard: HeardTimes): WatchedTime[] {
  switch (watch.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return countedTimes(watch, heard)
    case 'AWAY_USE':
      return absence(watch, heard)
    case 'TOO_LITTLE_USE':
      return daysOfHours(watch, heard)
  }
}

/** Over which step a threshold counts. */
function stepOf({ kind }: Pick<ThresholdWatch, 'kind'>): ConsumptionStep {
  return kind === 'DAY_LIMIT' ? 'DAY' : 'MONTH'
}

/** Steps in which something was heard, and those behind them: the last register of one is the base of the next. */
function countedTimes(watch: ThresholdWatch, { heard, newest, suppliedSince }: HeardTimes): WatchedTime[] {
  const step = stepOf(watch)
  const earliest = startOf(step, watch.since)
  const starts = distinct(
    heard.flatMap((at) => [startOf(step, at), nextStart(step, at)]).filter((start) => start <= newest),
  )
  return starts
    .filter((start) => start >= earliest)
    .map((start) => {
      const isCut = suppliedSince !== null && suppliedSince > start
      return { startsAt: isCut ? suppliedSince : start, endsAt: nextStart(step, start) }
    })
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
}

function absence({ from, until }: AwayWatch, { heard }: HeardTimes): WatchedTime[] {
  return heard.some((at) => at >= from) ? [{ startsAt: from, endsAt: until }] : []
}

/**
 * Days whose later hour is past, from their earlier hour to that of the next day. The registers on which one stands may
 * lie a day before it.
 */
function daysOfHours(watch: TooLittleUseWatch, { heard, newest }: HeardTimes): WatchedTime[] {
  const days = distinct(
    heard.flatMap((at) => {
      const day = startOfDay(at)
      return [startOfDay(new Date(day.getTime() - 1)), day, nextDay(at)]
    }),
  )
  return days
    .map((day) => ({ startsAt: atHour(day, watch.fromHour), endsAt: atHour(nextDay(day), watch.fromHour) }))
    .filter(({ startsAt }) => startsAt >= watch.since && untilHourOf(watch, startsAt) <= newest)
}

/** The instant of the later hour of a time that begins with the earlier one. */
export function untilHourOf({ fromHour, untilHour }: TooLittleUseWatch, startsAt: Date): Date {
  return new Date(startsAt.getTime() + (untilHour - fromHour) * hourMs)
}

const hourMs = 3_600_000

/** Since the summer time of 2022, the last one, every day of Mexico City has 24 hours. */
function atHour(day: Date, hour: number): Date {
  return new Date(day.getTime() + hour * hourMs)
}

function distinct(instants: readonly Date[]): Date[] {
  return [...new Set(instants.map((at) => at.getTime()))].sort((a, b) => a - b).map((ms) => new Date(ms))
}
