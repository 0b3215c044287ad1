import { digits } from './ids.ts'

/** STP, the bank behind Conekta's SPEI references, and its plaza. */
const clabePrefix = '646180'

/** A CLABE of 18 digits with its check digit (weights 3, 7, 1, modulo 10; ABM, Clave Bancaria Estandarizada). */
export function newClabe(): string {
  const account = clabePrefix + digits(11)
  return account + clabeCheckDigit(account)
}

/** The 18th digit of a CLABE, from its first 17. */
export function clabeCheckDigit(account: string): string {
  const weights = [3, 7, 1]
  const sum = [...account].reduce(
    (total, digit, at) => total + ((Number(digit) * (weights[at % 3] ?? 0)) % 10),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

/** What a cashier types in: OXXO's references have 14 digits, Conekta's cash networks 20. */
export function newCashReference(provider: 'conekta' | 'femsa'): string {
  return provider === 'femsa' ? `93000${digits(9)}` : `1${digits(19)}`
}

/** The key by which SPEI tells transfers apart (clave de rastreo). */
export function newTrackingKey(): string {
  return `AQ${digits(18)}`
}
