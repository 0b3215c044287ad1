import type { RatingRequest } from '../charge-sheet.ts'
import { daysBetween } from '../days.ts'
import type { Tariff } from '../tariff.ts'

/** A share of a whole period, `of` over `over`, in lowest terms where it is 1. */
export interface Share {
  readonly of: bigint
  readonly over: bigint
}

const whole: Share = { of: 1n, over: 1n }
/** A month has 28 to 31 days; where days of it are counted, thirty. */
const monthDays = { least: 28, counted: 30, most: 31 }

/**
 * How much of the tariff's period a request is about: its own days over the period's, times the days of service over its own.
 */
export function shareOfPeriod({ period }: Tariff, request: RatingRequest): Share {
  const days = daysBetween(request.periodFrom, request.periodTo)
  const served = daysBetween(request.servedFrom ?? request.periodFrom, request.servedTo ?? request.periodTo)
  const ofWhole = daysOfWhole(period, days)
  return served === ofWhole ? whole : { of: BigInt(served), over: BigInt(ofWhole) }
}

/** Days of the tariff's period; those of the request where they are a whole one themselves. */
function daysOfWhole(period: Tariff['period'], days: number): number {
  if ('days' in period) return period.days
  const isWhole = days >= monthDays.least * period.months && days <= monthDays.most * period.months
  return isWhole ? days : monthDays.counted * period.months
}
