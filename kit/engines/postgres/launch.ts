import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Account } from './account.ts'
import { plainEnvironment } from './cluster.ts'
import { lastWords } from './fault.ts'
import type { Home } from './home.ts'

/** Settings of a server that shares one machine with everything else; durable, local, and silent about data. */
export const embeddedSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // Nobody replicates from here.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // The outbox lives off dead rows being swept early.
  autovacuum_naptime: '15s',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A statement of somebody who was killed ends soon.
  client_connection_check_interval: '2s',
  cluster_name: 'aquacis',
  // Errors quote values of rows, and failing statements may carry passwords: the client reports them, redacted.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const keptLogBytes = 5_000_000
const readyWithinMs = 60_000

/** Throws EADDRINUSE when somebody listens there, before the server would say so in its log alone. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1')
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}

/** Starts the server over its cluster and returns once it answers. */
export async function launch(
  home: Home,
  bin: string,
  account: Account | undefined,
  settings: Readonly<Record<string, string>>,
  adminUrl: string,
): Promise<ChildProcess> {
  if ((await sizeOf(home.log)) > keptLogBytes) await truncate(home.log)
  const deadline = Date.now() + readyWithinMs
  for (;;) {
    const from = await sizeOf(home.log)
    const child = spawnServer(home, bin, account, settings)
    await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))])
    await writeFile(home.starter, String(process.pid))
    if (await answers(child, adminUrl, deadline)) return child
    const output = (await readFile(home.log)).subarray(from).toString()
    // Backends of a killed server leave when they notice; until then their memory is in use. Each says so as it goes,
    // in the same log and perhaps later than the server that did not start.
    const leaving = /pre-existing shared memory block/.test(output)
    if (!leaving || Date.now() > deadline) throw lastWords(output, home)
    await pause(200)
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

function spawnServer(
  home: Home,
  bin: string,
  account: Account | undefined,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(home.log, 'a', 0o600)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  try {
    return spawn(join(bin, 'postgres'), ['-D', home.cluster, ...options], {
      ...account,
      cwd: '/',
      env: plainEnvironment,
      stdio: ['ignore', log, log],
      // Ctrl-C reaches the whole group of the terminal; the database stops last, when it is told.
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** Resolves true once the server takes queries, false when it has ended. */
async function answers(child: ChildProcess, adminUrl: string, deadline: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch (error) {
      const refused = error instanceof Error && 'code' in error ? error.code : ''
      const starting = refused === 'ECONNREFUSED' || refused === 'ECONNRESET' || refused === '57P03'
      if (!starting || Date.now() > deadline) {
        child.kill('SIGINT')
        throw error
      }
    } finally {
      await client.end()
    }
    await pause(20)
  }
  return false
}
