import type { Centavos } from '@aquacis/kit/values/money.ts'
import type { RatingRequest } from '../charge-sheet.ts'
import { isRefusal, rate } from '../rate.ts'
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
  const perDwelling = tariff.dwellings === null ? 1 : (request.units ?? 1)
  const bounds = new Set(tariff.thresholds.map((litres) => litres * perDwelling))
  for (const bound of [...bounds].sort((a, b) => a - b)) {
    const at = firstLitreAbove(tariff, bound, perDwelling)
    if (at <= request.litres) continue
    const totals = [at - cubicMetre, at - 1, at, at + cubicMetre].map((litres) =>
      totalAt(tariff, request, litres),
    )
    const [earlier, before, after, later] = totals
    if (before === undefined || before === null || after === undefined || after === null) continue
    const usual = steeper(minus(before, earlier), minus(later, after))
    if (after - before >= 3n * usual) return { atLitres: at, amountBefore: before, amountAfter: after }
  }
  return null
}

const cubicMetre = 1_000

/** Where a volume begins to be priced above a bound: half a step above it where volumes are rounded half up. */
function firstLitreAbove(tariff: Tariff, bound: number, dwellings: number): number {
  const step = Math.round(Number(tariff.volume.step.digits) * 10 ** (3 - tariff.volume.step.scale))
  const { mode } = dwellings === 1 || tariff.dwellings === null ? tariff.volume : tariff.dwellings
  if (step <= 1 && dwellings === 1) return bound + 1
  const reach = step * dwellings
  if (mode === 'down') return bound + reach
  if (mode === 'up') return bound + 1
  return bound + Math.ceil(reach / 2) + (mode === 'half-up' ? 0 : 1)
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
