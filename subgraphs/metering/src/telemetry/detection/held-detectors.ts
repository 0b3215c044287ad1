import { type Detector, seenAt } from '../../domain/detection/detector.ts'
import type { Caution } from '../../domain/detection/signal.ts'

/** A detector in memory, as of its newest reading. */
export interface HeldDetector {
  readonly detector: Detector
  readonly caution: Caution
  /** Of the memory in the database that it grew from. */
  readonly stamp: string
}

/** About two hundred megabytes, at some ten kilobytes a meter. Others are read again when they are heard. */
const capacity = 20_000

const held = new Map<number, HeldDetector>()

/**
 * Takes the detector of a meter out of memory, if it is as new as `seenBefore` and of the same stamp. A process that was
 * overtaken by another one, or rolled back, holds another instant or stamp; the stamp is of one database alone. Taken
 * out, because a transaction that fails must leave nothing behind.
 */
export function takeHeld(meterKey: number, stamp: string, seenBefore: number): HeldDetector | null {
  const found = held.get(meterKey)
  if (found === undefined) return null
  held.delete(meterKey)
  return found.stamp === stamp && seenAt(found.detector) === seenBefore ? found : null
}

/** Keeps a detector for the next batch; what was not asked for longest makes room. */
export function hold(meterKey: number, detector: HeldDetector): void {
  held.delete(meterKey)
  held.set(meterKey, detector)
  if (held.size <= capacity) return
  const oldest = held.keys().next().value
  if (oldest !== undefined) held.delete(oldest)
}
