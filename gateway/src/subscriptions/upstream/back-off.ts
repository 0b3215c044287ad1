const firstMs = 100
const longestMs = 5_000

/**
 * How long to wait before the attempt that follows `failures` failures in a row: doubling, at most 5 s, and between
 * half and all of it by chance (`chance` from 0 to 1), so that many do not come back in the same instant.
 */
export function backOffMs(failures: number, chance: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(failures, 16))
  return Math.round(whole * (0.5 + chance / 2))
}
