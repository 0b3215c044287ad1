import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionDatabase, startPostgres } from '@aquacis/kit/engines/postgres.ts'
import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { migrate } from '@aquacis/kit/runtime/migrations.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { subgraph as payments } from '@aquacis/payments/subgraph'
import { Client } from 'pg'

/** The database of payments with contracts that owe. */
export interface LedgerDatabase {
  /** As the role that serves. */
  readonly database: Database
  readonly ownerUrl: string
  /** As the role that owns the server, for what a bench prepares and looks at. */
  readonly admin: Client
  /** Of the server: what its sessions use is counted with it. */
  readonly serverPid: number
  /** Contracts of their own for a round, each with a bill: water, IVA and interest, 264.50 pesos together. */
  chargeAll(round: number): Promise<void>
  close(): Promise<void>
}

const log = createLogger('bench', 'error')

/** Makes one for so many contracts a round, on a server of its own. */
export async function ledgerDatabase(contracts: number): Promise<LedgerDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'aquacis-bench-'))
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: await freePort(), log })
  const name = `bench_${Date.now()}`
  const { ownerUrl, appUrl } = await provisionDatabase(postgres.adminUrl, name, 'of-a-bench')
  await migrate(ownerUrl, payments.migrations, log)
  const adminUrl = new URL(postgres.adminUrl)
  adminUrl.pathname = `/${name}`
  const admin = new Client({ connectionString: adminUrl.href, options: '-c aquacis.scope=all' })
  await admin.connect()
  const database = openDatabase(appUrl, { name: 'post', log })
  return {
    ...{ database, ownerUrl, admin, serverPid: postgres.pid },
    chargeAll: (round) => chargeAll(admin, contracts, round),
    async close() {
      await database.close()
      await admin.end()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function chargeAll(admin: Client, contracts: number, round: number): Promise<void> {
  const contract = `md5('contract ${round} ' || n)::uuid`
  const invoice = `md5('bill ${round} ' || n)::uuid`
  await admin.query(`insert into paying_contract (contract_id, contract_number, customer_id, service_point_id, operating_unit_id)
    select ${contract}, (400000 + n)::text, md5('customer ' || n)::uuid, md5('place ' || n)::uuid, 1
    from generate_series(1, ${contracts}) n`)
  await admin.query(`
    with numbered as (select n, nextval('ledger_no') as no from generate_series(1, ${contracts}) n),
    written as (
      insert into ledger_transaction (no, source_key, kind, contract_id, operating_unit_id, invoice_id, occurred_at, recorded_at,
        amount, balance, lines, trace_id)
      select no, 'charge ' || ${invoice}, 'CHARGE', ${contract}, 1, ${invoice}, now(), now(), 26450, 26450, 6, repeat('0', 32)
      from numbered),
    sides as (
      insert into ledger_entry (transaction_no, line, account, amount, contract_id, invoice_id, component)
      select no, line, account, amount, ${contract}, ${invoice}, component from numbered cross join (values
        (1, 'RECEIVABLE', 450, 'SURCHARGE'), (2, 'RECEIVABLE', 1600, 'VAT'), (3, 'RECEIVABLE', 24400, 'PRINCIPAL'),
        (4, 'SURCHARGE', -450, null), (5, 'VAT', -1600, null), (6, 'REVENUE', -24400, null)) s (line, account, amount, component))
    insert into ledger_bill (invoice_id, contract_id, operating_unit_id, invoice_number, issued_on, due_on, period_from, period_to,
      charged_surcharge, charged_vat, charged_principal, open_surcharge, open_vat, open_principal)
    select ${invoice}, ${contract}, 1, 'QRO-' || n, '2026-11-03', '2026-11-18', '2026-10-01', '2026-11-01',
      450, 1600, 24400, 450, 1600, 24400 from numbered`)
  await admin.query('vacuum analyze')
}
