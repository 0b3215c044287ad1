import { Pool } from 'pg'
import type { EventEnvelope } from '../values/event.ts'
import type { EventLog, Running } from './event-log.ts'
import type { Logger } from './log.ts'
import { startFollower } from './postgres-event-log/follower.ts'
import { startMember } from './postgres-event-log/group-member.ts'
import { startListener } from './postgres-event-log/listener.ts'
import { startRetention } from './postgres-event-log/retention.ts'
import { ensureLogTables } from './postgres-event-log/tables.ts'

/** How a process opens the log. */
export interface PostgresEventLogOptions {
  readonly log: Logger
  /** How long facts are kept, and a second append of one is recognised; seven days unless told. */
  readonly retentionDays?: number
}

const appendEvents = 'select event_log.append($1, $2, $3, $4, $5, $6)'

/**
 * The event log in a PostgreSQL database of its own. Makes its tables at the first opening. Needs connections
 * that keep their session: a pooler in transaction mode would lose its locks and notifications.
 */
export async function openPostgresEventLog(
  url: string,
  { log, retentionDays = 7 }: PostgresEventLogOptions,
): Promise<EventLog> {
  await ensureLogTables(url)
  const pool = openPool(url, log)
  const listener = startListener(url, log)
  const retention = startRetention(pool, retentionDays * 86_400, log)
  const readers = new Set<Running>()

  /** Remembers a reader for as long as it runs, so that closing the log ends it. */
  function keep(reader: Running): Running {
    const kept: Running = {
      async stop() {
        readers.delete(kept)
        await reader.stop()
      },
    }
    readers.add(kept)
    return kept
  }

  return {
    async append(events) {
      if (events.length > 0) await pool.query(appendEvents, columnsOf(events))
    },
    async consume(group, types, handle) {
      return keep(startMember({ url, listener, log }, { group, types, handle }))
    },
    async follow(types, onEvent) {
      return keep(await startFollower({ pool, listener, log }, types, onEvent))
    },
    async check() {
      await pool.query('select 1')
    },
    async close() {
      if (pool.ending) return
      await Promise.all([...readers].map((reader) => reader.stop()))
      await retention.stop()
      await listener.stop()
      await pool.end()
    },
  }
}

function openPool(connectionString: string, log: Logger): Pool {
  const pool = new Pool({
    connectionString,
    application_name: 'event log',
    max: 4,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    query_timeout: 40_000,
  })
  pool.on('error', (error) =>
    log.warn({ reason: error.message }, 'an idle connection to the event log was lost'),
  )
  return pool
}

function columnsOf(events: readonly EventEnvelope[]): string[][] {
  return [
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ key }) => key),
    events.map(({ occurredAt }) => occurredAt),
    events.map(({ traceId }) => traceId),
    events.map(({ data }) => JSON.stringify(data)),
  ]
}
