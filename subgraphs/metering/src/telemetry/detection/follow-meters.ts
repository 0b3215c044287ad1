import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { createDetector, type Detector, observe } from '../../domain/detection/detector.ts'
import { decodeDetector, encodeDetector } from '../../domain/detection/detector-codec.ts'
import { kindOfCalibre } from '../../domain/detection/rules/rule-limits.ts'
import type { Caution, Signal } from '../../domain/detection/signal.ts'
import { calibresOf } from '../../store/alerts/alert-places.ts'
import { cautionsOf, newestStates, saveCheckpoints } from '../../store/alerts/meter-state.ts'
import { pastReadings } from '../../store/alerts/reading-history.ts'
import type { FollowedMeter, HeardMeter } from './followed-meter.ts'
import { takeHeld } from './held-detectors.ts'

const day = 86_400_000
/** How far behind the first reading of a meter others may still come and be told in their order. */
const firstMemory = 15 * day
/** As long as raw readings are kept: further back nothing can be learned again. */
const longestPast = 90 * day

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
  return meters.flatMap(({ meterKey, readings, position }) => {
    const known = loaded.get(meterKey)
    if (known === undefined) return []
    const signals: Signal[] = []
    const emit = (signal: Signal) => signals.push(signal)
    for (const { at, litres } of readings) observe(known.detector, at, litres, emit, known.caution)
    const stamp = position.memory?.stamp ?? randomUUID()
    return [{ ...known, meterKey, stamp, signals, retold: null }]
  })
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
  if (missing.length > 0) await readAgain(tx, missing, loaded)
  return loaded
}

async function readAgain(
  tx: Transaction,
  meters: readonly HeardMeter[],
  loaded: Map<number, Loaded>,
): Promise<void> {
  const keys = meters.map(({ meterKey }) => meterKey)
  const states = await newestStates(tx, keys)
  const cautions = await cautionsOf(tx, keys)
  const remembered = new Map<number, Detector>()
  for (const [key, { state }] of states) {
    const detector = decodeDetector(state)
    if (detector !== null) remembered.set(key, detector)
  }
  const unknown = meters.filter(({ meterKey }) => !remembered.has(meterKey))
  const fresh = await newDetectors(tx, unknown)
  const past = await pastReadings(
    tx,
    meters.flatMap(({ meterKey, position: { seenBefore } }) => {
      if (seenBefore === null) return []
      const asOf = remembered.has(meterKey) ? states.get(meterKey)?.asOf : undefined
      return [{ meterKey, after: asOf ?? seenBefore - longestPast, until: seenBefore }]
    }),
  )
  for (const { meterKey } of meters) {
    const detector = remembered.get(meterKey) ?? fresh.get(meterKey)
    if (detector === undefined) continue
    const caution = cautions.get(meterKey) ?? {}
    // What these readings said was said when they came.
    for (const { at, litres } of past.get(meterKey) ?? []) observe(detector, at, litres, ignore, caution)
    loaded.set(meterKey, { detector, caution })
  }
}

/** Detectors of meters of which nothing is remembered, with a blank memory for what may come late. */
async function newDetectors(
  tx: Transaction,
  meters: readonly HeardMeter[],
): Promise<ReadonlyMap<number, Detector>> {
  const calibres = await calibresOf(
    tx,
    meters.map(({ meterKey }) => meterKey),
  )
  const made = new Map(
    [...calibres].map(([key, calibre]) => [key, createDetector(kindOfCalibre(calibre), calibre)]),
  )
  const blank = meters.flatMap(({ meterKey, readings, position }) => {
    const detector = made.get(meterKey)
    const first = readings[0]?.at
    if (detector === undefined || first === undefined || position.seenBefore !== null) return []
    return [{ meterKey, asOf: first - firstMemory, state: encodeDetector(detector) }]
  })
  await saveCheckpoints(tx, blank)
  return made
}

function ignore(): void {}
