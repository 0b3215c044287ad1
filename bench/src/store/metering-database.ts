import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { subgraph as metering } from '@aquacis/metering/subgraph'
import { Client } from 'pg'

/** The engines that the telemetry store runs on: the embedded PostgreSQL, and TimescaleDB where TIMESCALE_URL names one. */
export type EngineName = 'postgresql' | 'timescaledb'

/** Metering's database with meters in service and nothing read yet. */
export interface MeteringDatabase {
  readonly appUrl: string
  /** As the role that serves. */
  readonly database: Database
  /** As the role that owns the tables, in the system's scope, for what a bench prepares. */
  readonly owner: Client
  close(): Promise<void>
}

const password = 'of-a-bench'
const log = createLogger('bench', 'error')

/** Makes one with so many meters, keys 1 to that, spread over the 13 offices. */
export async function meteringDatabase(engine: EngineName, meters: number): Promise<MeteringDatabase> {
  const server = await serverOf(engine)
  const name = `bench_${Date.now()}`
  const { ownerUrl, appUrl } = await provisionDatabase(server.adminUrl, name, password)
  await migrate(ownerUrl, metering.migrations, log)
  const owner = new Client({ connectionString: ownerUrl, options: '-c aquacis.scope=all' })
  await owner.connect()
  await owner.query(
    `insert into service_point_holder
     select gen_random_uuid(), gen_random_uuid(), 1 + number % 13, gen_random_uuid(), '2024-01-01'
     from generate_series(1, $1::int) number`,
    [meters],
  )
  await owner.query(
    `insert into meter (id, serial, manufacturer, model, calibre_millimetres, service_point_id, installed_at)
     select gen_random_uuid(), row_number() over (), 'KAM', 'flowIQ 2200', 15, service_point_id, '2024-01-01'
     from service_point_holder`,
  )
  await owner.query('analyze')
  const database = openDatabase(appUrl, { name: 'bench', log })
  return {
    appUrl,
    database,
    owner,
    async close() {
      await database.close()
      await owner.end()
      await server.close(name)
    },
  }
}

interface Server {
  readonly adminUrl: string
  close(database: string): Promise<void>
}

async function serverOf(engine: EngineName): Promise<Server> {
  if (engine === 'timescaledb') {
    const adminUrl = process.env['TIMESCALE_URL'] ?? ''
    return { adminUrl, close: (database) => dropDatabase(adminUrl, database) }
  }
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  return {
    adminUrl: postgres.adminUrl,
    async close() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`drop database ${name} with (force)`)
  await admin.query(`drop role ${name}_owner; drop role ${name}_app`)
  await admin.end()
}
