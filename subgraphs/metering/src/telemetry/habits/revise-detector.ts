import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Detector, seenAt } from '../../domain/detection/detector.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import { saveStates } from '../../store/alerts/meter-state.ts'
import { presentDetector } from './present-detector.ts'

/**
 * Changes what detection remembers of a meter, as of its newest reading, and makes every process read it again. The
 * caller holds the lock of the meter's latest value. A meter that never spoke has nothing to change.
 */
export async function reviseDetector(
  tx: Transaction,
  meterKey: number,
  revise: (detector: Detector) => void,
): Promise<void> {
  const present = await presentDetector(tx, meterKey)
  if (present === null) return
  const { detector, memory } = present
  revise(detector)
  const { checkpointAt, intervalSeconds } = memory
  const state = { meterKey, stamp: randomUUID(), checkpointAt, intervalSeconds }
  await saveStates(tx, [
    { ...state, asOf: Math.max(memory.asOf, seenAt(detector)), state: encodeDetector(detector) },
  ])
}
