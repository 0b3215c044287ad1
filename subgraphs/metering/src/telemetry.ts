import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { createSealer, type Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { validateLately } from './commands/validation/validate-lately.ts'
import { type Radio, type RadioAddress, radioName } from './domain/radio.ts'
import type { TelemetryBatch } from './domain/telemetry-batch.ts'
import {
  type DeadLetterQuery,
  type KeptDeadLetter,
  markMended,
  waitingDeadLetters,
} from './store/dead-letter.ts'
import { radiosAt } from './store/device.ts'
import {
  markCommandsSent,
  type PendingCommand,
  type WaitingPage,
  waitingCommands,
} from './store/device-command.ts'
import { type AskedReading, type HeardReading, heardReadings } from './store/devices/heard-reading.ts'
import { type Housekeeping, keepHouse } from './telemetry/housekeeping.ts'
import { type RecordOutcome, recordBatch } from './telemetry/record-batch.ts'
import { sumOffices } from './telemetry/sum-offices.ts'
import { watchTheClock } from './telemetry/tick.ts'

export { permanentFlowOf } from './domain/permanent-flow.ts'
export { type Radio, type RadioAddress, radioName } from './domain/radio.ts'
export { registerRanges } from './domain/register-wrap.ts'
export type {
  CommandAcknowledgement,
  DeadLetter,
  DeviceAlarms,
  DeviceSighting,
  RegisterFall,
  TelemetryBatch,
  TelemetryReading,
} from './domain/telemetry-batch.ts'
export type { DeadLetterQuery, KeptDeadLetter } from './store/dead-letter.ts'
export type { PendingCommand } from './store/device-command.ts'
export type { HeardReading } from './store/devices/heard-reading.ts'
export type { Housekeeping } from './telemetry/housekeeping.ts'
export type { RecordOutcome } from './telemetry/record-batch.ts'

/** The meters' door into this domain: all that ingest knows of it. */
export interface TelemetryStore {
  /** Radios by {@link radioName}; unknown ones are absent. Keys opened. */
  radios(addresses: readonly RadioAddress[]): Promise<ReadonlyMap<string, Radio>>
  /**
   * One transaction: readings, latest values, roll-ups by hour, day and month, dead letters, outbox. The same batch twice,
   * or batches out of order, change nothing more. A reading that cannot be stored becomes a dead letter; a rejection
   * means that nothing of the batch was kept, and that it may be given again. `now` is the time by whoever gives it,
   * else by the wall clock: instants that lie far ahead of it are not believed.
   */
  record(batch: TelemetryBatch, now?: Date): Promise<RecordOutcome>
  /** Readings of meters at these instants, each with the radio that it came from; absent where there is none. Keys opened. */
  readingsOf(asked: readonly AskedReading[]): Promise<readonly HeardReading[]>
  /** Dead letters that wait to be run again, in the order they were kept. */
  deadLetters(query: DeadLetterQuery): Promise<readonly KeptDeadLetter[]>
  /** Notes that these were run again with success: they do not wait any longer. */
  mendDeadLetters(ids: readonly number[]): Promise<void>
  /** What must be done every minute: sums that no longer hold, devices that fell silent. Safe to call at once from several processes. */
  tick(now: Date): Promise<void>
  /** What must be done every day: partitions ahead, old ones away, days validated. Safe to repeat; says what it did. */
  housekeeping(now: Date): Promise<Housekeeping & { readonly validatedDays: number }>
  /**
   * A page of the commands that wait to be sent, the next of each device, the oldest first. What waited longer than it may is
   * given up at the same time.
   */
  pendingCommands(page: WaitingPage): Promise<readonly PendingCommand[]>
  /** Notes that the broker took these commands. */
  markSent(ids: readonly string[], at: Date): Promise<void>
  close(): Promise<void>
}

/** What the store stands on. */
export interface TelemetryStoreOptions {
  readonly databaseUrl: string
  /** 32 bytes in base64; the one with which the radios' keys were sealed. */
  readonly sealingKey: string
  readonly log: Logger
}

/** Two batches in the database keep one busy while the other waits for its commit; more only wait for each other. */
const connections = 4

/** Opens the door. */
export async function openTelemetryStore(options: TelemetryStoreOptions): Promise<TelemetryStore> {
  const { databaseUrl, sealingKey, log } = options
  const sealer = createSealer(sealingKey)
  return telemetryStore(openDatabase(databaseUrl, { name: 'telemetry', log, max: connections }), sealer, log)
}

function telemetryStore(database: Database, sealer: Sealer, log: Logger): TelemetryStore {
  return {
    async radios(addresses) {
      // No radio has a zero byte in its name, and PostgreSQL refuses a question that contains one.
      const possible = addresses.filter(({ address }) => !address.includes('\0'))
      if (possible.length === 0) return new Map()
      const found = await database.transaction(systemViewer, (tx) => radiosAt(tx, sealer, possible))
      return new Map(found.map((radio) => [radioName(radio), radio]))
    },
    record: (batch, now = new Date()) => recordBatch(database, batch, now),
    readingsOf: (asked) => database.transaction(systemViewer, (tx) => heardReadings(tx, sealer, asked)),
    deadLetters: (query) => database.transaction(systemViewer, (tx) => waitingDeadLetters(tx, query)),
    async mendDeadLetters(ids) {
      if (ids.length > 0) await database.transaction(systemViewer, (tx) => markMended(tx, ids, new Date()))
    },
    async tick(now) {
      await sumOffices(database, now)
      await watchTheClock(database, now)
    },
    async housekeeping(now) {
      const done = { ...(await keepHouse(database, now)), validatedDays: await validateLately(database, now) }
      log.info(done, 'housekeeping of the telemetry store is done')
      return done
    },
    pendingCommands: (page) =>
      database.transaction(systemViewer, (tx) => waitingCommands(tx, page, new Date())),
    async markSent(ids, at) {
      if (ids.length > 0) await database.transaction(systemViewer, (tx) => markCommandsSent(tx, ids, at))
    },
    close: () => database.close(),
  }
}
