import { type Litres, litres } from '@aquacis/kit/values/volume.ts'

/**
 * Litres at which registers begin anew: the end of their digits (ISO 4064-1, indicating range: 9 999 m³ for the smallest
 * meters, makers give more freely), and of the 32 bits in which some radio modules count. In order.
 */
export const registerRanges: readonly number[] = [1e7, 1e8, 1e9, 2 ** 32, 1e10, 1e11, 1e12]

/** What runs within one step of a chart is far less than what a register can count. */
const mostOfRange = 0.25

/**
 * Litres that ran between two registers of one meter, in order of time. A register that is smaller than the one before began
 * anew at the end of its range; where that would be more than a quarter of it, it fell, and the answer is negative.
 */
export function ranBetween(before: Litres, after: Litres): Litres {
  const ran = after - before
  if (ran >= 0) return litres(ran)
  const range = registerRanges.find((each) => each > before)
  return litres(range !== undefined && range + ran <= range * mostOfRange ? range + ran : ran)
}
