import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { cadenceOf, seenAt } from '../../domain/detection/detector.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import {
  type NewState,
  type StatePosition,
  saveCheckpoints,
  saveStates,
} from '../../store/alerts/meter-state.ts'
import type { FollowedMeter } from './followed-meter.ts'
import { hold } from './held-detectors.ts'

const day = 86_400_000
/** A state in the database lags by so much at most: rewriting it with every batch would cost more than the readings. */
const longestLag = day
const checkpointEvery = 7 * day
/** Older readings may be gone when a state is fed from them again: then it must not lag. */
const readingsKept = 80 * day

/** Writes down what detection remembers of meters where it lags, and keeps the rest in memory once all is committed. */
export async function rememberMeters(
  tx: Transaction,
  followed: readonly FollowedMeter[],
  positions: ReadonlyMap<number, StatePosition>,
  now: Date,
): Promise<void> {
  const states: NewState[] = []
  const checkpoints: NewState[] = []
  for (const { meterKey, detector, stamp } of followed) {
    const memory = positions.get(meterKey)?.memory ?? null
    const asOf = seenAt(detector)
    const isOld = now.getTime() - asOf > readingsKept
    if (memory !== null && asOf - memory.asOf < longestLag && !isOld) continue
    const isCheckpoint = memory !== null && asOf - memory.checkpointAt >= checkpointEvery
    const checkpointAt = memory === null || isCheckpoint ? asOf : memory.checkpointAt
    const intervalSeconds = Math.round(cadenceOf(detector) / 1_000)
    const state = { meterKey, stamp, asOf, checkpointAt, intervalSeconds, state: encodeDetector(detector) }
    states.push(state)
    if (isCheckpoint) checkpoints.push(state)
  }
  await saveStates(tx, states)
  await saveCheckpoints(tx, checkpoints)
  afterCommit(tx, () => {
    for (const { meterKey, detector, caution, stamp } of followed)
      hold(meterKey, { detector, caution, stamp })
  })
}
