import {
  addDecimals,
  type Decimal,
  decimal,
  decimalText,
  roundDecimal,
  zeroDecimal,
} from '@aquacis/kit/values/decimal.ts'

/** A centavo. */
export const centavo: Decimal = { digits: 1n, scale: 2 }

const rateStep: Decimal = { digits: 1n, scale: 6 }

/** To the centavo, the exact middle upward: how SAT rounds sums. */
export function toCentavos(amount: Decimal): Decimal {
  return roundDecimal(amount, centavo, 'half-up')
}

/** An amount as SAT writes it: its own places, but two at least. */
export function amountText(amount: Decimal): string {
  return decimalText(amount.scale >= 2 ? amount : roundDecimal(amount, centavo, 'half-up'))
}

/** A rate as the catalogue c_TasaOCuota writes it: always six places, "0.160000". */
export function rateText(rate: Decimal): string {
  return decimalText(roundDecimal(rate, rateStep, 'half-up'))
}

/** The exact sum. */
export function sumOfDecimals(amounts: Iterable<Decimal>): Decimal {
  let sum = zeroDecimal
  for (const amount of amounts) sum = addDecimals(sum, amount)
  return sum
}

/** Decimal of an attribute; null where it is missing or no number. */
export function decimalOrNull(text: string | undefined): Decimal | null {
  return text !== undefined && /^-?\d{1,30}(\.\d{1,20})?$/.test(text) ? decimal(text) : null
}
