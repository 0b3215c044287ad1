import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { cadenceOf, seenAt } from '../../domain/detection/detector.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import {
  type MemoryPosition,
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

/** How far behind the first reading of a meter others may still come and be told in their order. */
const blankBefore = 15 * day
const blank = new Uint8Array()

/**
 * Writes down what detection remembers of meters where it lags, and keeps the rest in memory once all is committed. Of a
 * new meter only that it is new, until a day of it is known.
 */
export async function rememberMeters(
  tx: Transaction,
  followed: readonly FollowedMeter[],
  positions: ReadonlyMap<number, StatePosition>,
  { now, firstOf }: { readonly now: Date; readonly firstOf: (meterKey: number) => number },
): Promise<void> {
  const states: NewState[] = []
  const checkpoints: NewState[] = []
  for (const meter of followed) {
    const memory = positions.get(meter.meterKey)?.memory ?? null
    const known = memory ?? newMemory(meter, firstOf(meter.meterKey))
    const asOf = seenAt(meter.detector)
    const lag = asOf - known.asOf - (known.isBlank ? blankBefore : 0)
    const blankState = { ...known, meterKey: meter.meterKey, intervalSeconds: 0, state: blank }
    if (lag < longestLag && now.getTime() - asOf < readingsKept) {
      if (memory === null) states.push(blankState)
      continue
    }
    if (known.isBlank) checkpoints.push(blankState)
    const isCheckpoint = asOf - known.checkpointAt >= checkpointEvery
    const state = stateOf(meter, isCheckpoint ? asOf : known.checkpointAt)
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

function newMemory({ stamp }: FollowedMeter, first: number): MemoryPosition {
  return { stamp, asOf: first - blankBefore, checkpointAt: first, isBlank: true }
}

function stateOf({ meterKey, stamp, detector }: FollowedMeter, checkpointAt: number): NewState {
  const intervalSeconds = Math.round(cadenceOf(detector) / 1_000)
  const state = encodeDetector(detector)
  return { meterKey, stamp, asOf: seenAt(detector), checkpointAt, intervalSeconds, state }
}
