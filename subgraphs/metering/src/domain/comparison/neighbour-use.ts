import { type Litres, litres } from '@aquacis/kit/values/volume.ts'

/** What ran at a place in the days that are compared. */
export interface PlaceTotal {
  readonly servicePointId: string
  readonly litres: Litres
}

/** What similar contracts used. */
export interface NeighbourUse {
  readonly median: Litres
  /** How many of them are known, rounded down to tens. */
  readonly contracts: number
}

/** Fewer would say something of somebody. */
const leastContracts = 10

/**
 * The median of others who are alike, never of the one who asks alone, and null of fewer than ten. It is told in two
 * figures (no finer than ten litres) and their number in tens: whoever asks for many ranges, and sees one contract come
 * or go in between, learns nothing of what it used. `totals` are sorted by litres.
 */
export function neighbourUse(totals: readonly PlaceTotal[], own: string): NeighbourUse | null {
  const others = totals.filter(({ servicePointId }) => servicePointId !== own)
  if (others.length < leastContracts) return null
  const middle = (others.length - 1) / 2
  const low = others[Math.floor(middle)]?.litres ?? 0
  const high = others[Math.ceil(middle)]?.litres ?? 0
  return { median: inTwoFigures((low + high) / 2), contracts: Math.floor(others.length / 10) * 10 }
}

function inTwoFigures(volume: number): Litres {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, volume))) - 1)
  return litres(Math.round(volume / step) * step)
}
