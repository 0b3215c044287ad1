import { randomUUID } from 'node:crypto'
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
  type TestContract,
} from '../../../test/paying-room.ts'
import { takeBackPayment } from '../../commands/ledger/take-back-payment.ts'

let room: PayingRoom
let contract: TestContract
/** As the role that owns the tables, and as the one that owns the server. */
let owner: Client
let superuser: Client

beforeAll(async () => {
  room = await payingRoom()
  contract = await contracted(room)
  await billed(room, contract)
  const { paymentId } = await paid(room, contract, 21_600)
  const order = { paymentId, requestId: randomUUID(), kind: 'REFUND', reason: 'x', by: null } as const
  await room.asSystem((tx) => takeBackPayment(tx, { ...order, amount: centavos(5_000n) }, recording))
  const { pathname } = new URL(room.ownerUrl)
  const url = new URL(inject('postgresUrl'))
  url.pathname = pathname
  owner = new Client({ connectionString: room.ownerUrl, options: '-c aquacis.scope=all' })
  superuser = new Client({ connectionString: url.href, options: '-c aquacis.scope=all' })
  await Promise.all([owner.connect(), superuser.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), superuser.end()])
  await room.drop()
})

const transaction = (no: number, lines: number) =>
  `insert into ledger_transaction (no, source_key, kind, occurred_at, recorded_at, amount, balance, lines, trace_id)
   values (${no}, 'forged ${no}', 'MONEY_MOVED', now(), now(), 0, 0, ${lines}, 'x')`
const entries = (no: number, ...amounts: readonly number[]) =>
  `insert into ledger_entry (transaction_no, line, account, amount)
   values ${amounts.map((amount, index) => `(${no}, ${index + 1}, 'BANK', ${amount})`).join(', ')}`
/** Both in one statement, as the store writes them. */
const whole = (no: number, lines: number, ...amounts: readonly number[]) =>
  `with headed as (${transaction(no, lines)}) ${entries(no, ...amounts)}`
const existing = '(select min(transaction_no) from ledger_entry)'

const forgeries: readonly (readonly [string, string, string])[] = [
  ['entries that do not come to zero', whole(901, 2, 5, -4), 'its entries come to 1'],
  ['one side alone', whole(902, 1, 5), 'a_transaction_has_two_sides'],
  ['an entry of no transaction', entries(903, 5, -5), '2 of 0 lines'],
  ['a transaction without entries', transaction(904, 2), 'it has no entries'],
  ['a transaction that says more entries than it has', whole(905, 3, 5, -5), '2 of 3 lines'],
  [
    'entries in two statements',
    `${whole(906, 2, 5)}; insert into ledger_entry values (906, 2, 'BANK', -5)`,
    'its entries come to 5',
  ],
  [
    'more entries of a transaction that stands, though they come to zero',
    `insert into ledger_entry (transaction_no, line, account, amount)
     select ${existing}, 90 + n, 'BANK', n * 2 - 3 from generate_series(1, 2) n`,
    'is refused',
  ],
  ['an entry of nothing', whole(907, 2, 0, 0), 'an_entry_moves_something'],
  ['an entry that is changed', 'update ledger_entry set amount = amount * 2', 'append-only'],
  ['an entry that is taken away', 'delete from ledger_entry', 'append-only'],
  ['a book that is emptied', 'truncate ledger_entry, ledger_transaction', 'append-only'],
  ['a transaction that is changed', 'update ledger_transaction set amount = 0', 'append-only'],
  ['a transaction that is taken away', 'delete from ledger_transaction', 'append-only'],
  [
    'a payment that becomes more',
    'update payment set amount = amount + 1, credit = credit + 1',
    'append-only',
  ],
  ['a payment that is taken away', 'delete from payment', 'append-only'],
  [
    'a payment that is spent twice',
    'update payment set allotted = allotted + 1',
    'every_centavo_of_a_payment',
  ],
  ['a bill that is overpaid', 'update ledger_bill set open_principal = -1', 'nothing_open_is_negative'],
  ['a bill that is taken away', 'delete from ledger_bill', 'append-only'],
  [
    'a bill that charged more all along',
    'update ledger_bill set charged_principal = charged_principal + 1, open_principal = open_principal + 1',
    'append-only',
  ],
  ['where a payment went, taken away', 'delete from ledger_allotment', 'append-only'],
  ['a payment that came another way', "update payment set provider = 'desk'", 'append-only'],
  ['a payment of another day', "update payment set paid_at = '2001-01-01'", 'append-only'],
  ['a taking back that never was', 'delete from taking_back', 'append-only'],
  ['a taking back of less', 'update taking_back set amount = 1', 'append-only'],
  [
    'a session that replays another server',
    `set local session_replication_role = replica; ${whole(908, 2, 5, -4)}`,
    'its entries come to 1',
  ],
]

test.each(forgeries)(
  'nobody gets in %s: not the owner of the tables, not the owner of the server',
  async (_what, sql, because) => {
    for (const client of [owner, superuser]) {
      const forging = async () => {
        await client.query(`begin; ${sql}; commit`)
      }
      const isOwner = client === owner
      await expect(forging()).rejects.toThrow(
        isOwner && sql.includes('replication_role') ? 'permission denied' : because,
      )
      await client.query('rollback')
    }
  },
)

test('COPY is held to the same: the owner may not use it past the policies, and the server’s owner gets nothing lopsided in', async () => {
  await expect(owner.query('copy ledger_entry from stdin')).rejects.toThrow('row-level security')
  await expect(
    superuser.query(
      `begin; copy ledger_entry (transaction_no, line, account, amount) from program 'printf "909\\t1\\tBANK\\t5\\n909\\t2\\tBANK\\t-4\\n"'; commit`,
    ),
  ).rejects.toThrow('its entries come to 1')
  await superuser.query('rollback')
})

test('what is balanced and whole gets in', async () => {
  await superuser.query(`begin; ${whole(910, 2, 5, -5)}; commit`)
  const { rows } = await superuser.query(
    'select sum(amount)::int as total, count(*)::int as entries from ledger_entry',
  )
  expect(rows).toEqual([{ total: 0, entries: expect.any(Number) }])
})
