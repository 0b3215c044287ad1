import { type Decimal, decimal } from '@aquacis/kit/values/decimal.ts'

/** A decimal number as documents write it: text, or a JSON number, whose shortest text is what was written. */
export type NumberText = string | number

/** Digits that survive a JSON number; more have to be written as text. */
const safeDigits = 15

/** The exact decimal; null when it is none, or a JSON number that may have lost digits. */
export function readNumber(value: unknown): Decimal | null {
  if (typeof value === 'number') {
    const written = String(value)
    return written.replace(/[-.]/g, '').replace(/^0+/, '').length > safeDigits ? null : readNumber(written)
  }
  if (typeof value !== 'string') return null
  try {
    return decimal(value)
  } catch {
    return null
  }
}

/** {@link readNumber} of what has been checked already. Throws RangeError otherwise: a bug. */
export function numberOf(value: NumberText): Decimal {
  const read = readNumber(value)
  if (read === null) throw new RangeError(`${value} was to be checked before it is read`)
  return read
}
