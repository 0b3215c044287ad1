import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { newestOfEach, rollUp } from '../domain/roll-up.ts'
import {
  refusedReading,
  type SiftedBatch,
  siftBatch,
  type TelemetryBatch,
  type TelemetryReading,
} from '../domain/telemetry-batch.ts'
import { ReadingRecorded } from '../events.ts'
import { keepDeadLetters } from '../store/dead-letter.ts'
import { settleCommands } from '../store/device-command.ts'
import { keepSightings } from '../store/device-sighting.ts'
import { advanceLatest } from '../store/latest-reading.ts'
import { type MeterAddress, meterAddresses } from '../store/meter.ts'
import { addReadings, ensurePartitions } from '../store/reading.ts'
import { widenSpans } from '../store/register-roll-up.ts'
import { detectIn } from './detect-in.ts'

/** What a batch added: the rest of its readings was there before, or lies with the dead letters. */
export interface RecordOutcome {
  readonly stored: number
  readonly duplicates: number
}

/**
 * Stores a batch in one transaction: readings, latest values, hours, days, dead letters and one ReadingRecorded for
 * each reading that is new. Rows are locked in the same order by everybody: readings, latest, hours, days, each sorted.
 */
export async function recordBatch(
  database: Database,
  batch: TelemetryBatch,
  now: Date,
): Promise<RecordOutcome> {
  const sifted = siftBatch(batch, now)
  return database.transaction(systemViewer, (tx) => recordSifted(tx, sifted, now), { idempotent: true })
}

async function recordSifted(tx: Transaction, sifted: SiftedBatch, now: Date): Promise<RecordOutcome> {
  const meters = await meterAddresses(tx, [...new Set(sifted.readings.map(({ meterKey }) => meterKey))])
  const known = sifted.readings.filter(({ meterKey }) => meters.has(meterKey))
  const unknown = sifted.readings.filter(({ meterKey }) => !meters.has(meterKey))
  const stored = known.length === 0 ? [] : await storeReadings(tx, known)
  const deadLetters = [
    ...sifted.deadLetters,
    ...unknown.map((reading) =>
      refusedReading(reading, 'METER_UNKNOWN', `no meter has the key ${reading.meterKey}`),
    ),
  ]
  if (deadLetters.length > 0) await keepDeadLetters(tx, deadLetters)
  const { sightings = [], alarms = [], acknowledgements = [] } = sifted
  await keepSightings(tx, sightings)
  await publish(tx, [
    ...factsOf(stored, meters, now),
    ...(await detectIn(tx, { stored, alarms, sightings, meters, now })),
    ...(await settleCommands(tx, acknowledgements)),
  ])
  return { stored: stored.length, duplicates: sifted.repeated + known.length - stored.length }
}

async function storeReadings(
  tx: Transaction,
  readings: readonly TelemetryReading[],
): Promise<readonly TelemetryReading[]> {
  await ensurePartitions(tx, readings)
  const stored = await addReadings(tx, readings)
  if (stored.length === 0) return stored
  await advanceLatest(tx, newestOfEach(stored))
  await widenSpans(tx, 'HOUR', rollUp('HOUR', stored))
  await widenSpans(tx, 'DAY', rollUp('DAY', stored))
  return stored
}

function factsOf(stored: readonly TelemetryReading[], meters: ReadonlyMap<number, MeterAddress>, now: Date) {
  return stored.flatMap(({ meterKey, at, litres, flowLitresPerHour, traceId }) => {
    const meter = meters.get(meterKey)
    if (meter === undefined) return []
    const { id: meterId, servicePointId } = meter
    const data = { meterId, servicePointId, at: at.toISOString(), litres, flowLitresPerHour }
    return [newEvent(ReadingRecorded, { key: meterId, data, occurredAt: now, traceId })]
  })
}
