import { Client } from 'pg'
import type { Database } from './database.ts'
import type { EventLog, Running } from './event-log.ts'
import type { Logger } from './log.ts'
import { outboxChannel } from './messaging/announcement.ts'
import { createSignal } from './messaging/signal.ts'

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

const readOldest = `select seq, id, type, key, occurred_at, trace_id, data
  from messaging.outbox order by seq limit ${batchSize}`

/**
 * Carries the outbox of one database to the log, oldest first, and deletes what the log has. There is no cursor:
 * a transaction that took its sequence number early and committed late is simply found when it can be seen. Of
 * several relays one works, under an advisory lock of its session; when it dies the next begins with the same rows,
 * which the log recognises.
 */
export async function startRelay({ database, databaseUrl, eventLog, log }: RelayOptions): Promise<Running> {
  const stirred = createSignal()
  let stopped = false

  async function relayOnce(session: Client): Promise<number> {
    const { rows } = await session.query<OutboxRow>(readOldest)
    if (rows.length === 0) return 0
    await eventLog.append(
      rows.map(({ id, type, key, occurred_at, trace_id, data }) => ({
        id,
        type,
        key,
        occurredAt: occurred_at,
        traceId: trace_id,
        data,
      })),
    )
    await session.query('delete from messaging.outbox where seq = any ($1)', [rows.map(({ seq }) => seq)])
    return rows.length
  }

  async function work(session: Client): Promise<void> {
    await session.connect()
    await session.query(`listen ${outboxChannel}`)
    // Asked for again and again instead of waited for: a statement that waits would hold back the sweeping of dead rows.
    while (!stopped && !(await isOurTurn(session))) await stirred.wait(standbyMs)
    for (let waitMs = shortestWaitMs; !stopped; ) {
      if ((await relayOnce(session)) > 0) {
        waitMs = shortestWaitMs
        continue
      }
      await stirred.wait(waitMs)
      waitMs = Math.min(longestWaitMs, waitMs * 2)
    }
  }

  const loop = (async () => {
    for (let failures = 0; !stopped; ) {
      const startedAt = Date.now()
      const session = openSession(databaseUrl ?? database.pool.options.connectionString)
      session.on('error', stirred.raise)
      session.on('notification', stirred.raise)
      try {
        await work(session)
      } catch (error) {
        failures = Date.now() - startedAt > 10_000 ? 1 : failures + 1
        if (failures === 1) log.warn({ err: error }, 'the outbox cannot be relayed; trying again')
      }
      await session.end().catch(() => {})
      if (!stopped) await stirred.wait(Math.min(2_000, 25 * 2 ** failures))
    }
  })()

  return {
    async stop() {
      stopped = true
      stirred.raise()
      await loop
    },
  }
}

async function isOurTurn(session: Client): Promise<boolean> {
  const { rows } = await session.query<{ ours: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('aquacis outbox relay', 0)) as ours`,
  )
  return rows[0]?.ours === true
}

function openSession(connectionString: string | undefined): Client {
  return new Client({
    connectionString,
    application_name: 'outbox relay',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  })
}
