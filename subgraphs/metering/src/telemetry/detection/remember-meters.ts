import { afterCommit } from '@aquacis/kit/runtime/database/after-commit.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { learnInterval } from '../../domain/alerts/silence.ts'
import { seenAt } from '../../domain/detection/detector.ts'
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
    const position = positions.get(meter.meterKey)
    const memory = position?.memory ?? null
    const known = { ...(memory ?? newMemory(firstOf(meter.meterKey))), stamp: meter.stamp }
    const asOf = seenAt(meter.detector)
    const lag = asOf - known.asOf - (known.isBlank ? blankBefore : 0)
    const blankState = { ...known, meterKey: meter.meterKey, state: blank }
    if (lag < longestLag && now.getTime() - asOf < readingsKept) {
      if (memory === null) states.push(blankState)
      continue
    }
    if (known.isBlank) checkpoints.push(blankState)
    const isCheckpoint = asOf - known.checkpointAt >= checkpointEvery
    const checkpointAt = isCheckpoint ? asOf : known.checkpointAt
    const gap = position?.seenBefore ? (asOf - position.seenBefore) / 1_000 : 0
    const intervalSeconds = gap > 0 ? learnInterval(known.intervalSeconds, gap) : known.intervalSeconds
    const state = {
      ...known,
      meterKey: meter.meterKey,
      asOf,
      checkpointAt,
      intervalSeconds,
      state: encodeDetector(meter.detector),
    }
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

function newMemory(first: number): Omit<MemoryPosition, 'stamp'> {
  return { asOf: first - blankBefore, checkpointAt: first, intervalSeconds: 0, isBlank: true }
}
