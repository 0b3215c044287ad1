import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/**
 * Centavos of each note and coin that is legal tender (Ley Monetaria, arts. 2 and 2 bis, as Banco de México issues them). The
 * note and the coin of 20 pesos are counted together.
 */
const denominations: readonly number[] = [
  100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5,
]

/** How many pieces of what; each denomination at most once. */
export type CashCount = readonly { readonly denomination: number; readonly pieces: number }[]

/** More pieces of one denomination are no drawer's. */
const mostPieces = 100_000

/** What the pieces are together; null where one of them is no money, is counted twice, or not countable. */
export function countedCash(count: CashCount): Centavos | null {
  let sum = 0n
  const seen = new Set<number>()
  for (const { denomination, pieces } of count) {
    if (!denominations.includes(denomination) || seen.has(denomination)) return null
    if (!Number.isSafeInteger(pieces) || pieces < 0 || pieces > mostPieces) return null
    seen.add(denomination)
    sum += BigInt(denomination) * BigInt(pieces)
  }
  return centavos(sum)
}
