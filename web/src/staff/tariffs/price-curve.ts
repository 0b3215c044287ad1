import { rate } from '@aquacis/billing/rating'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { pesosText } from '@aquacis/kit/values/money.ts'

/** What so many m³ cost with everything, in pesos as a decimal text; null where the tariff has no price for it. */
export interface PricePoint {
  readonly cubicMetres: number
  readonly total: string | null
}

export interface CurveQuestion {
  readonly office: string
  readonly usageClass: string
  readonly cubicMetres: readonly number[]
}

/** What each volume costs in the tariff's first month: by the very code that bills. */
export function priceCurve(tariff: Tariff, { office, usageClass, cubicMetres }: CurveQuestion): PricePoint[] {
  const periodFrom = tariff.effectiveFrom
  const periodTo = monthAfter(periodFrom)
  return cubicMetres.map((m3) => {
    const sheet = rate(tariff, {
      office,
      usageClass,
      litres: m3 * 1000,
      periodFrom,
      periodTo,
      pricesOf: periodFrom,
    })
    return { cubicMetres: m3, total: 'total' in sheet ? pesosText(sheet.total) : null }
  })
}

function monthAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + 1)
  return at.toISOString().slice(0, 10)
}
