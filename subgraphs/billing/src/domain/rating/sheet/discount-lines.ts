import { compareDecimals, type Decimal, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, RatingRequest } from '../charge-sheet.ts'
import { one, zero } from '../prices/price.ts'
import type { Discount, TariffClass } from '../tariff.ts'
import type { PeriodPart } from './parts-of-period.ts'
import { openPricing, type Pricing } from './price-components.ts'
import { roundedShare, shareOf, shownShare, vatOf } from './service-line.ts'

/**
 * What a discount takes off the lines of a part: its rate of what each component would cost at no more than the capped m³, or
 * its fixed amount, never more than the lines. Nothing when it is lost above the cap.
 */
export function discountLines(
  discount: Discount,
  part: PeriodPart,
  ofClass: TariffClass,
  request: RatingRequest,
  pricing: Pricing,
  services: readonly ChargeLine[],
): readonly ChargeLine[] {
  const isAbove = discount.upTo !== null && compareDecimals(pricing.cubicMetresEach, discount.upTo) > 0
  if (isAbove && discount.isLostAbove) return []
  const reduced = isAbove ? openPricing(part, ofClass, request, discount.upTo) : pricing
  let left = discount.amount ?? zero
  return services.flatMap((line) => {
    if (!discount.of.includes(line.code)) return []
    if (discount.rate !== null) return [reducedBy(discount, discount.rate, line, part, reduced)]
    const taken = smaller(left, line.amount)
    left = subtracted(left, taken)
    return taken === 0n ? [] : [takenOff(discount, taken, line, part)]
  })
}

function reducedBy(
  discount: Discount,
  rate: Decimal,
  line: ChargeLine,
  part: PeriodPart,
  pricing: Pricing,
): ChargeLine {
  const { exact, over } = pricing.component(line.code)
  const shared = shareOf({ digits: -exact.digits, scale: exact.scale }, over, part)
  const off = { amount: multiplyDecimals(shared.amount, rate), divisor: shared.divisor }
  return lineOf(discount, line, part, roundedShare(off, line.rounding), shownShare(off), {
    base: shownShare({
      amount: { digits: -shared.amount.digits, scale: shared.amount.scale },
      divisor: shared.divisor,
    }),
    rate,
  })
}

function takenOff(discount: Discount, amount: Centavos, line: ChargeLine, part: PeriodPart): ChargeLine {
  const exact = { digits: -amount, scale: 2 }
  return lineOf(discount, line, part, centavos(-amount), exact, { base: null, rate: null })
}

function lineOf(
  { code, label, article }: Discount,
  line: ChargeLine,
  part: PeriodPart,
  amount: Centavos,
  exact: Decimal,
  share: { readonly base: Decimal | null; readonly rate: Decimal | null },
): ChargeLine {
  return {
    ...line,
    ...share,
    code,
    kind: 'discount',
    label: `${label}: ${line.label}`,
    quantity: one,
    unit: 'servicio',
    unitPrice: exact,
    units: 1,
    parts: [{ quantity: one, unit: 'servicio', unitPrice: exact, article }],
    exact,
    amount,
    vat: vatOf(amount, line.vatRate, part.tariff.rounding.vat),
    article,
  }
}

function smaller(left: Decimal, amount: Centavos): Centavos {
  return compareDecimals(left, { digits: amount, scale: 2 }) < 0
    ? centavos((left.digits * 100n) / 10n ** BigInt(left.scale))
    : amount
}

function subtracted(left: Decimal, taken: Centavos): Decimal {
  return { digits: left.digits * 100n - taken * 10n ** BigInt(left.scale), scale: left.scale + 2 }
}
