import { compareDecimals, type Decimal, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, RatingRequest } from '../charge-sheet.ts'
import { one, zero } from '../prices/price.ts'
import type { Discount, TariffClass } from '../tariff.ts'
import type { PeriodPart } from './parts-of-period.ts'
import { openPricing, type Pricing } from './price-components.ts'
import { roundedShare, shareOf, shownShare, vatOf } from './service-line.ts'

/** What of components is left to take off, by their codes. */
type Left = Map<string, { readonly amount: bigint; readonly vat: bigint }>

/**
 * What discounts take off the lines of a part, one after the other: together no more of a component than it costs, so that no bill
 * comes to less than nothing.
 */
export function discountLines(
  discounts: readonly Discount[],
  part: PeriodPart,
  ofClass: TariffClass,
  request: RatingRequest,
  pricing: Pricing,
  services: readonly ChargeLine[],
): readonly ChargeLine[] {
  const left: Left = new Map(services.map(({ code, amount, vat }) => [code, { amount, vat }]))
  return discounts.flatMap((discount) => linesOf(discount, part, ofClass, request, pricing, services, left))
}

/**
 * What a discount takes off the lines of a part: its rate of what each component would cost at no more than the capped m³, or
 * its fixed amount, never more than the lines. Nothing when it is lost above the cap.
 */
function linesOf(
  discount: Discount,
  part: PeriodPart,
  ofClass: TariffClass,
  request: RatingRequest,
  pricing: Pricing,
  services: readonly ChargeLine[],
  leftOf: Left,
): readonly ChargeLine[] {
  const isAbove = discount.upTo !== null && compareDecimals(pricing.cubicMetresEach, discount.upTo) > 0
  if (isAbove && discount.isLostAbove) return []
  const reduced = isAbove ? openPricing(part, ofClass, request, discount.upTo) : pricing
  let left = discount.amount ?? zero
  return services.flatMap((line) => {
    if (!discount.of.includes(line.code)) return []
    if (discount.rate !== null)
      return noMore(reducedBy(discount, discount.rate, line, part, reduced), line, leftOf)
    const taken = smaller(left, centavos(leftOf.get(line.code)?.amount ?? line.amount))
    left = subtracted(left, taken)
    return taken === 0n ? [] : noMore(takenOff(discount, taken, line, part), line, leftOf)
  })
}

/** A discount's line, or one of what is left of the component where that is less; none where nothing is. Notes what is left then. */
function noMore(off: ChargeLine, { code }: ChargeLine, leftOf: Left): ChargeLine[] {
  const left = leftOf.get(code) ?? { amount: 0n, vat: 0n }
  if (-off.amount <= left.amount) {
    const vat = -off.vat > left.vat ? -left.vat : off.vat
    leftOf.set(code, { amount: left.amount + off.amount, vat: left.vat + vat })
    return [vat === off.vat ? off : { ...off, vat: centavos(vat) }]
  }
  leftOf.set(code, { amount: 0n, vat: 0n })
  if (left.amount <= 0n) return []
  const exact: Decimal = { digits: -left.amount, scale: 2 }
  const amounts = { amount: centavos(-left.amount), vat: centavos(-left.vat), exact, unitPrice: exact }
  const parts = off.parts.map((each) => ({ ...each, unitPrice: exact }))
  return [{ ...off, ...amounts, base: null, rate: null, parts }]
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
