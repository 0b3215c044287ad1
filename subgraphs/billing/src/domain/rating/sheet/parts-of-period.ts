import type { RatingRequest } from '../charge-sheet.ts'
import { daysBetween } from '../days.ts'
import { seasonDays } from '../making/season-test.ts'
import { NotPriced } from '../refusal.ts'
import type { Tariff } from '../tariff.ts'

/** Days of the service that one version prices alike. */
export interface PeriodPart {
  readonly tariff: Tariff
  readonly from: string
  readonly to: string
  /** The day whose index values and season hold. */
  readonly day: string
  /** Its days over those of the service: the share of every amount that it takes. */
  readonly days: bigint
  readonly ofDays: bigint
}

/**
 * Divides the days of service where a version, a season or an index value changes. The whole volume is priced by each part's
 * rules and each takes its days' share of the amount: so a bound in m³ keeps its meaning, whatever changes around it. One
 * tariff alone holds on all days; of several, each day's own. Throws NotPriced for a day without any.
 */
export function partsOfPeriod(
  tariffs: Tariff | readonly Tariff[],
  request: RatingRequest,
): readonly PeriodPart[] {
  const from = request.servedFrom ?? request.periodFrom
  const to = request.servedTo ?? request.periodTo
  if (request.pricesOf !== undefined) {
    const tariff = isList(tariffs) ? inForce(tariffs, request.pricesOf) : tariffs
    return [{ tariff, from, to, day: request.pricesOf, days: 1n, ofDays: 1n }]
  }
  const cuts = cutsBetween(tariffs, from, to)
  if (cuts.length === 0) {
    const tariff = isList(tariffs) ? inForce(tariffs, from) : tariffs
    return [{ tariff, from, to, day: from, days: 1n, ofDays: 1n }]
  }
  const ofDays = BigInt(daysBetween(from, to))
  const edges = [from, ...cuts, to]
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from
    const tariff = isList(tariffs) ? inForce(tariffs, start) : tariffs
    return { tariff, from: start, to: end, day: start, days: BigInt(daysBetween(start, end)), ofDays }
  })
}

function isList(tariffs: Tariff | readonly Tariff[]): tariffs is readonly Tariff[] {
  return Array.isArray(tariffs)
}

function cutsBetween(tariffs: Tariff | readonly Tariff[], from: string, to: string): readonly string[] {
  const days = new Set<string>()
  const take = (day: string | null) => {
    if (day !== null && from < day && day < to) days.add(day)
  }
  const several = isList(tariffs)
  for (const tariff of several ? tariffs : [tariffs]) {
    if (several) {
      take(tariff.effectiveFrom)
      take(tariff.effectiveTo)
      if (tariff.effectiveFrom >= to || (tariff.effectiveTo !== null && tariff.effectiveTo <= from)) continue
    }
    for (const day of tariff.indexDays) take(day)
    for (const season of tariff.seasons) for (const day of seasonDays(season, from, to)) take(day)
  }
  return days.size === 0 ? [] : [...days].sort()
}

/** The version in force on a day; of two, the one that began later. */
function inForce(tariffs: readonly Tariff[], day: string): Tariff {
  let found: Tariff | null = null
  for (const tariff of tariffs) {
    const holds = tariff.effectiveFrom <= day && (tariff.effectiveTo === null || day < tariff.effectiveTo)
    if (holds && (found === null || found.effectiveFrom < tariff.effectiveFrom)) found = tariff
  }
  if (found !== null) return found
  const spans = tariffs.map(
    ({ code, effectiveFrom, effectiveTo }) =>
      `${code} from ${effectiveFrom} to ${effectiveTo ?? 'further notice'}`,
  )
  throw new NotPriced(
    'TariffNotInForce',
    `no tariff is in force on ${day}`,
    'date',
    spans.length === 0 ? 'publish a tariff first' : `ask for a day of ${spans.join(', or of ')}`,
  )
}
