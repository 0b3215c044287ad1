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
} from '../../../test/paying-room.ts'
import { forgiveDebt } from '../../commands/ledger/forgive-debt.ts'
import { holdInvoice } from '../../commands/ledger/hold-invoice.ts'
import { takeBackPayment } from '../../commands/ledger/take-back-payment.ts'
import { verifyBook } from '../../verification/verify-book.ts'

let room: PayingRoom
/** As the role that owns the tables, the one that owns the server, and the one that serves. */
const clients: Client[] = []

/** A bill of 219.15 that was paid, of which 50.00 went back and is open; one that is disputed whole, beside 100.00 of credit; and 7.00 in suspense. */
beforeAll(async () => {
  room = await payingRoom()
  const first = await contracted(room, { contractId: contract })
  await billed(room, first, { invoiceId: bill, surcharge: '3.15' })
  const amnesty = {
    adjustmentId: randomUUID(),
    contractId: contract,
    kind: 'AMNESTY',
    amount: 'ALL',
  } as const
  const why = { components: ['SURCHARGE'] as const, invoiceIds: null, reason: 'campaña', by: null }
  await room.asSystem((tx) => forgiveDebt(tx, { ...amnesty, ...why }, recording))
  const { paymentId } = await paid(room, first, 21_600)
  const order = { paymentId, requestId: randomUUID(), kind: 'REFUND', reason: 'x', by: null } as const
  await room.asSystem((tx) => takeBackPayment(tx, { ...order, amount: centavos(5_000n) }, recording))
  const second = await contracted(room)
  const invoiceId = await billed(room, second)
  const held = { holdId: randomUUID(), invoiceId, amount: centavos(21_600n) }
  await room.asSystem((tx) => holdInvoice(tx, held, recording))
  await paid(room, second, 10_000)
  await paid(room, null, 700)
  const url = new URL(inject('postgresUrl'))
  url.pathname = new URL(room.ownerUrl).pathname
  for (const connectionString of [
    room.ownerUrl,
    url.href,
    room.database.pool.options.connectionString ?? '',
  ]) {
    const client = new Client({ connectionString, options: '-c aquacis.scope=all' })
    await client.connect()
    clients.push(client)
  }
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  await room.drop()
})

const [contract, bill] = ['00000000-0000-4000-8000-00000000c0de', '00000000-0000-4000-8000-0000000b1111']
const payment = `(select id from payment where contract_id = '${contract}')`
const ahead = '(select id from payment where contract_id is not null and credit > 0)'
const suspended = '(select id from payment where contract_id is null)'
const somebodys = `'${contract}'`
const another = `(select contract_id from ledger_bill where contract_id <> ${somebodys})`

interface Side {
  readonly account: string
  readonly amount: number
  readonly of?: string
  readonly bill?: string
  readonly payment?: string
}
const owed = (amount: number, of = somebodys, id = `'${bill}'`): Side => ({
  ...{ account: 'RECEIVABLE', amount, of, bill: id },
})
const bank = (amount: number): Side => ({ account: 'BANK', amount })

/** A whole and balanced transaction that moves no contract's balance, and what is written beside it in the same statement. */
function moved(no: number, sides: readonly Side[], ...beside: readonly string[]): string {
  const entries = sides.map(
    ({ account, amount, of = 'null', bill: id = 'null', payment: from = 'null' }, line) =>
      `(${no}, ${line + 1}, '${account}', ${amount}, ${of}::uuid, ${id}::uuid, ${id === 'null' ? 'null' : `'PRINCIPAL'`}, ${from}::uuid)`,
  )
  const parts = [headed(no, sides.length), ...beside].map((part, index) => `part_${index} as (${part})`)
  return `with ${parts.join(', ')} insert into ledger_entry (transaction_no, line, account, amount, contract_id, invoice_id,
    component, payment_id) values ${entries.join(', ')}`
}

const headed = (no: number, lines: number) =>
  `insert into ledger_transaction (no, source_key, kind, occurred_at, recorded_at, amount, balance, lines, trace_id)
   values (${no}, 'forged ${no}', 'MONEY_MOVED', now(), now(), 0, 0, ${lines}, 'x')`

const opens = (amount: number) =>
  `update ledger_bill set open_principal = open_principal + ${amount} where invoice_id = '${bill}'`

const forgeries: readonly (readonly [string, string, string])[] = [
  [
    'a balanced entry that leaves a bill below zero',
    moved(900, [owed(-5_001), bank(5_001)]),
    'less than nothing open',
  ],
  [
    'a bill that is paid below zero and says so',
    moved(900, [owed(-5_001), bank(5_001)], opens(-5_001)),
    'nothing_open_is_negative',
  ],
  ['an entry that its bill knows nothing of', moved(900, [owed(-1), bank(1)]), 'it says'],
  [
    'more open than was charged',
    moved(900, [owed(19_000), bank(-19_000)], opens(19_000)),
    'no_more_is_open_than_was_charged',
  ],
  ['a bill that is open again by itself', opens(1), 'is refused: its entries leave'],
  ['a bill that is less open by itself', opens(-1), 'is refused: its entries leave'],
  [
    'an entry of a bill that nobody issued',
    moved(900, [owed(1, somebodys, `'${randomUUID()}'`), bank(-1)]),
    'is refused: its entries leave',
  ],
  [
    'entries of a bill in another contract’s name',
    moved(900, [owed(1), owed(-1, another)]),
    'it has entries of another contract',
  ],
  [
    'credit below zero',
    moved(900, [{ account: 'CREDIT', amount: 10_001, of: another, payment: ahead }, bank(-10_001)]),
    'less than nothing, -1 of credit',
  ],
  [
    'suspense below zero',
    moved(900, [{ account: 'SUSPENSE', amount: 701, payment: suspended }, bank(-701)]),
    'less than nothing, 0 of credit and -1 in suspense',
  ],
  [
    'suspense that is less and does not say so',
    moved(900, [{ account: 'SUSPENSE', amount: 1, payment: suspended }, bank(-1)]),
    'its entries leave 0 of credit and 699 in suspense, it says 700',
  ],
  [
    'suspense of money whose contract is known',
    moved(900, [
      { account: 'SUSPENSE', amount: -5, payment: ahead },
      { account: 'CREDIT', amount: 5, of: another, payment: ahead },
    ]),
    'and 5 in suspense',
  ],
  [
    'credit in another contract’s name',
    moved(900, [
      { account: 'CREDIT', amount: -5, of: another, payment: ahead },
      { account: 'CREDIT', amount: 5, of: somebodys, payment: ahead },
    ]),
    'it has credit of another contract',
  ],
  [
    'money that turns into credit by itself',
    `update payment set credit = credit + 1, allotted = allotted - 1 where id = ${payment}`,
    'is refused',
  ],
  [
    'money in suspense that turns into a contract’s by itself',
    `update payment set contract_id = ${somebodys} where id = ${suspended}`,
    'is refused',
  ],
  [
    'credit that waits while a bill can be paid',
    'update ledger_bill set held = 0 where held > 0',
    'credit that waits while something can be paid',
  ],
]

test.each(forgeries)(
  '%s is refused in the statement: to the owner of the tables, of the server, and to who serves',
  async (_what, forged, because) => {
    for (const client of clients) {
      await client.query('begin')
      await expect(client.query(forged)).rejects.toThrow(because)
      await client.query('rollback')
    }
  },
)

test('what is refused one by one is refused among hundreds too, and in a session that replays another server', async () => {
  const [, superuser] = clients
  const [first, ...others] = forgeries.map(([, forged]) => forged)
  await superuser?.query('begin; set local session_replication_role = replica')
  await expect(superuser?.query(first ?? '')).rejects.toThrow('less than nothing open')
  await superuser?.query('rollback')
  expect(others).toHaveLength(forgeries.length - 1)
  const many = Array.from({ length: 300 }, (_, index) => (index === 271 ? 5_001 : 1))
  const rows = many.flatMap((amount) => [
    owed(-amount),
    owed(amount === 1 ? 1 : 0),
    bank(amount === 1 ? 0 : amount),
  ])
  const crowd = rows.filter(({ amount }) => amount !== 0)
  await superuser?.query('begin')
  await expect(superuser?.query(moved(900, crowd))).rejects.toThrow('less than nothing open')
  await superuser?.query('rollback')
})

test('two sessions that would both take the last of a bill: one waits for the other and is refused', async () => {
  const [one, other] = clients
  const take = (no: number) =>
    moved(no, [owed(-5_000), { account: 'FORGIVEN', amount: 5_000 }], opens(-5_000), forgiven)
  const forgiven = `insert into ledger_forgiving (adjustment_id, invoice_id, contract_id, operating_unit_id, kind, reason, forgiven_at,
    surcharge, vat, principal) values (gen_random_uuid(), '${bill}', ${somebodys}, 1, 'AMNESTY', 'x', now(), 0, 0, 5000)`
  await one?.query('begin')
  await other?.query('begin')
  await one?.query(take(910))
  const second = other?.query(take(911)).then(
    () => 'written',
    (error: Error) => error.message,
  )
  await one?.query('commit')
  expect(await second).toContain('nothing_open_is_negative')
  await other?.query('rollback')
})

test('whatever was tried, the book holds', async () => {
  const { findings } = await verifyBook(room.ownerUrl)
  expect(findings).toEqual([])
})
