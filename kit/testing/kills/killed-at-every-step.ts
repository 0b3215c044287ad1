import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { inject, vi } from 'vitest'
import type { ProvisionedDatabase } from '../../engines/postgres.ts'
import { copiedDatabase } from '../database.ts'
import { forkBundled } from '../processes/bundled-process.ts'
import { type StatementRelay, type Step, statementRelay } from './statement-relay.ts'

/** Something that a process does with a database of its own, from its beginning to its end. */
export interface Play {
  /** Its file: `node <process> <database url> <arguments …>`; it exits when it has done all. */
  readonly process: URL
  readonly arguments: readonly string[]
  /** What there is before it: copied for every kill, and nobody may be in it meanwhile. */
  readonly before: ProvisionedDatabase
  /** Begins again after a kill, as whoever started it would. */
  again(world: ProvisionedDatabase): Promise<void>
  /** The whole of what came of it. */
  end(world: ProvisionedDatabase): Promise<unknown>
}

/** What came of it where the process was killed at a step and begun again. */
export interface Disturbed {
  readonly step: string
  readonly end: unknown
}

/**
 * Lets a process do all, then kills (SIGKILL) one in a world of its own at every step of the first: before each statement that
 * writes, before each COMMIT, and in it, where the server carries it out and nobody hears so.
 */
export async function killedAtEveryStep(
  play: Play,
): Promise<{ readonly undisturbed: unknown; readonly disturbed: readonly Disturbed[] }> {
  const { steps, end: undisturbed } = await inWorld(play, async (world) => {
    const relay = await statementRelay(world.appUrl, () => false)
    const ended = await once(await started(play, relay), 'exit')
    if (ended[0] !== 0) throw new Error(`the process that nobody killed ended with ${ended}`)
    await relay.close()
    return { steps: relay.steps, end: await play.end(world) }
  })
  const disturbed: Disturbed[] = []
  for (const [number, step] of steps.entries())
    disturbed.push(
      await inWorld(play, async (world) => {
        await killedAt(play, world, number)
        await play.again(world)
        return { step: `${number + 1} of ${steps.length}: ${told(step)}`, end: await play.end(world) }
      }),
    )
  return { undisturbed, disturbed }
}

async function inWorld<T>({ before }: Play, work: (world: ProvisionedDatabase) => Promise<T>): Promise<T> {
  const world = await copiedDatabase(before)
  try {
    return await work(world)
  } finally {
    await world.drop()
  }
}

function started({ process: file, arguments: told }: Play, { url }: StatementRelay): Promise<ChildProcess> {
  return forkBundled(file, [url, ...told])
}

async function killedAt(play: Play, { appUrl }: ProvisionedDatabase, number: number): Promise<void> {
  const relay = await statementRelay(appUrl, (_, at) => at === number)
  const child = await started(play, relay)
  const exit = once(child, 'exit')
  const first = await Promise.race([relay.held, exit])
  if (first !== undefined) throw new Error(`the process ended before step ${number + 1}: ${first}`)
  child.kill('SIGKILL')
  await exit
  await untilServerIsDone(appUrl)
  await relay.close()
}

/** The server has read a COMMIT that was sent, or will: it does not look first whether somebody waits for its answer. */
async function untilServerIsDone(databaseUrl: string): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  try {
    const sessions = `select from pg_stat_activity where datname = $1 and backend_type = 'client backend'`
    const name = new URL(databaseUrl).pathname.slice(1)
    await vi.waitFor(
      async () => {
        if ((await admin.query(sessions, [name])).rowCount)
          throw new Error('a session of the dead is there yet')
      },
      { timeout: 60_000, interval: 10 },
    )
  } finally {
    await admin.end()
  }
}

function told({ point, statement }: Step): string {
  return `${point === 'BEFORE' ? 'before' : 'in'} ${statement.trim().replaceAll(/\s+/g, ' ').slice(0, 80)}`
}
