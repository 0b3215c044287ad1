import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Database, openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountsByIds } from './account.ts'

const migrations = new URL('../../migrations/', import.meta.url)
let room: TestRoom
let owner: Database
beforeAll(async () => {
  room = await testRoom(migrations)
  owner = openDatabase(room.ownerUrl, { name: 'older accounts', log: silentLog })
})
afterAll(async () => {
  await owner.close()
  await room.drop()
})

const id = randomUUID()
const upTo = { meterId: randomUUID(), litres: 258_246, at: '2026-09-01T05:50:00.000Z', ahead: 300 }
const terms = { contractId: id, contractNumber: '442761', version: 7, discounts: [], services: ['SEWER'] }
const dates = { periodFrom: '2026-08-01', periodTo: '2026-09-01', dueOn: '2026-09-18' }
const bill = { ...dates, invoiceId: randomUUID(), number: 'QRO-2026-0000007', litres: 9_000, estimated: true }
const paid = { ...bill, total: '1312.40', open: '0.00', billedUpTo: null }
const owed = { ...bill, total: '0.05', open: '0.05', billedUpTo: upTo, shared: 120 }

test.each([
  ['with bills', [paid, owed]],
  ['without a bill', []],
])('an account %s that an older program kept is what it was', async (_name, bills) => {
  const statements = (await readFile(new URL('0005_compact_accounts.sql', migrations), 'utf8')).split(
    '--> statement-breakpoint',
  )
  const { accounts, kept } = await owner.transaction(systemViewer, async (tx) => {
    await tx.execute(sql`alter table account drop column bills`)
    const state = JSON.stringify({ ...terms, balance: '-20.10', bills })
    await tx.execute(sql`insert into account (contract_id, operating_unit_id, opened_on, version, state)
      values (${id}, 1, '2024-01-01', 7, ${state}::jsonb)`)
    for (const statement of statements) await tx.execute(sql.raw(statement))
    const rows = await tx.execute<{ state: unknown }>(sql`select state from account`)
    const read = await accountsByIds(tx, [id])
    await tx.execute(sql`delete from account`)
    return { accounts: read, kept: rows.rows[0]?.state }
  })
  const asNumbers = bills.map((one) => ({
    ...one,
    total: BigInt(one.total.replace('.', '')),
    open: BigInt(one.open.replace('.', '')),
  }))
  expect(accounts).toEqual([{ ...terms, balance: -2_010n, bills: asNumbers }])
  expect(kept).toEqual({ ...terms, balance: '-20.10' })
})
