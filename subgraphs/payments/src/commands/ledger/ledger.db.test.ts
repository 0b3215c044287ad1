import { randomUUID } from 'node:crypto'
import { InvoiceIssued } from '@aquacis/billing/events'
import { centavos } from '@aquacis/kit/values/money.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billed,
  billOf,
  contracted,
  moneyOf,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  reversed,
  standing,
  type TestContract,
} from '../../../test/paying-room.ts'
import { favourIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '../../events.ts'
import { verifyBook } from '../../verification/verify-book.ts'
import { assignSuspense } from './assign-suspense.ts'
import { forgiveDebt } from './forgive-debt.ts'
import { holdInvoice, releaseHold } from './hold-invoice.ts'
import { postPayments } from './post-payments.ts'
import { recordMoves } from './record-moves.ts'
import { restorePayment, takeBackPayment } from './take-back-payment.ts'

let room: PayingRoom
beforeAll(async () => {
  room = await payingRoom()
})
afterAll(() => room.drop())

const pesos = (amount: number) => centavos(BigInt(Math.round(amount * 100)))
const of = <One extends { readonly contractId: string }>(all: readonly One[], { contractId }: TestContract) =>
  all.filter((one) => one.contractId === contractId)

function takenBack(
  paymentId: string,
  amount: bigint,
  kind: 'REVERSAL' | 'CHARGEBACK' | 'REFUND',
  requestId: string = randomUUID(),
) {
  const order = { paymentId, requestId, kind, amount: centavos(amount), reason: 'prueba', by: null }
  return room.asSystem((tx) => takeBackPayment(tx, order, recording))
}

test('a bill is owed by its components, and heard twice it is owed once', async () => {
  const contract = await contracted(room)
  const bill = billOf(contract, { surcharge: '3.15' })
  await room.hear(InvoiceIssued, bill)
  await room.hear(InvoiceIssued, bill)
  const { open, position } = await standing(room, contract)
  expect(open).toMatchObject([
    { open: { surcharge: 315n, vat: 1600n, principal: 20_000n }, owed: 21_915n, total: 21_915n, payments: 0 },
  ])
  expect(position).toMatchObject({ owed: 21_915n, overdue: 21_915n, credit: 0n })
})

test('a payment in two parts pays interest, IVA and water in this order, and is told with its instalments', async () => {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract, { surcharge: '3.15' })
  await paid(room, contract, 1_000)
  expect((await standing(room, contract)).open[0]?.open).toEqual({
    surcharge: 0n,
    vat: 915n,
    principal: 20_000n,
  })
  const second = await paid(room, contract, 25_000)
  expect(second.credit).toBe(4_085n)
  expect(await standing(room, contract)).toMatchObject({ open: [], position: { owed: 0n, credit: 4_085n } })
  expect(of(await room.told(PaymentPosted), contract)).toMatchObject([
    {
      amount: '10.00',
      credit: '0.00',
      allotments: [{ invoiceId, amount: '10.00', balanceBefore: '219.15', instalment: 1 }],
    },
    {
      amount: '250.00',
      credit: '40.85',
      allotments: [{ invoiceId, amount: '209.15', balanceBefore: '209.15', instalment: 2 }],
    },
  ])
})

test('what was paid ahead goes to the next bill, and is told as of the payment that it came from', async () => {
  const contract = await contracted(room)
  const { paymentId } = await paid(room, contract, 30_000)
  const invoiceId = await billed(room, contract)
  expect(await standing(room, contract)).toMatchObject({ open: [], position: { owed: 0n, credit: 8_400n } })
  expect(of(await room.told(CreditAllotted), contract)).toMatchObject([
    {
      paymentId,
      form: '01',
      allotments: [{ invoiceId, amount: '216.00', balanceBefore: '216.00', instalment: 1 }],
    },
  ])
})

test('the same source is posted once, in one call and in another, and answered as it stands', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const money = moneyOf(contract, 5_000)
  const post = () => room.asSystem((tx) => postPayments(tx, [money, money], recording))
  expect((await post()).map(({ isNew }) => isNew)).toEqual([true, true])
  expect((await post()).map(({ isNew }) => isNew)).toEqual([false, false])
  expect((await standing(room, contract)).position.owed).toBe(16_600n)
  expect(of(await room.told(PaymentPosted), contract)).toHaveLength(1)
})

test('two devices that pay the same bill at once pay it once, and the other’s money is credit', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  await Promise.all(Array.from({ length: 6 }, () => paid(room, contract, 21_600)))
  expect(await standing(room, contract)).toMatchObject({ open: [], position: { owed: 0n, credit: 108_000n } })
})

test('a bill that is taken back frees what was paid of it, for another bill and then as credit', async () => {
  const contract = await contracted(room)
  const [first, second] = [
    await billed(room, contract),
    await billed(room, contract, { dueOn: '2026-12-18' }),
  ]
  const { paymentId } = await paid(room, contract, 21_600)
  await reversed(room, contract, first)
  await reversed(room, contract, first)
  expect(await standing(room, contract)).toMatchObject({ open: [], position: { owed: 0n, credit: 0n } })
  expect(of(await room.told(AllotmentReleased), contract)).toMatchObject([
    { paymentId, released: [{ invoiceId: first, amount: '216.00' }] },
  ])
  expect(of(await room.told(CreditAllotted), contract)).toMatchObject([
    { allotments: [{ invoiceId: second }] },
  ])
})

test('a bill that is taken back before it is heard of is never owed', async () => {
  const contract = await contracted(room)
  const bill = billOf(contract)
  await reversed(room, contract, bill.invoiceId)
  await room.hear(InvoiceIssued, bill)
  expect((await standing(room, contract)).position.owed).toBe(0n)
})

test('a chargeback opens the bill again, once, and a won one pays it again', async () => {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract)
  const { paymentId } = await paid(room, contract, 21_600)
  const requestId = randomUUID()
  const first = await takenBack(paymentId, 21_600n, 'CHARGEBACK', requestId)
  expect(await takenBack(paymentId, 21_600n, 'CHARGEBACK', requestId)).toEqual({ ...first, isNew: false })
  expect((await standing(room, contract)).position.owed).toBe(21_600n)
  expect(await takenBack(paymentId, 1n, 'REFUND')).toEqual({ kind: 'tooMuch', most: 0n })
  const takingBackId = first.kind === 'takenBack' ? first.takingBackId : ''
  const restore = () => room.asSystem((tx) => restorePayment(tx, { takingBackId }, recording))
  expect(await restore()).toEqual({ kind: 'restored', isNew: true })
  expect(await restore()).toEqual({ kind: 'restored', isNew: false })
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 0n })
  expect(of(await room.told(PaymentTakenBack), contract)).toMatchObject([
    { takingBackId, kind: 'CHARGEBACK', amount: '216.00' },
  ])
  expect(of(await room.told(PaymentRestored), contract)).toMatchObject([{ takingBackId, amount: '216.00' }])
  expect(of(await room.told(CreditAllotted), contract)).toMatchObject([
    { allotments: [{ invoiceId, instalment: 2 }] },
  ])
})

test('a refund comes out of the contract’s credit before any bill is open again', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const { paymentId } = await paid(room, contract, 21_600)
  await paid(room, contract, 10_000)
  await takenBack(paymentId, 9_000n, 'REFUND')
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 1_000n })
  await takenBack(paymentId, 5_000n, 'REFUND')
  expect((await standing(room, contract)).position).toMatchObject({ owed: 4_000n, credit: 0n })
})

test('an amnesty forgives interest alone, once, and a bill that is taken back takes it along', async () => {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract, { surcharge: '3.15' })
  const order = {
    ...({
      adjustmentId: randomUUID(),
      contractId: contract.contractId,
      kind: 'AMNESTY',
      amount: 'ALL',
    } as const),
    ...{ components: ['SURCHARGE'] as const, invoiceIds: null, reason: 'campaña', by: null },
  }
  const forgiven = () => room.asSystem((tx) => forgiveDebt(tx, order, recording))
  expect(await forgiven()).toEqual({ kind: 'forgiven', amount: 315n, isNew: true })
  expect(await forgiven()).toEqual({ kind: 'forgiven', amount: 315n, isNew: false })
  expect(of(await room.told(DebtForgiven), contract)).toMatchObject([
    { amount: '3.15', allotments: [{ invoiceId }] },
  ])
  expect((await standing(room, contract)).position.owed).toBe(21_600n)
  await reversed(room, contract, invoiceId)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 0n })
})

test('no money goes to what is disputed, until the dispute is over', async () => {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract)
  const holding = { holdId: randomUUID(), invoiceId, amount: pesos(100) }
  for (const _ of [1, 2]) expect(await room.asSystem((tx) => holdInvoice(tx, holding, recording))).toBe(true)
  await paid(room, contract, 21_600)
  expect((await standing(room, contract)).position).toMatchObject({
    owed: 10_000n,
    held: 10_000n,
    overdue: 0n,
    credit: 10_000n,
  })
  for (const _ of [1, 2]) await room.asSystem((tx) => releaseHold(tx, holding.holdId, recording))
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, held: 0n, credit: 0n })
})

test('money of which nobody knows whose it is waits, is told to nobody, and pays once it is known', async () => {
  const contract = await contracted(room)
  const invoiceId = await billed(room, contract)
  const { paymentId, contractId } = await paid(room, null, 21_600)
  expect(contractId).toBeNull()
  const assign = () =>
    room.asSystem((tx) => assignSuspense(tx, { paymentId, contractId: contract.contractId }, recording))
  expect(of(await room.told(PaymentPosted), contract)).toEqual([])
  expect(await assign()).toEqual({ kind: 'assigned' })
  expect(await assign()).toEqual({ kind: 'assignedBefore', contractId: contract.contractId })
  expect(of(await room.told(PaymentPosted), contract)).toMatchObject([
    { paymentId, allotments: [{ invoiceId, amount: '216.00' }] },
  ])
  expect((await standing(room, contract)).position.owed).toBe(0n)
  const unknown = await paid(room, { contractId: randomUUID() }, 100)
  expect(unknown.contractId).toBeNull()
  expect(await takenBack(unknown.paymentId, 100n, 'REFUND')).toMatchObject({ kind: 'takenBack' })
})

test('a provider’s transfer moves what it took into the bank, once', async () => {
  const move = {
    sourceKey: 'transfer 1',
    from: 'PSP_CLEARING',
    to: 'BANK',
    amount: pesos(10),
    provider: 'femsa',
  } as const
  const record = () => room.asSystem((tx) => recordMoves(tx, [{ ...move, at: recording.at }], recording))
  expect(await record()).toBe(1)
  expect(await record()).toBe(0)
})

/** A bill of 100.00 of water, less a discount: it comes to 250.00 less than nothing, unless it is told otherwise. */
function inFavour(contract: TestContract, discount = '-350.00') {
  const bill = billOf(contract)
  const [water] = bill.lines
  if (water === undefined) throw new Error('a bill has lines')
  const lines = [water, { ...water, code: 'discount', kind: 'discount' as const, amount: discount }]
  return { ...bill, lines, total: '-250.00', amountDue: '0.00' }
}

test('a bill of less than nothing is credit, goes to open bills at once and to later ones, and is told as what pays them', async () => {
  const contract = await contracted(room)
  const owed = await billed(room, contract)
  const bill = inFavour(contract)
  await room.hear(InvoiceIssued, bill)
  await room.hear(InvoiceIssued, bill)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 3_400n })
  const next = await billed(room, contract)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 18_200n, credit: 0n })
  // Nobody paid: billing knows the bill already, and would count it twice.
  expect(of(await room.told(PaymentPosted), contract)).toEqual([])
  expect(of(await room.told(CreditAllotted), contract)).toMatchObject([
    { form: '17', allotments: [{ invoiceId: owed, amount: '216.00' }] },
    { form: '17', allotments: [{ invoiceId: next, amount: '34.00' }] },
  ])
})

test('when it is taken back its credit is gone from the bills that it paid, and other money fills the gap; before it, it never was', async () => {
  const contract = await contracted(room)
  const owed = await billed(room, contract)
  const bill = inFavour(contract)
  await room.hear(InvoiceIssued, bill)
  await paid(room, contract, 10_000)
  for (const _ of [1, 2]) await reversed(room, contract, bill.invoiceId)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 11_600n, credit: 0n })
  expect(of(await room.told(AllotmentReleased), contract)).toMatchObject([
    { released: [{ invoiceId: owed, amount: '216.00' }] },
  ])
  expect(of(await room.told(PaymentTakenBack), contract)).toEqual([])
  const never = inFavour(contract)
  await reversed(room, contract, never.invoiceId)
  await room.hear(InvoiceIssued, never)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 11_600n, credit: 0n })
})

test('when a bill that it paid is taken back it is credit again, of which no more than that is paid out', async () => {
  const contract = await contracted(room)
  const owed = await billed(room, contract)
  const bill = inFavour(contract)
  await room.hear(InvoiceIssued, bill)
  await reversed(room, contract, owed)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 25_000n })
  const favourId = favourIdOf(bill.invoiceId)
  expect(await takenBack(favourId, 1n, 'REVERSAL')).toEqual({ kind: 'tooMuch', most: 0n })
  expect(await takenBack(favourId, 25_001n, 'REFUND')).toEqual({ kind: 'tooMuch', most: 25_000n })
  await reversed(room, contract, bill.invoiceId)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 0n })
  expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
})

test('what was paid out of it is owed when it is taken back, and other credit goes to that at once', async () => {
  const contract = await contracted(room)
  const bill = inFavour(contract)
  await room.hear(InvoiceIssued, bill)
  expect(await takenBack(favourIdOf(bill.invoiceId), 20_000n, 'REFUND')).toMatchObject({ kind: 'takenBack' })
  expect(of(await room.told(PaymentTakenBack), contract)).toMatchObject([
    { kind: 'REFUND', amount: '200.00' },
  ])
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 5_000n })
  await paid(room, contract, 3_000)
  for (const _ of [1, 2]) await reversed(room, contract, bill.invoiceId)
  // 50.00 that were left of it are gone; 200.00 are owed, of which 30.00 are paid.
  expect((await standing(room, contract)).position).toMatchObject({ owed: 17_000n, credit: 0n })
  await paid(room, contract, 17_000)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 0n, credit: 0n })
  expect((await verifyBook(room.ownerUrl)).findings).toEqual([])
})
