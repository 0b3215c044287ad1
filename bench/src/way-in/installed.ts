import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installFleet } from '@aquacis/ingest/installed-fleet'
import { provisionDatabase, type RunningPostgres, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { openPostgresEventLog } from '@aquacis/kit/runtime/postgres-event-log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { type FleetManifest, fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'

/** A database of its own in which the meters of a fleet are in service, and nothing is read yet. */
export interface Installed {
  readonly manifest: FleetManifest
  readonly postgres: RunningPostgres
  /** As the owner of the tables. */
  readonly database: Database
  /** What ingest reads from its environment to work on it, and whom it lets in. */
  readonly environment: Readonly<Record<string, string>>
  readonly credentialsFile: string
  countReadings(): Promise<number>
  close(): Promise<void>
}

const password = 'of-a-bench'
/** Meters that are installed at once. */
const fitters = 8
const sealingKey = Buffer.alloc(32, 9).toString('base64')
const log = createLogger('bench', 'error')

export async function install(meters: number): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const manifest = fleetManifest({ seed: 'bench', meters })
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { database, appUrl } = await installed(postgres, manifest)
  const credentialsFile = join(folder, 'credentials.json')
  await writeFile(credentialsFile, JSON.stringify(brokerCredentials(manifest)))
  return {
    manifest,
    postgres,
    database,
    credentialsFile,
    environment: {
      AQUACIS_METERING_DATABASE_URL: appUrl,
      AQUACIS_SEALING_KEY: sealingKey,
      PORT: String(await freePort()),
    },
    countReadings: () => countReadings(database),
    async close() {
      await database.close()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function installed(
  postgres: RunningPostgres,
  manifest: FleetManifest,
): Promise<{ database: Database; appUrl: string }> {
  const [own, events] = await Promise.all([
    provisionDatabase(postgres.adminUrl, 'metering', password),
    provisionDatabase(postgres.adminUrl, 'events', password),
  ])
  await migrate(own.ownerUrl, metering.migrations, log)
  const database = openDatabase(own.ownerUrl, { name: 'bench', log })
  const eventLog = await openPostgresEventLog(events.ownerUrl, { log })
  const room = { database, eventLog, log, sealer: createSealer(sealingKey) }
  const { households } = manifest
  await Promise.all(
    Array.from({ length: fitters }, (_, fitter) =>
      installFleet(room, { households: households.filter((_, index) => index % fitters === fitter) }),
    ),
  )
  await eventLog.close()
  return { database, appUrl: own.appUrl }
}

async function countReadings(database: Database): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query(`begin; set local aquacis.scope = 'all'`)
    const { rows } = await client.query<{ count: string }>('select count(*) from reading')
    return Number(rows[0]?.count)
  } finally {
    await client.query('commit')
    client.release()
  }
}
