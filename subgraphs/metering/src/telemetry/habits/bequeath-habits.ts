import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import { inheritHabits } from '../../domain/detection/inherit-habits.ts'
import { kindOfCalibre } from '../../domain/detection/rules/rule-limits.ts'
import type { AlertKind } from '../../domain/detection/signal.ts'
import { lockMeters, saveCaution, saveStates } from '../../store/alerts/meter-state.ts'
import { presentDetector } from './present-detector.ts'

/** The meter that takes another's place. */
export interface Heir {
  readonly meterKey: number
  readonly calibreMillimetres: number
  readonly installedAt: Date
}

/**
 * Gives what was learned of a home by one meter to the next: its habits, and what people said of its alerts. For the system.
 * Of a meter that never spoke nothing was learned.
 */
export async function bequeathHabits(tx: Transaction, from: number, heir: Heir): Promise<void> {
  await lockMeters(tx, [from])
  const present = await presentDetector(tx, from)
  if (present === null) return
  const { meterKey, calibreMillimetres } = heir
  const detector = inheritHabits(present.detector, kindOfCalibre(calibreMillimetres), calibreMillimetres)
  const asOf = heir.installedAt.getTime()
  const { intervalSeconds } = present.memory
  const state = encodeDetector(detector)
  await saveStates(tx, [{ meterKey, stamp: randomUUID(), asOf, checkpointAt: asOf, intervalSeconds, state }])
  for (const [kind, caution] of Object.entries(present.caution) as [AlertKind, number][]) {
    await saveCaution(tx, { meterKey, kind, caution })
  }
}
