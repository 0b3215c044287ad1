import type { Logger } from '../runtime/log.ts'
import { openPostgresEventLog } from '../runtime/postgres-event-log.ts'
import { createSealer } from '../runtime/sealed-column.ts'
import type { SubgraphRoom } from '../runtime/subgraph-definition.ts'
import type { EventEnvelope } from '../values/event.ts'
import { emptyDatabase, silentLog, testDatabase } from './database.ts'

/** What a subgraph stands on in a test: its own database as the role that serves, its own event log. */
export interface TestRoom extends SubgraphRoom {
  /** As the role that owns the tables, for what the test arranges or looks at from outside. */
  readonly ownerUrl: string
  /** Facts that were committed to the outbox, oldest first; no relay takes them away here. */
  published(): Promise<EventEnvelope[]>
  drop(): Promise<void>
}

/** A key that seals nothing but test data. */
const sealingKey = Buffer.alloc(32, 7).toString('base64')

/** A room on a fresh database at the newest state of the migrations, on the run's server unless told. */
export async function testRoom(
  migrations: URL,
  log: Logger = silentLog,
  adminUrl?: string,
): Promise<TestRoom> {
  const [own, events] = await Promise.all([testDatabase(migrations, adminUrl), emptyDatabase()])
  const eventLog = await openPostgresEventLog(events.ownerUrl, { log })
  const { database, ownerUrl } = own
  return {
    database,
    ownerUrl,
    eventLog,
    log,
    sealer: createSealer(sealingKey),
    async published() {
      const { rows } = await database.pool.query<EventEnvelope>(
        `select id, type, key, occurred_at as "occurredAt", trace_id as "traceId", data
         from messaging.outbox order by seq`,
      )
      return rows
    },
    async drop() {
      await eventLog.close()
      await Promise.all([own.drop(), events.drop()])
    },
  }
}
