import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BilledHome, type BillingRoom, billingRoom, staff } from '../../test/billing-room.ts'
import { accountsByIds } from '../store/account.ts'
import { rebuildProjections } from './rebuild-projections.ts'

let billing: BillingRoom
let owner: Database
const homes: BilledHome[] = []

beforeAll(async () => {
  billing = await billingRoom()
  owner = openDatabase(billing.room.ownerUrl, { name: 'rebuild', log: silentLog })
  for (let n = 0; n < 12; n += 1) {
    const home = await billing.home()
    homes.push(home)
    for (const month of ['2026-08', '2026-09']) await billing.bill(home, month, 9_000 + 700 * n)
  }
  const [first] = homes
  if (first === undefined) throw new Error('no home is billed')
  await billing.record(first, ({ bills }) => [
    {
      ...{ type: 'InvoiceReversed', invoiceId: bills[1]?.invoiceId ?? '', requestId: first.contractId },
      ...{
        total: bills[1] === undefined ? '0.00' : text(bills[1].total),
        reason: 'Lectura equivocada',
        by: null,
      },
      replacedBy: null,
    },
  ])
  await billing.record(first, () => [
    {
      type: 'PaymentApplied',
      paymentId: first.contractId,
      amount: '100.00',
      channel: 'OXXO',
      allotments: [],
    },
  ])
})
afterAll(async () => {
  await owner.close()
  await billing.room.drop()
})

const text = (amount: bigint) => `${amount / 100n}.${(amount % 100n).toString().padStart(2, '0')}`

/** Every row of both tables, as JSON, in one order. */
async function rowsAs(viewer: Viewer): Promise<unknown[]> {
  return billing.room.database.transaction(viewer, async (tx) => {
    const { rows } = await tx.execute<{ row: unknown }>(`
      select to_jsonb(t) as row from (select * from account order by contract_id) t
      union all select to_jsonb(t) from (select * from invoice order by id) t`)
    return rows.map(({ row }) => row)
  })
}

/** What makes a table what it is: its indexes, its policies, whether they are forced, who may do what, how it is stored. */
async function shape(): Promise<unknown> {
  return owner.transaction(systemViewer, async (tx) => {
    const { rows } = await tx.execute(`
      select 'index' as kind, indexname || indexdef as is from pg_indexes where tablename in ('account', 'invoice')
      union all select 'policy', concat(tablename, policyname, cmd, qual, with_check) from pg_policies
        where tablename in ('account', 'invoice')
      union all select 'table', concat(relname, relrowsecurity, relforcerowsecurity, relacl, reloptions) from pg_class
        where relname in ('account', 'invoice') and relkind = 'r'
      order by 1, 2`)
    return rows
  })
}

test('accounts and bills made anew of their facts are those that were kept with the facts', async () => {
  const [before, shapeBefore] = [await rowsAs(systemViewer), await shape()]
  const report = await rebuildProjections(owner)
  expect(report).toMatchObject({ accounts: 12, invoices: 24 })
  expect(await rowsAs(systemViewer)).toEqual(before)
  expect(await shape()).toEqual(shapeBefore)
  expect(await rowsAs(staff(2))).toEqual([])
})

test('bills that are issued while everything is made anew are not lost, and nobody waits for the end of it', async () => {
  const writing = homes.map((home) => billing.bill(home, '2026-10', 11_000))
  const rebuilding = rebuildProjections(owner)
  const during = homes.map((home) =>
    billing.record(home, () => [
      {
        type: 'PaymentApplied',
        paymentId: home.contractId,
        amount: '10.00',
        channel: 'SPEI',
        allotments: [],
      },
    ]),
  )
  await Promise.all([...writing, rebuilding, ...during])
  const served = await rowsAs(systemViewer)
  expect(served).toHaveLength(12 + 36)
  // What serves now is what the facts say, all of them.
  await rebuildProjections(owner)
  expect(await rowsAs(systemViewer)).toEqual(served)
  const accounts = await billing.room.database.transaction(systemViewer, (tx) =>
    accountsByIds(
      tx,
      homes.map(({ contractId }) => contractId),
    ),
  )
  expect(accounts.every(({ bills }) => bills.at(-1)?.periodFrom === '2026-10-01')).toBe(true)
})

test('how much of a bill is surcharge, on which none runs, is known after a rebuild too', async () => {
  const [, late] = homes
  if (late === undefined) throw new Error('no home is late')
  await billing.bill(late, '2027-03', 9_000)
  const accountRows = async () => (await rowsAs(systemViewer)).filter((row) => 'bills' in (row as object))
  const before = await accountRows()
  expect(JSON.stringify(before).match(/surchargeCentavos/g)).toHaveLength(1)
  await rebuildProjections(owner)
  expect(await accountRows()).toEqual(before)
})
