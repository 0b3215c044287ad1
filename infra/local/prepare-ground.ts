import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { type DataFolder, openDataFolder, resetDataFolder } from './ground/data-folder.ts'
import { checkDisk } from './ground/disk.ts'
import { checkPorts } from './ground/ports.ts'
import type { Steps } from './steps.ts'
import { endProcesses } from './supervisor/end-processes.ts'
import { leftBehind, readRun, removeRun } from './supervisor/run-file.ts'
import type { Ports } from './system/ports.ts'

export interface GroundOptions {
  readonly folder: DataFolder
  readonly ports: Ports
  readonly reset: boolean
  /** How many there will be. */
  readonly meters: number
  readonly steps: Steps
}

/** Everything that must be right before the first engine starts. The lock of the data folder is held. */
export async function prepareGround({ folder, ports, reset, meters, steps }: GroundOptions): Promise<void> {
  await clearUp(folder, steps)
  if (reset) {
    await steps.step(
      'reset',
      async () => {
        await endOrphanedServer(folder, ports.postgres)
        return resetDataFolder(folder)
      },
      (removed) => `reset: ${removed}`,
    )
  }
  await steps.step('data folder, disk and ports', async () => {
    await checkDisk(folder.root, existsSync(folder.postgres) ? 0 : meters)
    await openDataFolder(folder)
    await checkPorts(portsToCheck(folder, ports), ports.gateway)
  })
}

/** Ends what a crashed run left behind. PostgreSQL is left to its engine, which stops the old one safely. */
async function clearUp(folder: DataFolder, steps: Steps): Promise<void> {
  const run = readRun(folder.runFile)
  const left = run ? leftBehind(run).filter(({ name }) => name !== 'postgres') : []
  if (left.length > 0) {
    const names = left.map(({ name }) => name).join(', ')
    await steps.step(`ended what a crashed run left behind: ${names}`, () =>
      endProcesses(
        left.map(({ pid }) => pid),
        5_000,
      ),
    )
  }
  removeRun(folder.runFile)
}

/** A server over data that are about to be removed: the engine knows how to find and stop it. */
async function endOrphanedServer(folder: DataFolder, port: number): Promise<void> {
  if (!mayHaveServer(folder)) return
  const server = await startPostgres({ dataDir: folder.postgres, port }).catch(() => undefined)
  await server?.stop()
}

/** PostgreSQL's port may still be held by its own orphan, which the engine ends; it refuses other holders itself. */
function portsToCheck(folder: DataFolder, ports: Ports): number[] {
  const all = Object.values(ports)
  return mayHaveServer(folder) ? all.filter((port) => port !== ports.postgres) : all
}

function mayHaveServer(folder: DataFolder): boolean {
  return existsSync(join(folder.postgres, 'cluster', 'postmaster.pid'))
}
