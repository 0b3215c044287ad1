import { sqlStateOf } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  refusedReading,
  type SiftedBatch,
  siftBatch,
  type TelemetryBatch,
} from '../domain/telemetry-batch.ts'
import { keepDeadLetters } from '../store/dead-letter.ts'
import { keepSightings } from '../store/device-sighting.ts'
import { meterAddresses } from '../store/meter.ts'
import { type KnownPartitions, noPartitionsKnown } from '../store/telemetry/telemetry-partition.ts'
import { detectIn } from './detect-in.ts'
import { readingFacts } from './reading-facts.ts'
import { settleCommands } from './settle-commands.ts'
import { storeReadings } from './store-readings.ts'
import { createTurns, type Turn } from './turns.ts'

/** What a batch added: the rest of its readings was there before, or lies with the dead letters. */
export interface RecordOutcome {
  readonly stored: number
  readonly duplicates: number
}

const partitionsOf = new WeakMap<Database, KnownPartitions>()
const queues = new WeakMap<Database, () => Turn>()
const noPartitionForRow = '23514'
const alreadyThere = '23505'

/**
 * Stores a batch in one transaction: readings, latest values, roll-ups, dead letters, and one ReadingsRecorded for each
 * meter that told something new. Whoever comes second to a meter waits at its latest value, which everybody takes first
 * and in the same order.
 */
export async function recordBatch(
  database: Database,
  batch: TelemetryBatch,
  now: Date,
): Promise<RecordOutcome> {
  const queue = queues.get(database) ?? createTurns()
  queues.set(database, queue)
  // Before a place is taken: what throws must not keep everybody behind it waiting for ever.
  const sifted = siftBatch(batch, now)
  const turn = queue()
  const attempt = (compareAll: boolean) => {
    const partitions = partitionsOf.get(database) ?? noPartitionsKnown()
    partitionsOf.set(database, partitions)
    return database.transaction(
      systemViewer,
      (tx) => recordSifted(tx, sifted, { now, partitions, compareAll, turn }),
      { idempotent: true },
    )
  }
  try {
    return await attempt(false)
  } catch (error) {
    // What this process takes for certain was changed by hand: look at everything instead of failing for ever.
    const state = sqlStateOf(error)
    if (state !== noPartitionForRow && state !== alreadyThere) throw error
    partitionsOf.delete(database)
    return await attempt(true)
  } finally {
    turn.giveUp()
  }
}

interface Circumstances {
  readonly now: Date
  readonly partitions: KnownPartitions
  readonly compareAll: boolean
  readonly turn: Turn
}

async function recordSifted(
  tx: Transaction,
  sifted: SiftedBatch,
  { now, partitions, ...how }: Circumstances,
): Promise<RecordOutcome> {
  const meters = await meterAddresses(tx, [...new Set(sifted.readings.map(({ meterKey }) => meterKey))])
  const known = sifted.readings.filter(({ meterKey }) => meters.has(meterKey))
  const unknown = sifted.readings.filter(({ meterKey }) => !meters.has(meterKey))
  const stored = known.length === 0 ? [] : await storeReadings(tx, known, now, partitions, how)
  const deadLetters = [
    ...sifted.deadLetters,
    ...unknown.map((reading) =>
      refusedReading(reading, 'METER_UNKNOWN', `no meter has the key ${reading.meterKey}`),
    ),
  ]
  if (deadLetters.length > 0) await keepDeadLetters(tx, deadLetters)
  const { sightings = [], alarms = [], acknowledgements = [], falls = [] } = sifted
  await keepSightings(tx, sightings)
  await publish(tx, [
    ...readingFacts(stored, meters, now),
    ...(await detectIn(tx, { stored, alarms, sightings, falls, meters, now })),
    ...(await settleCommands(tx, acknowledgements, now)),
  ])
  return { stored: stored.length, duplicates: sifted.repeated + known.length - stored.length }
}
