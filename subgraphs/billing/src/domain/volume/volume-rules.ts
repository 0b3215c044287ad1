const hourMs = 3_600_000

/**
 * By what measure a register counts for a cut-off. Decisions of this house, not law: an hourly radio always meets them, a
 * daily one does unless a day failed.
 */
export interface VolumeRules {
  /** A register at most so far from the cut-off closes a bill as it is. */
  readonly toleranceMs: number
  /** One that lies further off than this is said to be early or late. */
  readonly closeMs: number
}

/** A day and a half is what a daily radio misses with one telegram; two hours is what an hourly one does. */
export const volumeRules: VolumeRules = { toleranceMs: 36 * hourMs, closeMs: 2 * hourMs }
