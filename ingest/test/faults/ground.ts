import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@aquacis/kit/runtime/database.ts'
import { openPostgresEventLog } from '@aquacis/kit/runtime/postgres-event-log.ts'
import { createSealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { emptyDatabase, silentLog, testDatabase } from '@aquacis/kit/testing/database.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { type StartedProcess, startProcess } from '@aquacis/kit/testing/observation/child-process.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import type { FleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { installFleet } from '../installed-fleet.ts'

/** A fleet in service, its database, and an ingest process that may be killed and started again. */
export interface Ground {
  readonly database: Database
  readonly ownerUrl: string
  /** Where the embedded broker of ingest listens, if it has one. */
  readonly mqttUrl: string
  readonly ingest: {
    start(): Promise<StartedProcess>
    kill(): Promise<void>
    /** Lets it finish what it holds. */
    stop(): Promise<void>
    /** What it says of itself at `/ready`; null while it does not answer. */
    ready(): Promise<Readiness | null>
  }
  drop(): Promise<void>
}

/** The answer of `/ready`. */
export interface Readiness {
  readonly status: 'ok' | 'failing'
  readonly checks: readonly { readonly name: string; readonly status: string; readonly reason?: string }[]
}

export interface GroundOptions {
  readonly manifest: FleetManifest
  /** Server of the database; the run's unless told. */
  readonly adminUrl?: string
  /** What ingest is told beside its database and its broker. */
  readonly environment?: Readonly<Record<string, string>>
  /** How ingest reaches the database; by default as everybody does. */
  readonly route?: (databaseUrl: string) => string
}

const sealingKey = Buffer.alloc(32, 7).toString('base64')
const main = new URL('../../src/main.ts', import.meta.url)

export async function openGround(options: GroundOptions): Promise<Ground> {
  const { manifest, environment = {}, route = (url: string) => url } = options
  const kept = await testDatabase(metering.migrations, options.adminUrl)
  await install(kept.database, manifest)
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-faults-'))
  await writeFile(join(folder, 'credentials.json'), JSON.stringify(brokerCredentials(manifest)))
  const ports = { mqtt: await freePort(), health: await freePort() }
  let running: StartedProcess | undefined

  return {
    database: kept.database,
    ownerUrl: kept.ownerUrl,
    mqttUrl: `mqtt://127.0.0.1:${ports.mqtt}`,
    ingest: {
      async start() {
        running = startProcess(main, {
          AQUACIS_METERING_DATABASE_URL: route(kept.appUrl),
          AQUACIS_SEALING_KEY: sealingKey,
          AQUACIS_BROKER_CREDENTIALS_FILE: join(folder, 'credentials.json'),
          AQUACIS_MQTT_PORT: String(ports.mqtt),
          PORT: String(ports.health),
          ...environment,
        })
        await running.line(
          environment['MQTT_URL'] === undefined ? 'the meters’ door is open' : 'listening to the broker',
        )
        return running
      },
      async kill() {
        await running?.end('SIGKILL')
      },
      async stop() {
        await running?.end('SIGTERM')
      },
      async ready() {
        const answer = await fetch(`http://127.0.0.1:${ports.health}/ready`).catch(() => null)
        return answer === null ? null : ((await answer.json()) as Readiness)
      },
    },
    async drop() {
      await running?.end('SIGKILL')
      await kept.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function install(database: Database, manifest: FleetManifest): Promise<void> {
  const events = await emptyDatabase()
  const eventLog = await openPostgresEventLog(events.ownerUrl, { log: silentLog })
  const sealer = createSealer(sealingKey)
  try {
    await installFleet({ database, eventLog, log: silentLog, sealer }, manifest)
  } finally {
    await eventLog.close()
    await events.drop()
  }
}
