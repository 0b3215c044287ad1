/** What is remembered of a meter's register. Mutable: a detector moves on in place. */
export type RegisterTrack = {
  /** Newest instant seen; -1 before the first. */
  seenAt: number
  /** Instant and litres from which the next step is counted. */
  at: number
  litres: number
  /** Smallest step that the register shows, in litres: 10 where a pulse is ten litres. 0 before the first step. */
  unit: number
  /** How far apart readings usually are, in milliseconds; 0 before the first step. */
  cadence: number
}

/** How a register moved between two readings. */
export interface RegisterStep {
  readonly kind: 'ROSE' | 'STOOD' | 'FELL' | 'JUMPED'
  readonly from: number
  readonly to: number
  readonly litres: number
}

const hour = 3_600_000
/** Readings closer than this are seen as one: a few minutes say nothing of an hour. */
const shortestStep = hour / 4
/** What ran back within one silence is small: whatever falls by more than two hours' overload is another register. */
const longestFall = 2 * hour
/** The learned interval follows by a twentieth, so that single gaps and repeats do not move it. */
const cadenceShare = 0.05

/** A meter that was never heard. */
export function createTrack(): RegisterTrack {
  return { seenAt: -1, at: -1, litres: 0, unit: 0, cadence: 0 }
}

/**
 * The step that a reading completes; null when it completes none: the first one, one seen before, one that comes late,
 * or one too close to the last step. `overload` is the most that the meter can pass, in litres per hour.
 */
export function nextStep(
  track: RegisterTrack,
  at: number,
  litres: number,
  overload: number,
): RegisterStep | null {
  if (at <= track.seenAt) return null
  track.seenAt = at
  const from = track.at
  const duration = at - from
  if (from >= 0 && duration < shortestStep) return null
  const moved = litres - track.litres
  track.at = at
  track.litres = litres
  if (from < 0) return null
  track.cadence = learnedCadence(track.cadence, duration)
  if (moved === 0) return { kind: 'STOOD', from, to: at, litres: 0 }
  const hours = Math.max(duration, hour) / hour
  if (moved > overload * hours || -moved > overload * Math.min(hours, longestFall / hour)) {
    return { kind: 'JUMPED', from, to: at, litres: moved }
  }
  if (track.unit !== 1) track.unit = greatestCommonDivisor(track.unit, Math.abs(moved))
  return { kind: moved > 0 ? 'ROSE' : 'FELL', from, to: at, litres: moved }
}

function learnedCadence(known: number, duration: number): number {
  if (known === 0) return duration
  return known + Math.max(-known, Math.min(known, duration - known)) * cadenceShare
}

function greatestCommonDivisor(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b > 0) [a, b] = [b, a % b]
  return a
}
