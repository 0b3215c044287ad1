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
  const reference = referenceDays(period, days)
  return days === reference && served === days
    ? whole
    : reference === null
      ? reduced(served, days)
      : reduced(served, reference)
}

function reduced(of: number, over: number): Share {
  return of === over ? whole : { of: BigInt(of), over: BigInt(over) }
}

/** Days of the tariff's period; null where the request's period is a whole one itself. */
function referenceDays(period: Tariff['period'], days: number): number | null {
  if ('days' in period) return period.days
  const isWhole = days >= monthDays.least * period.months && days <= monthDays.most * period.months
  return isWhole ? null : monthDays.counted * period.months
}
