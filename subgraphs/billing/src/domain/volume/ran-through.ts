import { type Litres, litres } from '@aquacis/kit/values/volume.ts'

/**
 * Litres at which registers begin anew: the ends of their digits (ISO 4064-1, indicating range: 9 999 m³ for the smallest
 * meters, makers give more freely), and of the 32 bits in which some radio modules count. In order.
 */
const registerRanges: readonly number[] = [1e7, 1e8, 1e9, 2 ** 32, 1e10, 1e11, 1e12]

/** No meter runs through more than this part of its range between two bills. */
const mostOfRange = 0.25

/** What a register did between two of its values. */
export type Ran =
  | { readonly kind: 'RAN'; readonly litres: Litres }
  /** It passed the end of its digits, at `range` litres, and began anew. */
  | { readonly kind: 'WRAPPED'; readonly litres: Litres; readonly range: number }
  /** It stands `litres` lower than before. */
  | { readonly kind: 'FELL'; readonly litres: Litres }

/**
 * What ran through a meter between two registers, in order of time. A smaller one has begun anew at the end of its range,
 * if what ran then is at most a quarter of that range; otherwise it fell, and nothing of that is consumption. The same rule
 * judges charts and days in metering, so that a bill and its chart agree.
 */
export function ranThrough(before: Litres, after: Litres): Ran {
  const ran = after - before
  if (ran >= 0) return { kind: 'RAN', litres: litres(ran) }
  const range = registerRanges.find((each) => each > before)
  if (range !== undefined && range + ran <= range * mostOfRange) {
    return { kind: 'WRAPPED', litres: litres(range + ran), range }
  }
  return { kind: 'FELL', litres: litres(-ran) }
}
