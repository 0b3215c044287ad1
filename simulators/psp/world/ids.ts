import { randomBytes, randomInt } from 'node:crypto'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** An id as Conekta's: a prefix and 17 characters that no one confuses. */
export function prefixedId(prefix: string): string {
  return `${prefix}_2${Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
}

/** 24 hexadecimal digits, as charges, events and keys have. */
export function objectId(): string {
  return randomBytes(12).toString('hex')
}

/** So many random decimal digits. */
export function digits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}
