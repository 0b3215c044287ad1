/** Networks that are told apart by the first digits. */
export type CardBrand = 'visa' | 'mastercard' | 'amex' | 'carnet'

interface Shape {
  readonly begins: RegExp
  /** How many digits it may have. */
  readonly digits: readonly number[]
  readonly groups: readonly number[]
}

const fours = [4, 4, 4, 4, 3] as const

/** First digits as the networks publish them; Carnet's are those that Mexican issuers use. */
const shapes: Readonly<Record<CardBrand, Shape>> = {
  carnet: {
    begins: /^(2869|502275|506[1-4]|604[23]|627535|636379|639(388|484|559))/,
    digits: [16],
    groups: fours,
  },
  amex: { begins: /^3[47]/, digits: [15], groups: [4, 6, 5] },
  mastercard: {
    begins: /^(5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/,
    digits: [16],
    groups: fours,
  },
  visa: { begins: /^4/, digits: [13, 16, 19], groups: fours },
}

const brands = ['carnet', 'amex', 'mastercard', 'visa'] as const

/** What was typed without spaces and dashes. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

export function brandOf(number: string): CardBrand | null {
  return brands.find((brand) => shapes[brand].begins.test(digitsOf(number))) ?? null
}

/** In groups as on the card, while it is being typed: `4242 4242 42`. */
export function grouped(number: string): string {
  const brand = brandOf(number)
  let rest = digitsOf(number).slice(0, brand === null ? 19 : Math.max(...shapes[brand].digits))
  const parts: string[] = []
  for (const size of brand === null ? fours : shapes[brand].groups) {
    if (rest !== '') parts.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return parts.join(' ')
}

/** ISO/IEC 7812-1, annex B: every second digit from the right is doubled, and the sum ends in 0. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [index, sign] of [...digits].reverse().entries()) {
    const value = Number(sign) * (index % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Whether it can be the number of a card. Of networks that are not known by name the length says little. */
export function isCardNumber(number: string): boolean {
  const digits = digitsOf(number)
  const brand = brandOf(digits)
  const isLong =
    brand === null ? digits.length >= 12 && digits.length <= 19 : shapes[brand].digits.includes(digits.length)
  return isLong && passesLuhn(digits)
}

/** How many digits the security code has. */
export function codeDigits(number: string): 3 | 4 {
  return brandOf(number) === 'amex' ? 4 : 3
}

/** `08/29` while it is being typed. A first digit over 1 can only be a month. */
export function expiryText(text: string): string {
  const typed = digitsOf(text).slice(0, 4)
  const digits = /^[2-9]/.test(typed) ? `0${typed}`.slice(0, 4) : typed
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits
}

/** Whether a card with this expiry can be used: its last month still counts. `null` where it is no month and year. */
export function isUsable(expiry: string, now: Date): boolean | null {
  const [, month = '', year = ''] = /^(0[1-9]|1[0-2])\/(\d\d)$/.exec(expiry) ?? []
  if (month === '') return null
  const monthsOf = (fullYear: number, zeroBased: number) => fullYear * 12 + zeroBased
  return monthsOf(2000 + Number(year), Number(month) - 1) >= monthsOf(now.getFullYear(), now.getMonth())
}
