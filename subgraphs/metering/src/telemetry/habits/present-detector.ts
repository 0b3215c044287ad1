import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Detector, observe } from '../../domain/detection/detector.ts'
import type { Caution } from '../../domain/detection/signal.ts'
import { cautionsOf, type MemoryPosition, newestStates, positionsOf } from '../../store/alerts/meter-state.ts'
import { pastReadings } from '../../store/alerts/reading-history.ts'
import { wake } from '../detection/wake-detectors.ts'

/** A detector as of the newest reading of its meter, with what is written down of it. */
export interface PresentDetector {
  readonly detector: Detector
  readonly memory: MemoryPosition
  readonly caution: Caution
}

/**
 * The detector of a meter, brought up to its newest reading. The caller holds the lock of the meter's latest value. Null
 * for a meter that never spoke.
 */
export async function presentDetector(tx: Transaction, meterKey: number): Promise<PresentDetector | null> {
  const position = (await positionsOf(tx, [meterKey])).get(meterKey)
  if (position === undefined || position.memory === null) return null
  const { memory, latest } = position
  const states = await newestStates(tx, [meterKey])
  const detector = (await wake(tx, [meterKey], states)).get(meterKey)?.detector
  if (detector === undefined) return null
  const caution = (await cautionsOf(tx, [meterKey])).get(meterKey) ?? {}
  const past = await pastReadings(tx, [{ meterKey, after: memory.asOf, until: latest }])
  for (const { at, litres } of past.get(meterKey) ?? []) observe(detector, at, litres, ignore, caution)
  return { detector, memory, caution }
}

function ignore(): void {}
