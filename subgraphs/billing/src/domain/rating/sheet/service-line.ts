import { type Decimal, divideDecimals, multiplyDecimals } from '@aquacis/kit/values/decimal.ts'
import { type Centavos, centavosOf } from '@aquacis/kit/values/money.ts'
import type { ChargeLine, Rounding } from '../charge-sheet.ts'
import { one, timesWhole, wholeOf } from '../prices/price.ts'
import type { PeriodPart } from './parts-of-period.ts'
import type { PricedComponent } from './price-components.ts'

const sixPlaces: Decimal = { digits: 1n, scale: 6 }
const tenPlaces: Decimal = { digits: 1n, scale: 10 }

/** An amount of which a part of the period takes its share, before it is rounded. */
export interface SharedAmount {
  readonly amount: Decimal
  readonly divisor: bigint
}

/** What of an amount falls to the days of the part. */
export function shareOf(exact: Decimal, over: bigint, { days, ofDays }: PeriodPart): SharedAmount {
  return { amount: timesWhole(exact, days), divisor: over * ofDays }
}

/** Rounded once, from the exact quotient. */
export function roundedShare({ amount, divisor }: SharedAmount, { step, mode }: Rounding): Centavos {
  return centavosOf(divideDecimals(amount, wholeOf(divisor), step, mode))
}

/** The amount as a decimal: exact where nothing divides it, else to ten places. */
export function shownShare({ amount, divisor }: SharedAmount, places = tenPlaces): Decimal {
  return divisor === 1n ? amount : divideDecimals(amount, wholeOf(divisor), places, 'half-up')
}

/** IVA of an amount of centavos, rounded. */
export function vatOf(amount: Centavos, rate: Decimal, { step, mode }: Rounding): Centavos {
  if (rate.digits === 0n || amount === 0n) return 0n as Centavos
  const exact = multiplyDecimals({ digits: amount, scale: 2 }, rate)
  return centavosOf(divideDecimals(exact, one, step, mode))
}

/** The line of a component in a part of the period. */
export function serviceLine(
  { component, priced, exact, over, cubicMetres, units }: PricedComponent,
  part: PeriodPart,
  choices: Readonly<Record<string, string>>,
): ChargeLine {
  const { code, label, rounding, isVolumetric } = component
  const shared = shareOf(exact, over, part)
  const amount = roundedShare(shared, rounding)
  const vatRate = component.vat(choices)
  const shown = shownShare(shared)
  const isOfVolume = isVolumetric && cubicMetres.digits !== 0n
  return {
    code,
    kind: 'service',
    label,
    quantity: isOfVolume ? cubicMetres : one,
    unit: isOfVolume ? 'm³' : 'servicio',
    unitPrice: isOfVolume ? meanPrice(shared, cubicMetres, units) : shown,
    base: priced.base === null ? null : shownShare(shareOf(priced.base, over, part), sixPlaces),
    rate: priced.rate,
    units: priced.each.digits === 0n ? 1 : units,
    parts: priced.parts,
    exact: shown,
    rounding,
    amount,
    vatRate,
    vat: vatOf(amount, vatRate, part.tariff.rounding.vat),
    tariffCode: part.tariff.code,
    article: priced.article,
    from: part.from,
    to: part.to,
  }
}

function meanPrice({ amount, divisor }: SharedAmount, { digits, scale }: Decimal, units: number): Decimal {
  const volume = { digits: digits * divisor * BigInt(units), scale }
  return divideDecimals(amount, volume, sixPlaces, 'half-up')
}
