import { sqlStateOf } from '@aquacis/kit/runtime/database/query-failed.ts'
import type { Database, Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { newestOfEach } from '../domain/roll-up.ts'
import {
  refusedReading,
  type SiftedBatch,
  siftBatch,
  type TelemetryBatch,
} from '../domain/telemetry-batch.ts'
import { keepDeadLetters } from '../store/dead-letter.ts'
import { restoreLatest } from '../store/latest-reading.ts'
import { type KnownPartitions, noPartitionsKnown } from '../store/telemetry/telemetry-partition.ts'
import { dayFacts } from './day-facts.ts'
import { detectIn, heardMeters } from './detect-in.ts'
import { addressesOf, type KnownInProcess, keepNews, knownInProcess } from './known-in-process.ts'
import { readingFacts } from './reading-facts.ts'
import { settleCommands } from './settle-commands.ts'
import { storeReadings } from './store-readings.ts'
import { createTurns, type Turn } from './turns.ts'
import { judgeWatches } from './watches/judge-watches.ts'

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
 * meter that told something new; then what people asked to be told is judged by what is kept. Whoever comes second to a meter waits at its latest value, which everybody takes first
 * and in the same order. While the database writes readings down, detection moves on.
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
  const attempt = (restore: boolean) => {
    const partitions = partitionsOf.get(database) ?? noPartitionsKnown()
    partitionsOf.set(database, partitions)
    return database.transaction(
      systemViewer,
      (tx) =>
        recordSifted(tx, sifted, { now, partitions, inProcess: knownInProcess(database), restore, turn }),
      { idempotent: true },
    )
  }
  try {
    return await attempt(false)
  } catch (error) {
    // What this process takes for certain was changed by hand: put it right instead of failing for ever.
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
  readonly inProcess: KnownInProcess
  /** Latest values may lag behind what is kept. */
  readonly restore: boolean
  readonly turn: Turn
}

async function recordSifted(
  tx: Transaction,
  sifted: SiftedBatch,
  { now, partitions, inProcess, restore, turn }: Circumstances,
): Promise<RecordOutcome> {
  const keys = newestOfEach(sifted.readings).map(({ meterKey }) => meterKey)
  const meters = await addressesOf(tx, inProcess, keys)
  const known = sifted.readings.filter(({ meterKey }) => meters.has(meterKey))
  const unknown = sifted.readings.filter(({ meterKey }) => !meters.has(meterKey))
  if (restore) await restoreLatest(tx, [...meters.keys()])
  const { stored, standings, days, write } = await storeReadings(tx, known, now, partitions, turn)
  const deadLetters = [
    ...sifted.deadLetters,
    ...unknown.map((reading) =>
      refusedReading(reading, 'METER_UNKNOWN', `no meter has the key ${reading.meterKey}`),
    ),
  ]
  const { sightings = [], alarms = [], acknowledgements = [], falls = [] } = sifted
  const heard = { stored, standings, alarms, sightings, falls, now }
  const heardBy = await heardMeters(tx, heard)
  const tell = async () => {
    const alerts = await detectIn(tx, heard, heardBy)
    if (deadLetters.length > 0) await keepDeadLetters(tx, deadLetters)
    await keepNews(tx, inProcess, sightings)
    const settled = await settleCommands(tx, acknowledgements, now)
    const told = [...readingFacts(stored, meters, now), ...dayFacts(days, meters, now)]
    await publish(tx, [...told, ...alerts, ...settled])
  }
  await bothDone(write(), tell())
  const watchable = { stored, standings, meters, now }
  await publish(tx, await judgeWatches(tx, watchable, inProcess.watched))
  return { stored: stored.length, duplicates: sifted.repeated + known.length - stored.length }
}

/** Waits for both, whatever befalls one of them: none may ask a session that serves somebody else by then. */
async function bothDone(first: Promise<void>, second: Promise<void>): Promise<void> {
  for (const outcome of await Promise.allSettled([first, second])) {
    // In a transaction that failed, what comes after the first fault fails of it.
    if (outcome.status === 'rejected') throw outcome.reason
  }
}
