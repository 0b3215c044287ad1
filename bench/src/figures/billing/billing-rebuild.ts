import { readFile } from 'node:fs/promises'
import { rebuildProjections } from '@aquacis/billing/rebuild'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import type { Client } from 'pg'
import { type BillingDatabase, billingDatabase } from '../../billing/billing-database.ts'
import type { Figure } from '../../figure.ts'

/** Accounts with a year of bills, each stamped and paid. */
const accounts = 6_000
const bills = 12

const rows = {
  copy: 'COPY of the same accounts and bills, with their indexes',
  rebuild: 'accounts and bills made anew of their facts, beside those that serve',
  cpu: 'CPU of the process that folds them, for each fact',
}

/** How fast what billing keeps is made anew of its facts. */
export const billingRebuild: Figure = {
  name: 'billing-rebuild',
  what: `facts of ${accounts} accounts with a year of bills, folded and stored anew`,
  rounds: 3,
  onlyNamed: true,
  rows: [
    { name: rows.copy, kind: 'ceiling', unit: 'events/s' },
    {
      name: rows.rebuild,
      kind: 'figure',
      unit: 'events/s',
      against: rows.copy,
      promises: [{ atLeast: 50_000 }],
    },
    { name: rows.cpu, kind: 'figure', unit: 'µs' },
  ],
  async prepare() {
    const ground = await billingDatabase(0)
    await addFacts(ground.admin)
    const owner = openDatabase(ground.ownerUrl, { name: 'rebuild', log: createLogger('bench', 'error') })
    return {
      async round(number) {
        const cpuBefore = process.cpuUsage()
        const begun = performance.now()
        const { events } = await rebuildProjections(owner)
        const seconds = (performance.now() - begun) / 1_000
        const { user, system } = process.cpuUsage(cpuBefore)
        return {
          [rows.rebuild]: events / seconds,
          [rows.cpu]: (user + system) / events,
          [rows.copy]: events / (await secondsToCopy(ground, number)),
        }
      },
      async close() {
        await owner.close()
        await ground.close()
      },
    }
  },
}

/** Of the fixtures of billing's tests, with other ids and months: a bill has three lines as CEA's has. */
async function addFacts(admin: Client): Promise<void> {
  const dataOf = async (name: string) => {
    const file = new URL(`../../../../subgraphs/billing/test/events/${name}.1.json`, import.meta.url)
    return (JSON.parse(await readFile(file, 'utf8')) as { data: Record<string, unknown> }).data
  }
  const issued = await dataOf('invoice-issued')
  const sheet = issued['sheet'] as { lines: unknown[] }
  const bill = { ...issued, sheet: { ...sheet, lines: [1, 2, 3].flatMap(() => sheet.lines) } }
  await admin.query(
    `insert into event (stream_id, version, operating_unit_id, id, type, schema_version, occurred_at, trace_id, data)
    select contract, version, 1, gen_random_uuid(), type, 1, now(), repeat('0', 32), data
    from (select n, md5('contract ' || n)::uuid as contract from generate_series(1, ${accounts}) n) a
    cross join lateral (
      select 1 as version, 'AccountOpened' as type, $1::jsonb || jsonb_build_object('contractId', contract) as data
      union all
      select 2 + 3 * (m - 1) + step, (array['InvoiceIssued', 'InvoiceReady', 'PaymentApplied'])[step + 1],
        case step
          when 0 then $2::jsonb || jsonb_build_object('invoiceId', md5(n || ' ' || m)::uuid, 'number', 'QRO-' || n || '-' || m,
            'periodFrom', (date '2025-01-01' + make_interval(months => m))::date,
            'periodTo', (date '2025-02-01' + make_interval(months => m))::date)
          when 1 then jsonb_build_object('invoiceId', md5(n || ' ' || m)::uuid, 'fiscalId', null)
          else $3::jsonb end
      from generate_series(1, ${bills}) m, generate_series(0, 2) step
    ) facts`,
    [await dataOf('account-opened'), bill, await dataOf('payment-applied')].map((each) =>
      JSON.stringify(each),
    ),
  )
  await admin.query('analyze event')
}

/** Seconds in which one session copies the rows into tables of the same columns and indexes, binary, from files. */
async function secondsToCopy({ admin }: BillingDatabase, round: number): Promise<number> {
  // The one folder that the server may write into on any machine.
  const { rows: shown } = await admin.query<{ data_directory: string }>('show data_directory')
  let seconds = 0
  for (const table of ['account', 'invoice']) {
    const file = `${shown[0]?.data_directory}/${table}-${round}`
    await admin.query(`copy ${table} to '${file}' (format binary)`)
    await admin.query(`create table copied (like ${table} including indexes including storage)`)
    const begun = performance.now()
    await admin.query(`copy copied from '${file}' (format binary)`)
    seconds += (performance.now() - begun) / 1_000
    await admin.query('drop table copied')
  }
  return seconds
}
