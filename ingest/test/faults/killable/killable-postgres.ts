import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PostgresOptions, type RunningPostgres, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { Client } from 'pg'
import { inject } from 'vitest'

/** A server of one test file alone, of the engine on which the run is, so that it may be killed. */
export interface KillablePostgres {
  readonly adminUrl: string
  /** Ends it as a power cut would; its files stay. */
  kill(): Promise<void>
  /** Starts it again over the same files and the same port. */
  start(): Promise<void>
  /** Ends it and removes its files. */
  drop(): Promise<void>
}

/** The machine lives on when the server is killed: what was written is there, whether the disk was waited for or not. */
const settings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '64MB' }

const timescale = { shared_preload_libraries: 'timescaledb', max_worker_processes: '16' }

export async function killablePostgres(): Promise<KillablePostgres> {
  const engine = await engineOfTheRun()
  const dataDir = await mkdtemp(join(tmpdir(), 'aquacis-faults-postgres-'))
  const port = await freePort()
  const start = () => startPostgres({ dataDir, port, ...engine })
  let running: RunningPostgres = await start()
  const endWithUs = () => process.kill(running.pid, 'SIGQUIT')
  process.once('exit', endWithUs)
  return {
    adminUrl: running.adminUrl,
    async kill() {
      process.kill(running.pid, 'SIGKILL')
      await running.exited
    },
    async start() {
      running = await start()
    },
    async drop() {
      process.off('exit', endWithUs)
      await running.stop()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A run on a server of its own is on TimescaleDB (see kit/testing): then the same programs are started once more. */
async function engineOfTheRun(): Promise<Pick<PostgresOptions, 'binaries' | 'settings'>> {
  if (!process.env['AQUACIS_TEST_SERVER']) return { settings }
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ setting: string }>(
      `select setting from pg_config where name = 'BINDIR'`,
    )
    const [found] = rows
    if (found === undefined)
      throw new Error('the server of AQUACIS_TEST_SERVER does not say where its programs lie')
    return { binaries: found.setting, settings: { ...settings, ...timescale } }
  } finally {
    await admin.end()
  }
}
