import { randomUUID } from 'node:crypto'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  reversed,
} from '../../test/paying-room.ts'
import { forgiveDebt } from '../commands/ledger/forgive-debt.ts'
import { takeBackPayment } from '../commands/ledger/take-back-payment.ts'
import { checkBook, nextNight, tellFindings } from './nightly-check.ts'
import { lookThrough, verifyBook } from './verify-book.ts'

let room: PayingRoom
let superuser: Client

beforeAll(async () => {
  room = await payingRoom()
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(room.ownerUrl).pathname
  superuser = new Client({ connectionString: url.href, options: '-c aquacis.scope=all' })
  await superuser.connect()
  const contract = await contracted(room)
  const [, second] = [await billed(room, contract, { surcharge: '3.15' }), await billed(room, contract)]
  const { contractId } = contract
  const amnesty = {
    ...({ adjustmentId: randomUUID(), contractId, kind: 'AMNESTY', amount: 'ALL' } as const),
    ...{ components: ['SURCHARGE'] as const, invoiceIds: null, reason: 'campaña', by: null },
  }
  await room.asSystem((tx) => forgiveDebt(tx, amnesty, recording))
  const { paymentId } = await paid(room, contract, 30_000)
  await paid(room, null, 700)
  const order = { paymentId, requestId: randomUUID(), kind: 'REFUND', reason: 'x', by: null } as const
  await room.asSystem((tx) => takeBackPayment(tx, { ...order, amount: centavos(5_000n) }, recording))
  await reversed(room, contract, second)
})
afterAll(async () => {
  await superuser.end()
  await room.drop()
})

test('a book that was written by commands holds, whatever happened', async () => {
  for (const url of [room.ownerUrl, room.database.pool.options.connectionString ?? ''])
    expect(await verifyBook(url)).toMatchObject({ bills: 2, payments: 2, total: '0', findings: [] })
})

test.each([
  [
    'TRANSACTION_IS_ZERO',
    'update ledger_entry set amount = amount + 1 where (transaction_no, line) = (select transaction_no, line from ledger_entry limit 1)',
  ],
  ['TOTAL_IS_ZERO', `delete from ledger_entry where ctid = (select ctid from ledger_entry limit 1)`],
  [
    'TRANSACTION_IS_WHOLE',
    `delete from ledger_entry where transaction_no = (select min(no) from ledger_transaction)`,
  ],
  [
    'BILL_IS_ITS_ENTRIES',
    'update ledger_bill set open_principal = 1, charged_principal = charged_principal + 1 where reversed_at is null',
  ],
  ['CREDIT_IS_ITS_ENTRIES', 'update payment set credit = credit + 1, amount = amount + 1'],
  [
    'CREDIT_IS_ITS_ENTRIES',
    "update ledger_entry set account = 'CREDIT', contract_id = gen_random_uuid() where account = 'SUSPENSE'",
  ],
  [
    'PAYMENT_IS_SPENT_ONCE',
    'update payment set allotted = allotted + 1, amount = amount + 1 where contract_id is not null',
  ],
  ['BILL_IS_PAID_BY_WHAT_STANDS_ON_IT', 'update ledger_allotment set principal = principal + 1'],
  ['BALANCE_IS_WHAT_MOVED', 'update ledger_transaction set balance = balance + 1'],
  [
    'NOTHING_IS_NEGATIVE',
    `alter table ledger_bill drop constraint nothing_open_is_negative; update ledger_bill set held = -1`,
  ],
  [
    'SOURCE_IS_UNIQUE',
    `alter table payment drop constraint money_of_a_source_comes_once; update payment set source_key = 'same'`,
  ],
  [
    'CREDIT_DOES_NOT_IDLE',
    `update payment set allotted = 0, credit = amount - taken_back where contract_id is not null; update ledger_bill set open_principal = charged_principal where reversed_at is null`,
  ],
])('%s is found, with its place and how to mend it, and told in the log', async (law, damage) => {
  // Only who owns the server can do such a thing, and only by putting the triggers out of action.
  await superuser.query('begin')
  try {
    for (const table of ['ledger_entry', 'ledger_transaction', 'payment', 'ledger_bill', 'ledger_allotment'])
      await superuser.query(`alter table ${table} disable trigger user`)
    await superuser.query(damage)
    const verification = await lookThrough(superuser)
    const found = verification.findings.find((finding) => finding.law === law)
    expect(found).toMatchObject({
      what: expect.stringMatching(/./),
      where: expect.stringMatching(/^(ledger|paym|payi)/),
      mend: expect.stringMatching(/./),
    })
    const told: string[] = []
    tellFindings(
      verification,
      createLogger('book', 'error', { write: (line: string) => void told.push(line) }),
    )
    expect(told).toHaveLength(verification.findings.length + 1)
  } finally {
    await superuser.query('rollback')
  }
})

test('at night the book is looked through by the role that serves', async () => {
  expect((await checkBook(room)).findings).toEqual([])
})

test('it is night at three in Mexico City', () => {
  expect(nextNight(new Date('2026-11-20T08:59:59.000Z'))).toEqual(new Date('2026-11-20T09:00:00.000Z'))
  expect(nextNight(new Date('2026-11-20T09:00:00.000Z'))).toEqual(new Date('2026-11-21T09:00:00.000Z'))
})
