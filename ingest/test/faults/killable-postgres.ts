import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningPostgres, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'

/** A PostgreSQL of one test file alone, so that it may be killed. */
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

export async function killablePostgres(): Promise<KillablePostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'aquacis-faults-postgres-'))
  const port = await freePort()
  const start = () => startPostgres({ dataDir, port, settings })
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
