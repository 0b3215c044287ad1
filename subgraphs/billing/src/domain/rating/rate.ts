import { compareDecimals } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, ChargeSheet, RatingRequest } from './charge-sheet.ts'
import { NotPriced, type RatingRefusal } from './refusal.ts'
import { checkRequest } from './sheet/check-request.ts'
import { minimumLines, roundingLines, surchargeLines } from './sheet/closing-lines.ts'
import { discountLines } from './sheet/discount-lines.ts'
import { checkPicks, findClass, findComponents, findDiscounts, findOffice } from './sheet/find-in-tariff.ts'
import { type PeriodPart, partsOfPeriod } from './sheet/parts-of-period.ts'
import { openPricing } from './sheet/price-components.ts'
import { serviceLine } from './sheet/service-line.ts'
import { settleVat } from './sheet/settle-vat.ts'
import type { Tariff } from './tariff.ts'

/**
 * What one contract owes for one period, with every line's reason. One tariff holds on all days of the period; of several
 * versions each holds on its own, and a period in which one follows another is divided by days. Pure.
 */
export function rate(
  tariffs: Tariff | readonly Tariff[],
  request: RatingRequest,
): ChargeSheet | RatingRefusal {
  try {
    checkRequest(request)
    return sheetOf(partsOfPeriod(tariffs, request), request)
  } catch (error) {
    if (error instanceof NotPriced) return error.refusal
    throw error
  }
}

/** Whether rating was refused. */
export function isRefusal(answer: ChargeSheet | RatingRefusal): answer is RatingRefusal {
  return 'refused' in answer
}

function sheetOf(parts: readonly PeriodPart[], request: RatingRequest): ChargeSheet {
  const last = parts.at(-1)
  if (last === undefined) throw new RangeError('a period has at least one part')
  const { tariff } = last
  const office = findOffice(tariff, request)
  const ofClass = findClass(tariff, office, request)
  const charged =
    parts.length === 1 ? linesOf(last, request) : parts.flatMap((part) => linesOf(part, request))
  const interest = tariff.surcharge === null ? [] : surchargeLines(tariff.surcharge, last, request, charged)
  const due = interest.length === 0 ? charged : [...charged, ...interest]
  const settled = tariff.rounding.isVatOfTotal ? settleVat(due, tariff.rounding.vat) : due
  const lines = [...settled, ...roundingLines(tariff, totalOf(settled), last)]
  const [subtotal, vat] = [sumOf(lines, 'amount'), sumOf(lines, 'vat')]
  const total = centavos(subtotal + vat)
  return {
    office: office?.name ?? null,
    usageClass: ofClass.name,
    currency: tariff.currency,
    litres: request.litres,
    units: request.units ?? 1,
    periodFrom: request.periodFrom,
    periodTo: request.periodTo,
    lines,
    subtotal,
    vat,
    total,
    isCollectable:
      tariff.minimumCollectable === null ||
      compareDecimals({ digits: total, scale: 2 }, tariff.minimumCollectable) >= 0,
  }
}

/** Services, what discounts take off them, and what lacks to minimums: the lines of one part. */
function linesOf(part: PeriodPart, request: RatingRequest): readonly ChargeLine[] {
  const { tariff } = part
  checkPicks(tariff, request)
  const ofClass = findClass(tariff, findOffice(tariff, request), request)
  const codes = findComponents(tariff, ofClass, request)
  const pricing = openPricing(part, ofClass, request)
  const choices = request.choices ?? {}
  const services = codes.map((code) => serviceLine(pricing.component(code), part, choices))
  if (request.discounts === undefined && tariff.minimums.length === 0) return services
  const lines = [
    ...services,
    ...discountLines(findDiscounts(tariff, ofClass, request), part, ofClass, request, pricing, services),
  ]
  for (const minimum of tariff.minimums)
    lines.push(...minimumLines(minimum, part, ofClass, request, pricing, lines))
  return lines
}

function sumOf(lines: readonly ChargeLine[], key: 'amount' | 'vat'): Centavos {
  return sumOfCentavos(lines.map((line) => line[key]))
}

function totalOf(lines: readonly ChargeLine[]): Centavos {
  return centavos(sumOf(lines, 'amount') + sumOf(lines, 'vat'))
}
