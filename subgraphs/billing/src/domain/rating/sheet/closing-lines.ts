import {
  type Decimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavos, centavosOf, sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { type BillParts, billParts, leftOf, lessParts } from '../bill-parts.ts'
import type { ChargeKind, ChargeLine, RatingRequest, Rounding } from '../charge-sheet.ts'
import { one, timesWhole, zero } from '../prices/price.ts'
import { surchargeBase } from '../surcharge-base.ts'
import type { Minimum, Surcharge, Tariff, TariffClass } from '../tariff.ts'
import type { PeriodPart } from './parts-of-period.ts'
import type { Pricing } from './price-components.ts'
import { roundedShare, shareOf, shownShare, vatOf } from './service-line.ts'

type Choices = Readonly<Record<string, string>>

/** What lacks to a minimum charge; nothing where the class has none or it is reached. */
export function minimumLines(
  minimum: Minimum,
  part: PeriodPart,
  ofClass: TariffClass,
  request: RatingRequest,
  pricing: Pricing,
  lines: readonly ChargeLine[],
): readonly ChargeLine[] {
  if (minimum.classes !== null && !minimum.classes.has(ofClass.name)) return []
  const units = minimum.perDwelling ? (request.units ?? 1) : 1
  const least = shareOf(timesWhole(minimum.amount, pricing.fixedShare * BigInt(units)), pricing.over, part)
  const rounding = part.tariff.rounding.line
  const charged = sumOfCentavos(
    lines.filter(({ code }) => counts(minimum.of, code)).map(({ amount }) => amount),
  )
  const lacking = roundedShare(least, rounding) - charged
  if (lacking <= 0n) return []
  const exact = subtractDecimals(shownShare(least), { digits: charged, scale: 2 })
  return [closingLine('minimum', minimum, exact, lacking as Centavos, rounding, part, request.choices ?? {})]
}

/**
 * Interest on a sheet that is overdue itself; nothing before the first month that counts. Of a tariff with interest on some
 * components alone, what was paid was paid of those first: of several debts the most onerous (Código Civil Federal art. 2093).
 */
export function surchargeLines(
  surcharge: Surcharge,
  part: PeriodPart,
  request: RatingRequest,
  lines: readonly ChargeLine[],
): readonly ChargeLine[] {
  const [whole, bearing] = [
    partsOf(lines),
    partsOf(lines.filter((line) => isOwedWith(surcharge.of, line, part.tariff))),
  ]
  const paid = lessParts(whole, leftOf(whole, request.paid ?? centavos(0n)))
  const owed = surchargeBase(surcharge, lessParts(bearing, paid))
  return interestLines(surcharge, owed, request.overdueMonths ?? 0, part, request.choices ?? {})
}

/** Lines of a bill that has no interest on others, by their parts. */
function partsOf(lines: readonly ChargeLine[]): BillParts {
  const principal = sumOfCentavos(lines.map(({ amount }) => amount))
  return billParts({ surcharge: centavos(0n), vat: sumOfCentavos(lines.map(({ vat }) => vat)), principal })
}

/** Interest on an amount that is so many months overdue; nothing before the first month that counts. */
export function interestLines(
  surcharge: Surcharge,
  owed: Centavos,
  overdueMonths: number,
  part: Pick<PeriodPart, 'tariff' | 'from' | 'to'>,
  choices: Choices,
): readonly ChargeLine[] {
  const months = overdueMonths - surcharge.fromMonth + 1
  if (months <= 0) return []
  const base: Decimal = { digits: owed, scale: 2 }
  const rate = surcharge.isCompound
    ? compoundRate(surcharge.rate, months)
    : timesWhole(surcharge.rate, BigInt(months))
  const exact = multiplyDecimals(base, rate)
  const rounding = part.tariff.rounding.line
  const amount = centavosOf(roundDecimal(exact, rounding.step, rounding.mode))
  const about = { ...surcharge, article: '/overdue' }
  return [{ ...closingLine('surcharge', about, exact, amount, rounding, part, choices), base, rate }]
}

/** A discount is taken off what bears interest where all of its components do: interest never falls below none. */
function isOwedWith(
  of: readonly string[] | null,
  { code, kind }: ChargeLine,
  { discounts }: Tariff,
): boolean {
  if (kind === 'service') return counts(of, code)
  return kind !== 'discount' || (discounts.get(code)?.of.every((each) => counts(of, each)) ?? false)
}

function counts(of: readonly string[] | null, code: string): boolean {
  return of === null || of.includes(code)
}

/** (1 + rate) to the power of the months, less 1, exactly. */
function compoundRate(rate: Decimal, months: number): Decimal {
  const grown: Decimal = { digits: 10n ** BigInt(rate.scale) + rate.digits, scale: rate.scale }
  let power: Decimal = one
  for (let month = 0; month < months; month++) power = multiplyDecimals(power, grown)
  return subtractDecimals(power, one)
}

/** What rounds the total with IVA to the tariff's step; nothing where it is there already. */
export function roundingLines(tariff: Tariff, total: Centavos, part: PeriodPart): readonly ChargeLine[] {
  const rounding = tariff.rounding.total
  if (rounding === null) return []
  const rounded = roundDecimal({ digits: total, scale: 2 }, rounding.step, rounding.mode)
  const difference = (centavosOf(rounded) - total) as Centavos
  if (difference === 0n) return []
  const about = { label: 'Ajuste por redondeo', vat: () => zero, article: '/rounding/total' }
  return [closingLine('rounding', about, { digits: difference, scale: 2 }, difference, rounding, part, {})]
}

function closingLine(
  kind: Extract<ChargeKind, 'minimum' | 'surcharge' | 'rounding'>,
  about: Pick<Minimum, 'label' | 'vat' | 'article'>,
  exact: Decimal,
  amount: Centavos,
  rounding: Rounding,
  part: Pick<PeriodPart, 'tariff' | 'from' | 'to'>,
  choices: Choices,
): ChargeLine {
  const vatRate = about.vat(choices)
  return {
    code: kind,
    kind,
    label: about.label,
    quantity: one,
    unit: 'servicio',
    unitPrice: exact,
    base: null,
    rate: null,
    units: 1,
    parts: [{ quantity: one, unit: 'servicio', unitPrice: exact, article: about.article }],
    exact,
    rounding,
    amount,
    vatRate,
    vat: vatOf(amount, vatRate, part.tariff.rounding.vat),
    tariffCode: part.tariff.code,
    article: about.article,
    from: part.from,
    to: part.to,
  }
}
