import { graphPesos } from '../../../orders/typed-pesos.ts'

/**
 * Centavos of each note and coin that is legal tender (Ley Monetaria, arts. 2 and 2 bis). The note and the coin of 20 pesos are
 * counted together.
 */
export const denominations = [
  100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5,
] as const

/** What was typed for each denomination; what is left out or empty is not there. */
export type TypedCount = Readonly<Partial<Record<number, string>>>

/** Pieces of what was typed; null where it is no number of pieces. */
export function piecesOf(typed: string | undefined): number | null {
  const text = typed?.trim() ?? ''
  return /^\d{0,6}$/.test(text) ? Number(text) : null
}

/** Centavos of all that was typed so far; null while something of it is no number of pieces. */
export function sumOf(count: TypedCount): number | null {
  let sum = 0
  for (const one of denominations) {
    const pieces = piecesOf(count[one])
    if (pieces === null) return null
    sum += one * pieces
  }
  return sum
}

/** The count as the graph takes it. */
export function toldPieces(count: TypedCount): { denomination: string; pieces: number }[] {
  return denominations
    .map((one) => ({ denomination: graphPesos(one), pieces: piecesOf(count[one]) ?? 0 }))
    .filter(({ pieces }) => pieces > 0)
}
