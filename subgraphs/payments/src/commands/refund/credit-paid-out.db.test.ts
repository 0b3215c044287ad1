import { randomUUID } from 'node:crypto'
import { InvoiceIssued } from '@aquacis/billing/events'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contractNumber, fixedId } from '../../../test/kills/fixed.ts'
import { killedPlaying } from '../../../test/kills/killed-playing.ts'
import { favourBill } from '../../../test/kills/payout-play.ts'
import {
  billed,
  billOf,
  contracted,
  type PayingRoom,
  payingRoom,
  standing,
  type TestContract,
} from '../../../test/paying-room.ts'
import { favourIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import { PaymentTakenBack } from '../../events.ts'
import { movementsOf } from '../../store/ledger/movements.ts'
import { verifyBook } from '../../verification/verify-book.ts'
import { approveRefund } from './approve-refund.ts'
import { askRefund } from './ask-refund.ts'
import { markRefundPaid, rejectRefund } from './end-refund.ts'

let room: PayingRoom
beforeEach(async () => {
  room = await payingRoom()
})
afterEach(() => room.drop())

const by = (subject: string) =>
  ({
    ...{ viewer: { kind: 'staff', subject, operatingUnitIds: [1] }, room },
    ...{ now: new Date(), traceId: 'f'.repeat(32) },
  }) as unknown as RequestContext
const reason = 'Cerró su contrato.'

/** A bill of 1,250.00 less than nothing; gives the credit that it leaves. */
async function inFavour(contract: TestContract, invoiceId: string): Promise<string> {
  const bill = billOf(contract)
  const [water] = bill.lines
  if (water === undefined) throw new Error('a bill has lines')
  const discount = { ...water, code: 'discount', kind: 'discount' as const, amount: '-1350.00' }
  const lines = [water, discount]
  await room.hear(InvoiceIssued, { ...bill, invoiceId, lines, total: '-1250.00', amountDue: '0.00' })
  return favourIdOf(invoiceId)
}

const entriesOf = async (account: string) => {
  const { rows } = await room.asSystem((tx) =>
    tx.execute<{ sum: string }>(
      sql`select coalesce(sum(amount), 0)::text as sum from ledger_entry where account = ${account}`,
    ),
  )
  return BigInt(rows[0]?.sum ?? '0')
}

test('what a bill of less than nothing left is paid out by two people, once, from credit to cash, and the contract shows it', async () => {
  const contract = await contracted(room)
  const paymentId = await inFavour(contract, randomUUID())
  const wish = { id: randomUUID(), paymentId, amount: centavos(120_000n), means: 'CASH', reason } as const
  expect(await askRefund(by('ana'), { ...wish, means: 'PROVIDER' })).toEqual({ kind: 'notByProvider' })
  expect(await askRefund(by('ana'), { ...wish, amount: centavos(125_001n) })).toEqual({
    ...{ kind: 'tooMuch', most: 125_000n },
  })
  const both = await Promise.all([1, 2].map(() => askRefund(by('ana'), wish)))
  expect(both).toMatchObject([{ refund: { state: 'ASKED', needsSecond: true } }, { kind: 'asked' }])
  expect(await approveRefund(by('ana'), wish.id)).toEqual({ kind: 'ownRequest' })
  await Promise.all([1, 2].map(() => approveRefund(by('leo'), wish.id)))
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 5_000n })
  expect([await entriesOf('CREDIT'), await entriesOf('REFUNDS_PAYABLE')]).toEqual([-5_000n, -120_000n])
  const paid = { refundId: wish.id, document: 'Recibo 7' }
  await Promise.all([1, 2].map(() => markRefundPaid(by('ana'), paid)))
  expect([await entriesOf('REFUNDS_PAYABLE'), await entriesOf('CASH')]).toEqual([0n, -120_000n])
  expect(await room.told(PaymentTakenBack)).toMatchObject([{ paymentId, kind: 'REFUND', amount: '1200.00' }])
  const [movement] = await room.asSystem((tx) =>
    movementsOf(tx, contract.contractId, { after: null, limit: 1 }),
  )
  expect(movement).toMatchObject({ kind: 'REFUND', channel: 'BILL', amount: 120_000n, balance: -5_000n })
  expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
})

test('what went to a bill while a pay-out waited is not paid out; what is given up is credit again, and goes to bills', async () => {
  const contract = await contracted(room)
  const paymentId = await inFavour(contract, randomUUID())
  const large = {
    id: randomUUID(),
    paymentId,
    amount: centavos(125_000n),
    means: 'TRANSFER',
    reason,
  } as const
  await askRefund(by('ana'), large)
  await billed(room, contract)
  expect(await approveRefund(by('leo'), large.id)).toEqual({ kind: 'moneyGone' })
  await rejectRefund(by('leo'), { refundId: large.id, reason })
  const small = { ...large, id: randomUUID(), amount: centavos(100_000n) }
  expect(await askRefund(by('ana'), small)).toMatchObject({ refund: { state: 'PAYING' } })
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 3_400n })
  await billed(room, contract)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 18_200n, credit: 0n })
  await rejectRefund(by('leo'), { refundId: small.id, reason })
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 81_800n })
  expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
})

test('killed at any step and begun again, a credit is paid out once', async () => {
  const ids = {
    contractId: fixedId(20),
    customerId: fixedId(21),
    servicePointId: fixedId(22),
    contractNumber,
  }
  await inFavour(await contracted(room, ids), favourBill)
  const { steps, tables } = await killedPlaying(room, 'payout')
  expect(steps).toBeGreaterThan(3)
  expect(tables['public.refund']).toMatchObject([expect.stringContaining('"PAID"')])
}, 600_000)
