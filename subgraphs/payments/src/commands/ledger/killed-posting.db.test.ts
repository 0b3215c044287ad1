import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { forkBundled } from '@aquacis/kit/testing/processes/bundled-process.ts'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import {
  billed,
  contracted,
  type PayingRoom,
  payingRoom,
  standing,
  type TestContract,
} from '../../../test/paying-room.ts'
import { PaymentPosted } from '../../events.ts'
import { verifyBook } from '../../verification/verify-book.ts'

let room: PayingRoom
/** As the server's owner, who may see what others wait for. */
let owner: Client
let contract: TestContract
const children: ChildProcess[] = []

beforeAll(async () => {
  room = await payingRoom()
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(room.ownerUrl).pathname
  owner = new Client({ connectionString: url.href })
  await owner.connect()
  contract = await contracted(room)
  await billed(room, contract)
})
afterEach(async () => {
  await owner.query('rollback')
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await owner.end()
  await room.drop()
})

/**
 * Tables that posting reads with a lock and writes, in the order in which it does. Who is about to write one is held there by a
 * lock from outside, killed, and its server session seen to end: so it dies at every boundary.
 */
const boundaries = [
  'paying_contract',
  'ledger_transaction',
  'ledger_entry',
  'ledger_bill',
  'payment',
  'ledger_allotment',
  'messaging.outbox',
]

async function startedPosting(): Promise<ChildProcess> {
  const file = new URL('../../../test/post-process.ts', import.meta.url)
  const url = room.database.pool.options.connectionString ?? ''
  const child = await forkBundled(file, [url, contract.contractId, 'femsa charge killed'])
  children.push(child)
  return child
}

test.each(boundaries)(
  'killed before it writes %s, a posting has written nothing',
  async (table) => {
    await owner.query('begin')
    await owner.query(`lock table ${table} in exclusive mode`)
    const child = await startedPosting()
    const waits = 'select from pg_locks where not granted and relation = $1::regclass'
    await vi.waitFor(async () => expect((await owner.query(waits, [table])).rowCount).toBeGreaterThan(0), {
      timeout: 60_000,
      interval: 10,
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await owner.query('rollback')
    const sessions = `select from pg_stat_activity where datname = current_database() and application_name = 'post-process'`
    await vi.waitFor(async () => expect((await owner.query(sessions)).rowCount).toBe(0), { timeout: 60_000 })
    expect((await standing(room, contract)).position).toMatchObject({ owed: 21_600n, credit: 0n })
    expect(await room.told(PaymentPosted)).toEqual([])
    expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
  },
  120_000,
)

test('killed at any moment and begun again and again, it posts once, whole and told', async () => {
  for (const afterMs of [0, 50, 100, 150]) {
    const child = await startedPosting()
    const gone = once(child, 'exit')
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
    await gone
    clearTimeout(timer)
  }
  for (const _ of [1, 2]) expect(await once(await startedPosting(), 'exit')).toEqual([0, null])
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 8_400n })
  expect(await room.told(PaymentPosted)).toMatchObject([{ amount: '300.00', credit: '84.00' }])
  expect(await verifyBook(room.ownerUrl)).toMatchObject({ payments: 1, findings: [] })
}, 120_000)
