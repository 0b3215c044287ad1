import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
import { cubicMetresOfDwelling, pricedCubicMetres } from '../sheet/price-components.ts'
import type { Tariff } from '../tariff.ts'

/** A volume at which the tariff prices all m³ anew: the totals of the last litre before it and of the first one in it. */
export interface TariffStep {
  /** From so many litres of the period on. */
  readonly atLitres: number
  readonly amountBefore: Centavos
  readonly amountAfter: Centavos
}

/**
 * The next volume above a request's at which the total jumps: by at least three times what the m³ before it and the m³ behind
 * it cost. Bounds at which only the price of further m³ changes are no steps. Null when there is none, or nothing is priced.
 */
export function nextStep(tariff: Tariff, request: RatingRequest): TariffStep | null {
  const units = tariff.dwellings === null ? 1 : (request.units ?? 1)
  const aside = cubicMetre * units
  for (const bound of tariff.thresholds) {
    if (bound > mostLitres) return null
    const at = firstLitreAbove(tariff, bound, units)
    if (at <= request.litres) continue
    // A whole m³ below the last litre before the step, and above the first one in it, however m³ are rounded.
    const totals = [at - 1 - aside, at - 1, at, at + aside].map((litres) => totalAt(tariff, request, litres))
    const [earlier, before, after, later] = totals
    if (before === undefined || before === null || after === undefined || after === null) continue
    const usual = steeper(minus(before, earlier), minus(later, after))
    if (after - before >= 3n * usual) return { atLitres: at, amountBefore: before, amountAfter: after }
  }
  return null
}

const cubicMetre = 1_000
/** A million m³: what a tariff says above it is no step of anybody's. */
const mostLitres = 1e9

/** The first litre of the contract whose m³, rounded and divided as the tariff says, are above a bound of one dwelling. */
function firstLitreAbove(tariff: Tariff, bound: number, units: number): number {
  const isAbove = (litres: number) => {
    const { digits, scale } = cubicMetresOfDwelling(tariff, pricedCubicMetres(tariff, litres), units)
    return digits * 1_000n > BigInt(bound) * 10n ** BigInt(scale)
  }
  let [below, above] = [bound * units, bound * units + 1]
  while (isAbove(below) && below > 0) below = Math.max(0, below - cubicMetre * units)
  for (let reach = cubicMetre; !isAbove(above); reach *= 2) above += reach
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (isAbove(middle)) above = middle
    else below = middle
  }
  return above
}

function totalAt(tariff: Tariff, request: RatingRequest, litres: number): Centavos | null {
  if (litres < 0) return null
  const answer = rate(tariff, { ...request, litres })
  return isRefusal(answer) ? null : answer.total
}

/** The larger of two costs of a m³, a centavo at least; of one where the other is unknown. */
function steeper(one: bigint | null, other: bigint | null): bigint {
  const [left, right] = [one ?? 1n, other ?? 1n]
  const larger = left < right ? right : left
  return larger < 1n ? 1n : larger
}

function minus(a: Centavos | null | undefined, b: Centavos | null | undefined): bigint | null {
  return a === null || a === undefined || b === null || b === undefined ? null : a - b
}
