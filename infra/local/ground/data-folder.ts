import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Obstacle } from './obstacle.ts'

/** Where everything of one embedded system lies. */
export interface DataFolder {
  readonly root: string
  readonly lockFile: string
  readonly runFile: string
  readonly secretsFile: string
  /** Addresses of every database with its roles' passwords, for people and tests. */
  readonly databasesFile: string
  readonly brokerCredentialsFile: string
  /** Who may sign in at the identity provider. */
  readonly accountsFile: string
  /** Mails that were sent. */
  readonly mails: string
  /** Certificates of the simulated tax office, and the one with which documents are sealed. */
  readonly seals: string
  /** What the simulated payment providers and the bank know. */
  readonly pspStateFile: string
  /** What the fleet has delivered so far. */
  readonly fleetStateFile: string
  /** Raw telegrams, as they came. */
  readonly archive: string
  /** Says which demonstration was seeded here. */
  readonly demonstrationFile: string
  readonly postgres: string
  /** Code as V8 compiled it: later starts, and restarts, take a third less of the processor. */
  readonly compileCache: string
  /** Built pages, where the repository may not be written. */
  readonly web: string
  readonly logs: string
  logFile(name: string): string
}

const markerName = 'aquacis.json'
const format = 1

export function dataFolder(root: string): DataFolder {
  return {
    root,
    lockFile: join(root, 'lock.json'),
    runFile: join(root, 'run.json'),
    secretsFile: join(root, 'secrets.json'),
    databasesFile: join(root, 'databases.json'),
    brokerCredentialsFile: join(root, 'broker-credentials.json'),
    accountsFile: join(root, 'accounts.json'),
    mails: join(root, 'mails'),
    seals: join(root, 'seals'),
    pspStateFile: join(root, 'psp-state.json'),
    fleetStateFile: join(root, 'fleet-state.json'),
    archive: join(root, 'archive'),
    demonstrationFile: join(root, 'demonstration.json'),
    postgres: join(root, 'postgres'),
    compileCache: join(root, 'compile-cache'),
    web: join(root, 'web'),
    logs: join(root, 'logs'),
    logFile: (name) => join(root, 'logs', `${name}.log`),
  }
}

/** Refuses a folder that holds something else, before anything is written to it. */
export async function refuseForeign({ root }: DataFolder): Promise<void> {
  const entries = await contentsOf(root)
  if (entries.length === 0) return
  if (!entries.includes(markerName)) {
    throw new Obstacle(
      `${root} holds other things and is no data folder of AquaCIS (it has no ${markerName}); nothing was touched. ` +
        'Choose an empty or new folder with --data DIR.',
    )
  }
  const found: unknown = await readFile(join(root, markerName), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  if ((found as { format?: unknown } | undefined)?.format !== format) {
    throw new Obstacle(
      `${root} was made by another version of AquaCIS. Choose another folder with --data DIR, or remove this one.`,
    )
  }
}

/** Makes the folder ready for use; tells whether it was empty before. */
export async function openDataFolder(folder: DataFolder): Promise<{ fresh: boolean }> {
  const fresh = (await contentsOf(folder.root)).length === 0
  try {
    await mkdir(folder.logs, { recursive: true })
    // PostgreSQL may have to run as another user: it must be able to walk through, while each secret is a closed file.
    if (fresh) await chmod(folder.root, 0o755)
    if (fresh) await writeFile(join(folder.root, markerName), `${JSON.stringify({ format })}\n`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Obstacle(
      `The data folder ${folder.root} cannot be written (${reason}). Choose another one with --data DIR.`,
    )
  }
  return { fresh }
}

/** Removes the data and says what was removed. The caller has refused foreign folders and holds the lock. */
export async function resetDataFolder({ root }: DataFolder): Promise<string> {
  // The marker goes last: a removal that was cut short can be repeated.
  const data = (await contentsOf(root)).filter((entry) => entry !== markerName)
  for (const entry of data) await rm(join(root, entry), { recursive: true, force: true })
  await rm(join(root, markerName), { force: true })
  return data.length === 0 ? `nothing to remove in ${root}` : `removed ${data.join(', ')} from ${root}`
}

/** What lies in the folder, the lock that guards it left aside. */
async function contentsOf(root: string): Promise<string[]> {
  try {
    return (await readdir(root)).filter((entry) => !entry.startsWith('lock.json'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Obstacle(`The data folder ${root} cannot be read. Choose another one with --data DIR.`)
  }
}
