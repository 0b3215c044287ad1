import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Detector, observe, seenAt } from '../../domain/detection/detector.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import { cautionsOf, newestStates, positionsOf, saveStates } from '../../store/alerts/meter-state.ts'
import { pastReadings } from '../../store/alerts/reading-history.ts'
import { wake } from './wake-detectors.ts'

/**
 * Changes what detection remembers of a meter, as of its newest reading, and makes every process read it again. The
 * caller holds the lock of the meter's latest value. A meter that never spoke has nothing to change.
 */
export async function reviseDetector(
  tx: Transaction,
  meterKey: number,
  revise: (detector: Detector) => void,
): Promise<void> {
  const position = (await positionsOf(tx, [meterKey])).get(meterKey)
  if (position === undefined || position.memory === null) return
  const { asOf, checkpointAt, intervalSeconds } = position.memory
  const states = await newestStates(tx, [meterKey])
  const detector = (await wake(tx, [meterKey], states)).get(meterKey)?.detector
  if (detector === undefined) return
  const caution = (await cautionsOf(tx, [meterKey])).get(meterKey) ?? {}
  const past = await pastReadings(tx, [{ meterKey, after: asOf, until: position.latest }])
  for (const { at, litres } of past.get(meterKey) ?? []) observe(detector, at, litres, ignore, caution)
  revise(detector)
  const state = { meterKey, stamp: randomUUID(), checkpointAt, intervalSeconds }
  await saveStates(tx, [
    { ...state, asOf: Math.max(asOf, seenAt(detector)), state: encodeDetector(detector) },
  ])
}

function ignore(): void {}
