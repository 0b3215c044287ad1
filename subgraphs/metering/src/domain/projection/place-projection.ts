import { civilDate, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { type MeteredTime, placeRunning } from '../life/place-consumption.ts'
import type { Register, RegisterSpan } from '../register.ts'
import { ranBetween } from '../register-wrap.ts'
import { dayMs, type RegisterDay } from './daily-use.ts'
import { longestPastDays, projectMonth } from './project-month.ts'

/** Where the running month of a service point will end. */
export interface PlaceProjection {
  /** First day of the month, `YYYY-MM-DD`. */
  readonly month: string
  /** Instant of the newest reading that it knows. */
  readonly at: Date
  readonly volume: Litres
  readonly low: Litres
  readonly high: Litres
}

/** From which day on daily spans are needed for {@link projectPlace}. */
export function projectedSince(now: Date): Date {
  return startOfDay(new Date(now.getTime() - longestPastDays * dayMs))
}

/**
 * Projects the running month of Mexico City at a service point, whatever meters stood there, from their daily spans.
 * Null before the month's first reading and where the past is too short to tell. Never less than what
 * {@link placeRunning} says has run.
 */
export function projectPlace(now: Date, times: readonly MeteredTime[]): PlaceProjection | null {
  const spans = chained(times.map((time) => time.spans))
  const newest = spans.at(-1)?.last
  if (newest === undefined || newest.at < startOfMonth(now)) return null
  const asOf = newest.at > now ? newest.at : now
  const told = projectMonth(spans.map(registerDay), wallClock(asOf, startOfDay(asOf)))
  if (told === null) return null
  const ran = placeRunning(asOf, times).thisMonth.volume ?? 0
  const atLeast = (volume: number) => litres(Math.max(Math.round(volume), ran))
  return {
    month: civilDate(startOfMonth(asOf)),
    at: newest.at,
    volume: atLeast(told.monthLitres),
    low: atLeast(told.low),
    high: atLeast(told.high),
  }
}

/** Number of the civil day that begins at a midnight of Mexico City: five or six hours after that of Greenwich. */
function dayOf(midnight: Date): number {
  return Math.floor(midnight.getTime() / dayMs)
}

/** An instant as the wall clock shows it, read as if it showed UTC; `midnight` is that of its day. */
function wallClock(at: Date, midnight: Date): number {
  return dayOf(midnight) * dayMs + (at.getTime() - midnight.getTime())
}

function registerDay({ startsAt, first, last }: RegisterSpan): RegisterDay {
  return {
    day: dayOf(startsAt),
    firstAt: wallClock(first.at, startsAt),
    firstLitres: first.litres,
    lastAt: wallClock(last.at, startsAt),
    lastLitres: last.litres,
  }
}

/** Spans of meters that followed one another, as if one register had counted on: nothing ran between them. */
function chained(ofMeters: readonly (readonly RegisterSpan[])[]): RegisterSpan[] {
  const chain: RegisterSpan[] = []
  for (const spans of ofMeters) {
    const before = chain.at(-1)?.last
    const begin = spans[0]?.first
    if (begin === undefined) continue
    const onwards = (register: Register) =>
      before === undefined
        ? register
        : { at: register.at, litres: litres(before.litres + ranBetween(begin.litres, register.litres)) }
    for (const { startsAt, first, last } of spans) {
      const open = chain.at(-1)
      const span = { startsAt, first: onwards(first), last: onwards(last) }
      // Of a day that two meters share, one span is left; what came before the chain's end tells nothing.
      if (open === undefined || open.startsAt < startsAt) chain.push(span)
      else if (open.startsAt.getTime() === startsAt.getTime() && last.at > open.last.at) {
        chain[chain.length - 1] = { ...open, last: span.last }
      }
    }
  }
  return chain
}
