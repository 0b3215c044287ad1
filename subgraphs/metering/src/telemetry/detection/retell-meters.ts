import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Detector, observe, standing } from '../../domain/detection/detector.ts'
import { encodeDetector } from '../../domain/detection/detector-codec.ts'
import type { Caution, Signal } from '../../domain/detection/signal.ts'
import {
  cautionsOf,
  type NewState,
  type StoredState,
  saveCheckpoints,
  saveStates,
  statesOf,
} from '../../store/alerts/meter-state.ts'
import { type PastReading, pastReadings } from '../../store/alerts/reading-history.ts'
import type { FollowedMeter, HeardMeter } from './followed-meter.ts'
import { wake } from './wake-detectors.ts'

/** A meter with the memory from which its story is told anew. */
interface Retelling {
  readonly meter: HeardMeter
  readonly from: StoredState
  readonly detector: Detector
  /** Memories that are newer than that, and wrong now; oldest first. */
  readonly stale: readonly StoredState[]
}

/**
 * Tells the story of meters anew of which readings came late: from the newest memory that is older than all of them, over
 * all readings since, which the database holds with this batch. Memories in between are written again. Meters whose late
 * readings are older than every memory come back as `beyond`: those readings change no alert.
 */
export async function retellMeters(
  tx: Transaction,
  meters: readonly HeardMeter[],
): Promise<{ readonly followed: readonly FollowedMeter[]; readonly beyond: readonly HeardMeter[] }> {
  if (meters.length === 0) return { followed: [], beyond: [] }
  const keys = meters.map(({ meterKey }) => meterKey)
  const memories = await statesOf(tx, keys)
  const cautions = await cautionsOf(tx, keys)
  const chosen = meters.flatMap((meter) => choose(meter, memories.get(meter.meterKey) ?? []))
  const detectors = await wake(
    tx,
    chosen.map(({ meter }) => meter.meterKey),
    new Map(chosen.map(({ meter, from }) => [meter.meterKey, from])),
  )
  const retellings = chosen.flatMap((choice): Retelling[] => {
    const woken = detectors.get(choice.meter.meterKey)
    return woken === undefined || woken.asOf === null ? [] : [{ ...choice, detector: woken.detector }]
  })
  const past = await pastReadings(
    tx,
    retellings.map(({ meter, from }) => ({
      meterKey: meter.meterKey,
      after: from.asOf,
      until: Math.max(meter.position.seenBefore ?? 0, meter.readings.at(-1)?.at ?? 0),
    })),
  )
  const rewritten: Rewritten = { states: [], checkpoints: [] }
  const followed = retellings.map((retelling) => {
    const { meterKey } = retelling.meter
    return retell(retelling, past.get(meterKey) ?? [], cautions.get(meterKey) ?? {}, rewritten)
  })
  await saveStates(tx, rewritten.states)
  await saveCheckpoints(tx, rewritten.checkpoints)
  const told = new Set(followed.map(({ meterKey }) => meterKey))
  return { followed, beyond: meters.filter(({ meterKey }) => !told.has(meterKey)) }
}

interface Rewritten {
  readonly states: NewState[]
  readonly checkpoints: NewState[]
}

/** The newest memory that is older than all that is new. */
function choose(meter: HeardMeter, memories: readonly StoredState[]): Omit<Retelling, 'detector'>[] {
  const earliest = meter.readings[0]?.at ?? Number.NEGATIVE_INFINITY
  const place = memories.findIndex(({ asOf }) => asOf < earliest)
  const from = memories[place]
  return from === undefined ? [] : [{ meter, from, stale: memories.slice(0, place).toReversed() }]
}

function retell(
  { meter, from, detector, stale }: Retelling,
  readings: readonly PastReading[],
  caution: Caution,
  rewritten: Rewritten,
): FollowedMeter {
  const began = standing(detector)
  const signals: Signal[] = []
  const emit = (signal: Signal) => signals.push(signal)
  const left = [...stale]
  // Another stamp: what any process holds in memory of this meter is wrong now.
  const stamp = randomUUID()
  const write = ({ asOf, isNewest }: StoredState) => {
    const { meterKey, position } = meter
    const checkpointAt = position.memory?.checkpointAt ?? asOf
    const intervalSeconds = position.memory?.intervalSeconds ?? 0
    // A blank memory that is told from stays blank.
    const bytes = asOf === from.asOf ? from.state : encodeDetector(detector)
    const state = { meterKey, stamp, asOf, checkpointAt, intervalSeconds, state: bytes }
    const target = isNewest ? rewritten.states : rewritten.checkpoints
    target.push(state)
  }
  // Told from the state itself, it stays as it is but for its stamp.
  if (from.isNewest) write(from)
  for (const { at, litres } of readings) {
    for (; left[0] !== undefined && at > left[0].asOf; left.shift()) write(left[0])
    observe(detector, at, litres, emit, caution)
  }
  left.forEach(write)
  return { meterKey: meter.meterKey, detector, caution, stamp, signals, retold: { from: from.asOf, began } }
}
