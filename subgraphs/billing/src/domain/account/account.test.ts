import { expect, test } from 'vitest'
import { billed, given, opened, paid, reversed } from '../../../test/accounts.ts'
import { decideDiscount, decideDiscountEnd, remindedOn } from '../terms/discount.ts'
import { billedUntil, movementOf } from './account.ts'
import type { AccountEvent } from './account-event.ts'
import { periodAround, servedDays } from './estimate-period.ts'
import { isSettled } from './invoice.ts'

test('a home begins to be billed by its use, with all services, owing nothing', () => {
  expect(given(opened)).toMatchObject({
    tariffClass: 'DOMÉSTICA MEDIO',
    tariffOffice: 'QUERÉTARO',
    services: ['SEWER', 'TREATMENT'],
    balance: 0n,
    version: 1,
  })
})

test('who pays a part pays the oldest bills first', () => {
  const account = given(opened, billed(2, 10_000n), billed(3, 20_000n), billed(4, 5_000n), paid(25_000n))
  expect(account.balance).toBe(10_000n)
  expect(account.bills.map(({ open }) => open)).toEqual([0n, 5_000n, 5_000n])
  expect(isSettled(account, billed(2, 1n).invoiceId)).toBe(true)
  expect(isSettled(account, billed(3, 1n).invoiceId)).toBe(false)
})

test('whoever pays a newer bill alone, as the ledger says, still owes the older one', () => {
  const [older, newer] = [billed(2, 10_000n), billed(3, 20_000n)]
  const account = given(
    opened,
    older,
    newer,
    paid(20_000n, [{ invoiceId: newer.invoiceId, amount: '200.00' }]),
  )
  expect(account.bills.map(({ open }) => open)).toEqual([10_000n, 0n])
  expect(isSettled(account, newer.invoiceId)).toBe(true)
})

test('a payment that was taken back is owed again of the bill that it had paid, and is paid again when it comes again', () => {
  const bill = billed(2, 10_000n)
  const allotments = [{ invoiceId: bill.invoiceId, amount: '100.00', parts: null }]
  const back = { paymentId: 'p', takingBackId: 't', amount: '100.00' }
  const facts: AccountEvent[] = [
    paid(10_000n, allotments),
    { type: 'AllotmentReleased', paymentId: 'p', allotments },
    { type: 'PaymentTakenBack', kind: 'CHARGEBACK', ...back },
  ]
  const owing = given(opened, bill, ...facts)
  expect([owing.balance, owing.bills[0]?.open]).toEqual([10_000n, 10_000n])
  const again = given(
    opened,
    bill,
    ...facts,
    { type: 'PaymentRestored', ...back },
    { type: 'CreditAllotted', paymentId: 'p', allotments },
  )
  expect([again.balance, again.bills[0]?.open]).toEqual([0n, 0n])
})

test('what is forgiven is owed no more, of the bill that it was of', () => {
  const [older, newer] = [billed(2, 10_000n), billed(3, 20_000n)]
  const account = given(opened, older, newer, {
    ...{ type: 'DebtForgiven', adjustmentId: 'a', kind: 'AMNESTY', amount: '50.00' },
    allotments: [{ invoiceId: newer.invoiceId, amount: '50.00', parts: null }],
  })
  expect(account.bills.map(({ open }) => open)).toEqual([10_000n, 15_000n])
})

test('what is paid too much stays as a credit and settles the next bill', () => {
  const account = given(opened, billed(2, 10_000n), paid(30_000n), billed(3, 15_000n))
  expect(account.balance).toBe(-5_000n)
  expect(account.bills.every(({ open }) => open === 0n)).toBe(true)
})

test('a reversed bill counts no more, and the period can be billed again', () => {
  const account = given(opened, billed(2, 10_000n), billed(3, 20_000n), reversed(3, 20_000n))
  expect(account.balance).toBe(10_000n)
  expect(billedUntil(account)).toBe('2026-04-01')
  expect(account.bills).toEqual(given(opened, billed(2, 10_000n)).bills)
})

test('a bill of long ago is remembered as long as something is owed of it', () => {
  const unpaid = Array.from({ length: 20 }, (_, index) => billed(index + 1, 1_000n))
  expect(given(opened, ...unpaid).bills).toHaveLength(20)
  expect(given(opened, ...unpaid, paid(20_000n)).bills).toHaveLength(14)
})

test('nothing happens to an account before it is opened, and it is opened once', () => {
  expect(() => given(paid(1n))).toThrow('before AccountOpened')
  expect(() => given(opened, opened)).toThrow('opened twice')
})

/** Numbers that look like chance and are the same on every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test('the balance is the sum of what moved it, in whatever order, and what is open is what is owed', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = chance(seed)
    const facts: AccountEvent[] = []
    const standing = new Map<number, bigint>()
    for (let step = 1; step <= 30; step += 1) {
      const dice = random()
      const amount = BigInt(Math.floor(random() * 200_000))
      const [last] = [...standing].at(-1) ?? []
      if (dice < 0.5) {
        facts.push(billed(step, amount))
        standing.set(step, amount)
      } else if (dice < 0.7 && last !== undefined) {
        facts.push(reversed(last, standing.get(last) ?? 0n))
        standing.delete(last)
      } else facts.push(paid(amount))
    }
    const account = given(opened, ...facts)
    const sum = facts.reduce((all, fact) => all + movementOf(fact), 0n)
    expect(account.balance).toBe(sum)
    // The same facts, bills first: the sum does not know the order.
    const bills = facts.filter(({ type }) => type === 'InvoiceIssued')
    const rest = facts.filter(({ type }) => type !== 'InvoiceIssued')
    expect(given(opened, ...bills, ...rest).balance).toBe(sum)
    const open = account.bills.reduce((all, bill) => all + bill.open, 0n)
    const billedSum = account.bills.reduce((all, bill) => all + bill.total, 0n)
    const owed = sum > 0n ? sum : 0n
    expect(open === owed || (owed > billedSum && open === billedSum)).toBe(true)
  }
})

test('taking back the last bill returns to the same account, to the centavo', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = chance(seed)
    const facts = Array.from({ length: 10 }, (_, index) =>
      random() < 0.6
        ? billed(index + 1, BigInt(Math.floor(random() * 99_999)))
        : paid(BigInt(Math.floor(random() * 99_999))),
    )
    const before = given(opened, ...facts)
    const amount = BigInt(Math.floor(random() * 99_999))
    const after = given(opened, ...facts, billed(12, amount), reversed(12, amount))
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
  }
})

test('a discount holds for a year, is asked for once, and is renewed from the day on which it ends', () => {
  const offered = [{ code: 'adultos-mayores', title: 'Adultos mayores' }]
  const request = { id: 'a', code: 'adultos-mayores', proof: 'INAPAM 1', from: '2026-03-01' }
  const decision = decideDiscount(given(opened), request, offered)
  if (decision.kind !== 'accepted') throw new Error(decision.kind)
  const granted = given(opened, ...decision.facts)
  expect(granted.discounts).toMatchObject([{ from: '2026-03-01', to: '2027-03-01' }])
  expect(remindedOn({ to: '2027-03-01' })).toBe('2027-01-30')
  expect(decideDiscount(granted, request, offered)).toEqual({ kind: 'accepted', facts: [] })
  const overlapping = { ...request, id: 'b', from: '2027-02-28' }
  expect(decideDiscount(granted, overlapping, offered).kind).toBe('discountAlreadyGranted')
  expect(decideDiscount(granted, { ...overlapping, from: '2027-03-01' }, offered).kind).toBe('accepted')
  expect(decideDiscount(granted, { ...request, id: 'c', code: 'otro' }, offered).kind).toBe(
    'discountNotOffered',
  )
  expect(decideDiscountEnd(granted, 'a', '2026-10-10')).toMatchObject([{ on: '2026-10-10' }])
  expect(decideDiscountEnd(granted, 'a', '2027-03-01')).toBeNull()
})

test('the period of a day is the one that runs since the last bill, or its month', () => {
  const account = given(opened, billed(9, 1_000n))
  expect(periodAround(account, '2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-12-01' })
  expect(periodAround(account, '2026-05-20')).toEqual({ from: '2026-05-01', to: '2026-06-01' })
  const closed = given(opened, { type: 'AccountClosed', closedOn: '2026-11-10' })
  expect(servedDays(closed, { from: '2026-11-01', to: '2026-12-01' })).toEqual({
    from: '2026-11-01',
    to: '2026-11-11',
  })
})
