import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subgraph as billing } from '@aquacis/billing/subgraph'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { Client } from 'pg'
import { settleTown } from './town.ts'

/** Billing's database with a town that was billed for a year. */
export interface BillingDatabase {
  readonly appUrl: string
  /** As the role that owns the tables. */
  readonly ownerUrl: string
  /** As the role that owns the server, in the system's scope, for what a bench prepares and looks at. */
  readonly admin: Client
  /** Of the server: what its sessions use is counted with it. */
  readonly serverPid: number
  close(): Promise<void>
}

const log = createLogger('bench', 'error')

/** Makes one with so many contracts, on a server of its own. */
export async function billingDatabase(contracts: number): Promise<BillingDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const name = `bench_${Date.now()}`
  const { ownerUrl, appUrl } = await provisionDatabase(postgres.adminUrl, name, 'of-a-bench')
  await migrate(ownerUrl, billing.migrations, log)
  const adminUrl = new URL(postgres.adminUrl)
  adminUrl.pathname = `/${name}`
  const admin = new Client({ connectionString: adminUrl.href, options: '-c aquacis.scope=all' })
  await admin.connect()
  const tariff = createRequire(import.meta.url).resolve('@aquacis/billing/tariffs/CEAQ-2026-02.json')
  await settleTown(admin, contracts, await readFile(tariff, 'utf8'))
  return {
    appUrl,
    ownerUrl,
    admin,
    serverPid: postgres.pid,
    async close() {
      await admin.end()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
