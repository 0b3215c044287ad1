import type { Client } from 'pg'
import type { EventEnvelope } from '../values/event.ts'
import type { Database } from './database.ts'
import type { EventLog, Running } from './event-log.ts'
import type { Logger } from './log.ts'
import { outboxChannel } from './messaging/announcement.ts'
import { findOutboxFloor } from './messaging/outbox-floor.ts'
import { keepSession, type Standing } from './messaging/standing-session.ts'

/** What a relay carries from where to where. */
export interface RelayOptions {
  readonly database: Database
  /** Address for the relay's own session; the database's unless told. */
  readonly databaseUrl?: string
  readonly eventLog: EventLog
  readonly log: Logger
}

interface OutboxRow {
  readonly seq: string
  readonly id: string
  readonly type: string
  readonly key: string
  readonly occurred_at: string
  readonly trace_id: string
  readonly data: unknown
}

const batchSize = 1_000
// The writers' hint comes within milliseconds; looking again is for hints that were lost.
const shortestWaitMs = 20
const longestWaitMs = 250
const standbyMs = 500
const slowLookMs = 20
const floorEveryMs = 5_000

const readOldest = `select seq, id, type, key, occurred_at, trace_id, data
  from messaging.outbox where seq > $1 order by seq limit ${batchSize}`

/**
 * Carries the outbox of one database to the log, oldest first, and deletes what the log has. There is no cursor:
 * a transaction that took its sequence number early and committed late is simply found when it can be seen. Of
 * several relays one works, under an advisory lock of its session; when it dies the next begins with the same rows,
 * which the log recognises.
 */
export async function startRelay({ database, databaseUrl, eventLog, log }: RelayOptions): Promise<Running> {
  const url = databaseUrl ?? database.pool.options.connectionString
  return keepSession({ url, name: 'outbox relay', log }, async (session, standing) => {
    session.on('notification', standing.raise)
    await session.query(`listen ${outboxChannel}`)
    // Asked for again and again instead of waited for: a statement that waits would hold back the sweeping of dead rows.
    while (!standing.stopping && !(await isOurTurn(session))) await standing.wait(standbyMs)
    await relayUntilStopped(session, standing, eventLog)
  })
}

async function relayUntilStopped(session: Client, standing: Standing, eventLog: EventLog): Promise<void> {
  let floor = '0'
  let flooredAt = Date.now()
  let waitMs = shortestWaitMs
  while (!standing.stopping) {
    const lookedAt = Date.now()
    const { rows } = await session.query<OutboxRow>(readOldest, [floor])
    const now = Date.now()
    // While some long transaction prevents the sweeping of relayed rows, every look wades through all of them.
    if (now - lookedAt > slowLookMs && now - flooredAt > floorEveryMs) {
      flooredAt = now
      floor = (await findOutboxFloor(session)) ?? floor
    }
    if (rows.length > 0) {
      await eventLog.append(rows.map(envelopeOf))
      await session.query('delete from messaging.outbox where seq = any ($1)', [rows.map(({ seq }) => seq)])
      waitMs = shortestWaitMs
    } else {
      await standing.wait(waitMs)
      waitMs = Math.min(longestWaitMs, waitMs * 2)
    }
  }
}

async function isOurTurn(session: Client): Promise<boolean> {
  const { rows } = await session.query<{ ours: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('aquacis outbox relay', 0)) as ours`,
  )
  return rows[0]?.ours === true
}

function envelopeOf({ id, type, key, occurred_at, trace_id, data }: OutboxRow): EventEnvelope {
  return { id, type, key, occurredAt: occurred_at, traceId: trace_id, data }
}
