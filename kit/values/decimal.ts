/**
 * An exact decimal number: `digits` × 10^−`scale`. What unit prices, rates and unrounded amounts are, so that no peso ever
 * passes through binary fractions. Two of them are compared with {@link compareDecimals}: 1.0 and 1.00 are other objects.
 */
export interface Decimal {
  readonly digits: bigint
  /** Places after the point, from 0 on. */
  readonly scale: number
}

/** How what lies between two steps is rounded. `half-…` differ in the exact middle alone; up and down are from and to zero. */
export type RoundingMode = 'half-up' | 'half-down' | 'half-even' | 'up' | 'down'

/** Zero without places. */
export const zeroDecimal: Decimal = { digits: 0n, scale: 0 }

const decimalPattern = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/

/** Reads "12", "-0.5", "273.06532". Throws RangeError for anything else, also for exponents and for a bare point. */
export function decimal(text: string): Decimal {
  const [, sign, whole, fraction = ''] = decimalPattern.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`"${text}" is not a decimal number such as "273.06532"`)
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length }
}

/** A whole number as a decimal. Throws RangeError when it is not a safe integer. */
export function wholeDecimal(value: number): Decimal {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`)
  return { digits: BigInt(value), scale: 0 }
}

/** As people write it, with as many places as it has: 10 steps of 2 places are "0.10". */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString()
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

const powers = Array.from({ length: 64 }, (_, places) => 10n ** BigInt(places))

function powerOfTen(places: number): bigint {
  return powers[places] ?? 10n ** BigInt(places)
}

function digitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.digits : value.digits * powerOfTen(scale - value.scale)
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) - digitsAt(b, scale), scale }
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = digitsAt(a, scale) - digitsAt(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest whole multiple of `step`, by `mode`, with the places of the step. Throws RangeError when the step is not positive. */
export function roundDecimal(value: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  return divideDecimals(value, { digits: 1n, scale: 0 }, step, mode)
}

/**
 * `a / b` as the nearest whole multiple of `step`, by `mode`, rounded once. Throws RangeError when `b` is zero or the step is
 * not positive.
 */
export function divideDecimals(a: Decimal, b: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  if (step.digits <= 0n) throw new RangeError(`a rounding step of ${decimalText(step)} is not positive`)
  if (b.digits === 0n) throw new RangeError('a decimal is not divided by zero')
  const divisorScale = b.scale + step.scale
  const scale = Math.max(a.scale, divisorScale)
  const steps = roundedQuotient(
    a.digits * powerOfTen(scale - a.scale),
    b.digits * step.digits * powerOfTen(scale - divisorScale),
    mode,
  )
  return { digits: steps * step.digits, scale: step.scale }
}

function roundedQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const whole = dividend / divisor
  const rest = dividend % divisor
  if (rest === 0n) return whole
  const away = dividend < 0n === divisor < 0n ? 1n : -1n
  const doubled = 2n * (rest < 0n ? -rest : rest) - (divisor < 0n ? -divisor : divisor)
  return roundsAway(doubled, whole, mode) ? whole + away : whole
}

/** `doubled` is twice the rest less the divisor: zero in the exact middle. */
function roundsAway(doubled: bigint, whole: bigint, mode: RoundingMode): boolean {
  if (mode === 'up') return true
  if (mode === 'down') return false
  if (doubled !== 0n) return doubled > 0n
  if (mode === 'half-even') return whole % 2n !== 0n
  return mode === 'half-up'
}
