/** How the offices are written in the numbers of their bills, by the offices' numbers from 1 on. */
const officeLetters = [
  ...['QRO', 'COR', 'MAR', 'SJR', 'TEQ', 'PES', 'CAD', 'COL', 'EZM', 'AME', 'JAL', 'TOL', 'HUI'],
]

/** A place in the bills of an office and year. */
export interface BillSequence {
  readonly operatingUnitId: number
  readonly year: number
  /** From 1 on. */
  readonly sequence: number
}

/** What is printed on a bill: `QRO-2026-0000123`. */
export function billNumber({ operatingUnitId, year, sequence }: BillSequence): string {
  const letters = officeLetters[operatingUnitId - 1] ?? `U${operatingUnitId}`
  return `${letters}-${year}-${sequence.toString().padStart(7, '0')}`
}

/**
 * What whoever pays a bill gives: two digits of the office, two of the year, eight of the bill, and two that check the
 * others by ISO 7064, MOD 97-10: every mistyped digit and every two that were swapped are noticed.
 */
export function paymentReference({ operatingUnitId, year, sequence }: BillSequence): string {
  const digits = [
    operatingUnitId.toString().padStart(2, '0'),
    (year % 100).toString().padStart(2, '0'),
    sequence.toString().padStart(8, '0'),
  ].join('')
  return `${digits}${checkDigits(digits)}`
}

/** The two digits that make a number ≡ 1 (mod 97) when they stand behind it: ISO 7064, MOD 97-10. */
export function checkDigits(digits: string): string {
  return (98n - ((BigInt(digits) * 100n) % 97n)).toString().padStart(2, '0')
}
