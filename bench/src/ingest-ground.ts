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
import { openPublisher, type Publisher, publishPacket } from '@aquacis/simulators/fleet/load/publisher.ts'
import { type FleetManifest, fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'
import { type Started, startProcess } from './processes.ts'

/** A database of its own, ingest on it, the ceiling beside it, and connections to both. */
export interface Ground {
  readonly ingest: readonly Publisher[]
  readonly ceiling: readonly Publisher[]
  /** New telegrams for each publisher, none of which was sent before. */
  telegrams(count: number): readonly (readonly Buffer[])[]
  /** Throws unless every telegram that ingest acknowledged is a row. */
  confirmStored(): Promise<void>
  /** Rows a second of the plainest way to store as many readings: arrays into one bare table, in thousands. */
  unnestPerSecond(count: number): Promise<number>
  close(): Promise<void>
}

const meters = 1_000
const password = 'of-a-bench'
const sealingKey = Buffer.alloc(32, 9).toString('base64')
const log = createLogger('bench', 'error')
const stepMs = 60_000

export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const manifest = fleetManifest({ seed: 'bench', meters })
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const { database, appUrl } = await installed(postgres, manifest)
  const credentialsFile = join(folder, 'credentials.json')
  await writeFile(credentialsFile, JSON.stringify(brokerCredentials(manifest)))
  const ceiling = await ceilingBroker(manifest, credentialsFile)
  const ingest = await ingestProcess(manifest, credentialsFile, appUrl)
  // Some hours ago, as after an interruption.
  const start = Math.floor(Date.now() / stepMs) * stepMs - 20 * 3_600_000
  let made = 0

  return {
    ceiling: ceiling.publishers,
    ingest: ingest.publishers,
    telegrams(count) {
      const packets = packetsOf(manifest, start, made, count)
      made += count
      return packets
    },
    async confirmStored() {
      const stored = await countReadings(database)
      if (stored !== made) throw new Error(`${made} telegrams were acknowledged and ${stored} are stored`)
    },
    unnestPerSecond: (count) => unnestPerSecond(database, count),
    async close() {
      await Promise.all([ceiling.stop(), ingest.stop()])
      await database.close()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Connected {
  readonly publishers: readonly Publisher[]
  stop(): Promise<void>
}

async function ceilingBroker(manifest: FleetManifest, credentialsFile: string): Promise<Connected> {
  const port = await freePort()
  const environment = { CEILING_PORT: String(port), CEILING_CREDENTIALS_FILE: credentialsFile }
  const script = new URL('./ceiling-broker.ts', import.meta.url)
  return connected(await startProcess(script, environment, 'the ceiling is ready'), manifest, port)
}

async function ingestProcess(
  manifest: FleetManifest,
  credentialsFile: string,
  appUrl: string,
): Promise<Connected> {
  const port = await freePort()
  const environment = {
    AQUACIS_METERING_DATABASE_URL: appUrl,
    AQUACIS_SEALING_KEY: sealingKey,
    AQUACIS_BROKER_CREDENTIALS_FILE: credentialsFile,
    AQUACIS_MQTT_PORT: String(port),
    PORT: String(await freePort()),
  }
  const script = new URL('../../ingest/src/main.ts', import.meta.url)
  return connected(await startProcess(script, environment, 'door is open'), manifest, port)
}

async function connected(process: Started, manifest: FleetManifest, port: number): Promise<Connected> {
  const publishers = await Promise.all(
    manifest.concentrators.map((each) => openPublisher({ host: '127.0.0.1', port, secure: false }, each)),
  )
  return {
    publishers,
    async stop() {
      for (const publisher of publishers) publisher.close()
      await process.stop()
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
  await installFleet({ database, eventLog, log, sealer: createSealer(sealingKey) }, manifest)
  await eventLog.close()
  return { database, appUrl: own.appUrl }
}

/** All meters speak once a minute from `start` on, through their concentrators. */
function packetsOf(manifest: FleetManifest, start: number, from: number, count: number): Buffer[][] {
  const packets = new Map<string, Buffer[]>(manifest.concentrators.map(({ id }) => [id, []]))
  for (let number = from; number < from + count; number++) {
    const household = manifest.households[number % meters]
    if (household === undefined) continue
    const at = new Date(start + Math.floor(number / meters) * stepMs)
    const frame = encodeTelegram(
      household.meter,
      meterStateAt(household, at),
      transmissionAt(household.meter, at, stepMs),
    )
    const payload = JSON.stringify({
      telegram: frame.toString('hex'),
      rssiDbm: -71,
      receivedAt: at.toISOString(),
    })
    packets
      .get(household.concentratorId)
      ?.push(publishPacket(`wmbus/${household.concentratorId}/telegram`, payload))
  }
  return [...packets.values()]
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

async function unnestPerSecond(database: Database, count: number): Promise<number> {
  const { pool } = database
  await pool.query(`create table bare (meter_key int, at timestamptz, litres bigint, flow int, origin text,
    received_at timestamptz, trace_id text, primary key (meter_key, at))`)
  const started = performance.now()
  for (let from = 0; from < count; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, count - from) }, (_, index) => from + index)
    const instants = numbers.map((number) => new Date(stepMs * Math.floor(number / meters)))
    await pool.query(
      `insert into bare select * from unnest($1::int[], $2::timestamptz[], $3::bigint[], $4::int[], $5::text[],
        $6::timestamptz[], $7::text[]) on conflict do nothing`,
      [
        numbers.map((number) => number % meters),
        instants,
        numbers,
        numbers,
        numbers.map(() => 'TELEMETRY'),
        instants,
        numbers.map((number) => String(number).padStart(32, '0')),
      ],
    )
  }
  const seconds = (performance.now() - started) / 1000
  await pool.query('drop table bare')
  return count / seconds
}
