import { type Decimal, decimal, decimalText } from './decimal.ts'

declare const brand: unique symbol

/** Centavos of MXN: what every amount of money is inside the system. May be negative: a credit. */
export type Centavos = bigint & { readonly [brand]: 'Centavos' }

/** Takes a whole number as centavos. */
export function centavos(value: bigint): Centavos {
  return value as Centavos
}

/** Pesos as the graph and files say them: a decimal text with two decimals. 123450 centavos are "1234.50". */
export function pesosText(amount: Centavos): string {
  return decimalText({ digits: amount, scale: 2 })
}

/** Pesos as people read them, in words and on paper: 123450 centavos are "$1,234.50", a credit of 40 pesos is "-$40.00". */
export function spokenPesos(amount: Centavos): string {
  const [whole = '', cents = ''] = pesosText(centavos(amount < 0n ? -amount : amount)).split('.')
  return `${amount < 0n ? '-' : ''}$${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Inverse of {@link pesosText}; "12" and "12.5" too. Throws RangeError for anything that is not a decimal of at most two places. */
export function centavosFromPesos(text: string): Centavos {
  return centavosOf(decimal(text))
}

/** Centavos of an exact decimal of pesos. Throws RangeError when it has a part of a centavo: round it first, by a stated rule. */
export function centavosOf(pesos: Decimal): Centavos {
  if (pesos.scale <= 2)
    return centavos(pesos.digits * (pesos.scale === 2 ? 1n : pesos.scale === 1 ? 10n : 100n))
  const parts = 10n ** BigInt(pesos.scale - 2)
  if (pesos.digits % parts !== 0n) throw new RangeError(`${decimalText(pesos)} pesos are no whole centavos`)
  return centavos(pesos.digits / parts)
}

/** The amounts together; zero for none. */
export function sumOfCentavos(amounts: Iterable<Centavos>): Centavos {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return centavos(sum)
}
