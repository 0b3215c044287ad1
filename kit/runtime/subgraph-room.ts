import { startReactions } from './consumer.ts'
import { type Database, openDatabase } from './database.ts'
import type { EventLog } from './event-log.ts'
import type { Health } from './health.ts'
import type { Logger } from './log.ts'
import { migrate } from './migrations.ts'
import { startRelay } from './relay.ts'
import type { Sealer } from './sealed-column.ts'
import type { Shutdown } from './shutdown.ts'
import type { SubgraphDefinition, SubgraphRoom } from './subgraph-definition.ts'

/** What a room is made of. */
export interface RoomOptions {
  readonly definition: SubgraphDefinition
  readonly urls: { readonly appUrl: string; readonly ownerUrl: string }
  readonly eventLog: EventLog
  readonly sealer: Sealer
  readonly log: Logger
  readonly health: Health
  readonly shutdown: Shutdown
  /** What the definition's own variables say. */
  readonly settings: Readonly<Record<string, unknown>>
}

/** Above this an outbox is not being emptied: an ordinary row stays for milliseconds. */
const stuckAfterSeconds = 10

/**
 * Opens what one subgraph stands on, in the order in which each thing needs the one before, and adds its end to the
 * process's shutdown and its state to the process's health.
 */
export async function openRoom(options: RoomOptions): Promise<SubgraphRoom> {
  const { definition, urls, eventLog, sealer, health, shutdown } = options
  const { name } = definition
  const log = options.log.child({ subgraph: name })
  await migrate(urls.ownerUrl, definition.migrations, log)

  const database = openDatabase(urls.appUrl, { name, log })
  shutdown.add(`${name} database`, () => database.close())
  health.check(`${name} database`, async () => {
    await database.pool.query('select 1')
  })

  const relay = await startRelay({ database, databaseUrl: urls.appUrl, eventLog, log })
  shutdown.add(`${name} relay`, () => relay.stop())
  health.check(`${name} outbox`, () => outboxProbe(database))

  const room: SubgraphRoom = { database, eventLog, sealer, log, settings: options.settings }
  const reactions = await startReactions({ name, room, reactions: definition.reactions })
  shutdown.add(`${name} reactions`, () => reactions.stop())

  const stop = await definition.start?.(room)
  if (stop !== undefined) shutdown.add(name, stop)
  return room
}

/** Says so when facts wait in the outbox, whatever process's relay should have taken them. */
async function outboxProbe(database: Database): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ seconds: number }>(
    `select extract(epoch from clock_timestamp() - uuid_extract_timestamp(id))::int as seconds
     from messaging.outbox order by seq limit 1`,
  )
  const waiting = rows[0]?.seconds ?? 0
  if (waiting <= stuckAfterSeconds) return undefined
  return `the oldest fact has waited ${waiting} s in the outbox: the relay is down or the event log refuses it`
}
