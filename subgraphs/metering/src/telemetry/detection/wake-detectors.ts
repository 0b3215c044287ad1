import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { createDetector, type Detector } from '../../domain/detection/detector.ts'
import { decodeDetector } from '../../domain/detection/detector-codec.ts'
import { kindOfCalibre } from '../../domain/detection/rules/rule-limits.ts'
import { calibresOf } from '../../store/alerts/alert-places.ts'

/** A memory as it was written; empty for a meter that was never heard. */
interface Memory {
  /** Milliseconds since 1970. */
  readonly asOf: number
  readonly state: Buffer
}

/** A detector out of a memory; `asOf` is null where there was none, or another version wrote it. */
interface Woken {
  readonly detector: Detector
  readonly asOf: number | null
}

/** Detectors of meters out of their memories, or new ones. A meter that is not there is absent. */
export async function wake(
  tx: Transaction,
  keys: readonly number[],
  memories: ReadonlyMap<number, Memory>,
): Promise<ReadonlyMap<number, Woken>> {
  const woken = new Map<number, Woken>()
  for (const [key, { asOf, state }] of memories) {
    const detector = state.length === 0 ? null : decodeDetector(state)
    if (detector !== null) woken.set(key, { detector, asOf })
  }
  const calibres = await calibresOf(
    tx,
    keys.filter((key) => !woken.has(key)),
  )
  for (const [key, calibre] of calibres) {
    const memory = memories.get(key)
    const asOf = memory?.state.length === 0 ? memory.asOf : null
    woken.set(key, { detector: createDetector(kindOfCalibre(calibre), calibre), asOf })
  }
  return woken
}
