import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '@aquacis/kit/values/decimal.ts'

/**
 * Whether a product is within SAT's limits: each factor may be up to half of its last place away from what was meant
 * (Anexo 20, guide of filling: límite inferior truncated, límite superior rounded up, to the places of the currency).
 */
export function isWithinLimits(
  product: Decimal,
  factors: { a: Decimal; b: Decimal; places: number },
): boolean {
  const { a, b, places } = factors
  const step: Decimal = { digits: 1n, scale: places }
  const lowest = roundDecimal(
    multiplyDecimals(floored(subtractDecimals(a, halfPlace(a))), floored(subtractDecimals(b, halfPlace(b)))),
    step,
    'down',
  )
  const highest = roundDecimal(multiplyDecimals(above(a), above(b)), step, 'up')
  return compareDecimals(product, lowest) >= 0 && compareDecimals(product, highest) <= 0
}

/** The same for a tax: its rate is exact. */
export function isTaxWithinLimits(
  tax: Decimal,
  of: { base: Decimal; rate: Decimal; places: number },
): boolean {
  const step: Decimal = { digits: 1n, scale: of.places }
  const lowest = roundDecimal(
    multiplyDecimals(floored(subtractDecimals(of.base, halfPlace(of.base))), of.rate),
    step,
    'down',
  )
  const highest = roundDecimal(multiplyDecimals(above(of.base), of.rate), step, 'up')
  return compareDecimals(tax, lowest) >= 0 && compareDecimals(tax, highest) <= 0
}

const least: Decimal = { digits: 1n, scale: 12 }

function halfPlace({ scale }: Decimal): Decimal {
  return { digits: 5n, scale: scale + 1 }
}

function above(value: Decimal): Decimal {
  return subtractDecimals(addDecimals(value, halfPlace(value)), least)
}

function floored(value: Decimal): Decimal {
  return value.digits < 0n ? { digits: 0n, scale: value.scale } : value
}
