import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { endOrphan, isAlive } from '../engines/postgres/orphan.ts'
import { startPostgres } from '../engines/postgres.ts'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the run's PostgreSQL. */
    postgresUrl: string
    /** Folder for files of tests, gone after the run. */
    scratchFolder: string
  }
}

interface SharedCluster {
  readonly adminUrl: string
  readonly scratch: string
  users: number
  end(): Promise<void>
}

// Every project that names this set-up loads its own copy of the module; the process has one cluster.
const shared = globalThis as { aquacisTestCluster?: Promise<SharedCluster> }
const folderPrefix = 'aquacis-test-postgres-'

/**
 * Vitest's global set-up: one throw-away PostgreSQL for the run, gone afterwards however the run ends. With
 * AQUACIS_TEST_SERVER it is the server of that address instead, which stays: how the same tests meet another engine.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.aquacisTestCluster ??= startCluster()
  const cluster = await shared.aquacisTestCluster
  cluster.users += 1
  project.provide('postgresUrl', cluster.adminUrl)
  project.provide('scratchFolder', cluster.scratch)
  return async () => {
    cluster.users -= 1
    if (cluster.users > 0) return
    delete shared.aquacisTestCluster
    await cluster.end()
  }
}

async function startCluster(): Promise<SharedCluster> {
  const given = process.env['AQUACIS_TEST_SERVER']
  if (given) return useServer(given)
  await sweepLeftovers()
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  // The files live for minutes: the disk need not be waited for. A killed server still loses nothing.
  const settings = { fsync: 'off', full_page_writes: 'off', shared_buffers: '64MB', deadlock_timeout: '50ms' }
  const postgres = await startPostgres({ dataDir, port: await freePort(), settings })
  const endAtOnce = () => {
    endServerAtOnce(postgres.pid)
    remove()
  }
  // Ctrl-C ends the run without its tear-down.
  const endBySignal = (signal: NodeJS.Signals) => {
    endAtOnce()
    process.kill(process.pid, signal)
  }
  process.once('exit', endAtOnce).once('SIGINT', endBySignal).once('SIGTERM', endBySignal)
  return {
    adminUrl: postgres.adminUrl,
    scratch: await mkdtemp(join(dataDir, 'scratch-')),
    users: 0,
    async end() {
      process.off('exit', endAtOnce).off('SIGINT', endBySignal).off('SIGTERM', endBySignal)
      await postgres.stop()
      remove()
    },
  }
}

async function useServer(adminUrl: string): Promise<SharedCluster> {
  const scratch = await mkdtemp(join(tmpdir(), 'aquacis-test-scratch-'))
  const end = async () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  return { adminUrl, scratch, users: 0, end }
}

/** What a killed run could not remove. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue
    const [pid = ''] = name.slice(folderPrefix.length).split('-')
    if (isAlive(Number(pid))) continue
    const folder = join(tmpdir(), name)
    await endOrphan({ cluster: join(folder, 'cluster'), starter: join(folder, 'started-by') })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** For the last moment of a process, when nothing can be waited for but in place. */
function endServerAtOnce(pid: number): void {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGQUIT')
  const clock = new Int32Array(new SharedArrayBuffer(4))
  for (let tries = 0; tries < 200 && isAlive(pid); tries += 1) Atomics.wait(clock, 0, 0, 10)
}
