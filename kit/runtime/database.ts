import { setTimeout as pause } from 'node:timers/promises'
import { type NodePgDatabase, NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import { Pool, type PoolClient } from 'pg'
import type { Viewer } from '../values/viewer.ts'
import { collectAfterCommit } from './database/after-commit.ts'
import {
  CommitOutcomeUnknown,
  isLostConnection,
  isPassingFault,
  isServersRefusal,
  withoutParameters,
} from './database/query-failed.ts'
import { beginIn } from './database/scope.ts'
import { bindClient } from './database/session-client.ts'
import type { Logger } from './log.ts'

/** An open transaction, as every store takes it first. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

/** How a transaction may be repeated. */
export interface TransactionOptions {
  /**
   * The work changes nothing more when it is applied twice. Then it is repeated even when the connection
   * was lost during COMMIT and the first try may have been kept. Without it, that ends in CommitOutcomeUnknown.
   */
  readonly idempotent?: boolean
}

/** The pool of one process to one database. */
export interface Database {
  readonly pool: Pool
  /**
   * Runs the work in one transaction that sees what the viewer may see. Deadlocks, serialization faults,
   * a full or restarting server and lost connections are tried again for about five seconds, from the
   * beginning: `work` may run several times and must have no effect outside the transaction.
   */
  transaction<T>(
    scope: Viewer,
    work: (tx: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>
  /** Waits for the transactions under way and closes every connection. */
  close(): Promise<void>
}

/** How a process opens its database. */
export interface DatabaseOptions {
  /** Shown by the server as application_name. */
  readonly name: string
  readonly log: Logger
  /** Connections at most; 10 unless told. */
  readonly max?: number
}

const patienceMs = 5_000

/** Opens a pool with bounded statements and transactions. Connects at the first use, not now. */
export function openDatabase(url: string, { name, log, max = 10 }: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    // Longer than any statement may take: who has not answered by then is not there any more.
    query_timeout: 40_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection may be lost before whoever waited for it has it in hand: without a listener that would end the process.
  // The query that is under way, or the next one, reports the loss.
  pool.on('connect', (client) => client.on('error', ignore))
  // An idle connection that the server drops would otherwise end the process.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'))

  // One for each database: it remembers columns by the names of their tables, and two domains may use one name.
  const dialect = new PgDialect()

  return {
    pool,
    async transaction(scope, work, { idempotent = false } = {}) {
      const deadline = Date.now() + patienceMs
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptTransaction({ pool, dialect }, scope, work)
        } catch (error) {
          const unknown = error instanceof CommitOutcomeUnknown
          const again = unknown ? idempotent : isPassingFault(error)
          const wait = Math.min(1_000, 10 * 2 ** attempt) * (0.5 + Math.random() / 2)
          if (!again || Date.now() + wait > deadline) throw withoutParameters(error)
          await pause(wait)
        }
      }
    },
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
}

interface Opened {
  readonly pool: Pool
  readonly dialect: PgDialect
}

async function attemptTransaction<T>(
  opened: Opened,
  scope: Viewer,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await opened.pool.connect()
  try {
    return await runOn(client, opened, scope, work)
  } finally {
    // A connection left inside a transaction must not serve the next viewer.
    client.release(client.getTransactionStatus() !== 'I')
  }
}

async function runOn<T>(
  client: PoolClient,
  { pool, dialect }: Opened,
  scope: Viewer,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const tx: Transaction = new NodePgTransaction(
    dialect,
    new NodePgSession(client, dialect, undefined),
    undefined,
  )
  bindClient(tx, client)
  const actions = collectAfterCommit(tx)
  let result: T
  try {
    await client.query(beginIn(scope))
    result = await work(tx)
  } catch (error) {
    if (!isLostConnection(error)) await rollBack(client)
    throw error
  }
  await commit(client)
  for (const action of actions) action(pool)
  return result
}

async function commit(client: PoolClient): Promise<void> {
  let command: string
  try {
    command = (await client.query('commit')).command
  } catch (error) {
    if (!isServersRefusal(error)) throw new CommitOutcomeUnknown(error)
    await rollBack(client)
    throw error
  }
  // The server answers the COMMIT of a failed transaction with success, and rolls back.
  if (command !== 'COMMIT') {
    throw new Error('a statement failed and its error was swallowed: the transaction was rolled back')
  }
}

/** Where the connection is lost, the server rolls back by itself. */
async function rollBack(client: PoolClient): Promise<void> {
  await client.query('rollback').catch(ignore)
}

function ignore(): void {}
