import { randomUUID } from 'node:crypto'
import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Detector, observe } from '../../domain/detection/detector.ts'
import type { Caution, Signal } from '../../domain/detection/signal.ts'
import { cautionsOf, newestStates } from '../../store/alerts/meter-state.ts'
import { pastReadings } from '../../store/alerts/reading-history.ts'
import type { FollowedMeter, HeardMeter } from './followed-meter.ts'
import { takeHeld } from './held-detectors.ts'
import { wake } from './wake-detectors.ts'

const day = 86_400_000
/** Where no memory can be read, a meter is learned again from so much of its past: enough for its habits. */
const longestPast = 45 * day
/** Meters at a time whose past is read: a day each as a rule, some weeks at worst. */
const page = 500
/** Meters at a time that detection moves on, before the process does whatever else there is: some milliseconds. */
const stride = 100

interface Loaded {
  readonly detector: Detector
  readonly caution: Caution
}

/** Moves meters on whose readings are all newer than what was known. */
export async function followMeters(
  tx: Transaction,
  meters: readonly HeardMeter[],
): Promise<readonly FollowedMeter[]> {
  const loaded = await detectorsOf(tx, meters)
  const followed: FollowedMeter[] = []
  for (const [index, { meterKey, readings, position }] of meters.entries()) {
    if (index % stride === stride - 1) await othersTurn()
    const known = loaded.get(meterKey)
    if (known === undefined) continue
    const signals: Signal[] = []
    const emit = (signal: Signal) => signals.push(signal)
    for (const { at, litres } of readings) observe(known.detector, at, litres, emit, known.caution)
    const stamp = position.memory?.stamp ?? randomUUID()
    followed.push({ ...known, meterKey, stamp, signals, retold: null })
  }
  return followed
}

/** Detectors as they stood before the batch: out of memory, out of the database with what has come since, or new. */
async function detectorsOf(
  tx: Transaction,
  meters: readonly HeardMeter[],
): Promise<ReadonlyMap<number, Loaded>> {
  const loaded = new Map<number, Loaded>()
  const missing: HeardMeter[] = []
  for (const meter of meters) {
    const { seenBefore, memory } = meter.position
    const held = memory && seenBefore !== null ? takeHeld(meter.meterKey, memory.stamp, seenBefore) : null
    if (held === null) missing.push(meter)
    else loaded.set(meter.meterKey, held)
  }
  for (let start = 0; start < missing.length; start += page) {
    await readAgain(tx, missing.slice(start, start + page), loaded)
  }
  return loaded
}

async function readAgain(
  tx: Transaction,
  meters: readonly HeardMeter[],
  loaded: Map<number, Loaded>,
): Promise<void> {
  const keys = meters.map(({ meterKey }) => meterKey)
  const known = meters.filter(({ position }) => position.memory !== null)
  const states = await newestStates(
    tx,
    known.map(({ meterKey }) => meterKey),
  )
  const cautions = await cautionsOf(tx, keys)
  const detectors = await wake(tx, keys, states)
  const past = await pastReadings(
    tx,
    meters.flatMap(({ meterKey, position: { seenBefore } }) => {
      if (seenBefore === null) return []
      const asOf = detectors.get(meterKey)?.asOf ?? seenBefore - longestPast
      return [{ meterKey, after: asOf, until: seenBefore }]
    }),
  )
  for (const { meterKey } of meters) {
    const detector = detectors.get(meterKey)?.detector
    if (detector === undefined) continue
    const caution = cautions.get(meterKey) ?? {}
    // What these readings said was said when they came.
    for (const { at, litres } of past.get(meterKey) ?? []) observe(detector, at, litres, ignore, caution)
    loaded.set(meterKey, { detector, caution })
  }
}

function ignore(): void {}
