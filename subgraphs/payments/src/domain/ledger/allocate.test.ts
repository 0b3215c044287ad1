import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { allocate, allocationPolicy, type PayableBill, payableOf } from './allocate.ts'
import { minus, plus, takeOf } from './book/components.ts'
import { favourOfBill, partsOfBill } from './book/parts-of-bill.ts'

const amount = (value: number) => centavos(BigInt(value))
const parts = (surcharge: number, vat: number, principal: number) => ({
  SURCHARGE: amount(surcharge),
  VAT: amount(vat),
  PRINCIPAL: amount(principal),
})
const bill = (invoiceId: string, dueOn: string, change: Partial<PayableBill> = {}): PayableBill => ({
  ...{ invoiceId, dueOn, periodFrom: '2026-10-01', open: parts(3, 16, 100), held: amount(0) },
  ...change,
})
const spread = (bills: readonly PayableBill[], money: number, targets: readonly string[] | null = null) => {
  const { shares, rest } = allocate(bills, amount(money), allocationPolicy, targets)
  return [
    ...shares.map(({ invoiceId, parts: p }) => [
      invoiceId,
      Number(p.SURCHARGE),
      Number(p.VAT),
      Number(p.PRINCIPAL),
    ]),
    Number(rest),
  ]
}

const [old, mid, young] = [bill('c', '2026-09-18'), bill('b', '2026-10-18'), bill('a', '2026-11-18')]

test('the bill that was due first is paid first, whole, then the next', () => {
  expect(spread([young, old, mid], 250)).toEqual([['c', 3, 16, 100], ['b', 3, 16, 100], ['a', 3, 9, 0], 0])
})

test('bills of one day are paid by their periods, then by their names, however they come', () => {
  const earlier = bill('z', '2026-10-18', { periodFrom: '2026-08-01' })
  const last = bill('y', '2026-10-18')
  for (const bills of [
    [earlier, mid, last],
    [last, mid, earlier],
    [mid, earlier, last],
    [last, earlier, mid],
  ])
    expect(
      allocate(bills, amount(357), allocationPolicy, null).shares.map(({ invoiceId }) => invoiceId),
    ).toEqual(['z', 'b', 'y'])
})

test('within a bill interest is paid before IVA and IVA before water', () => {
  expect(spread([old], 2)).toEqual([['c', 2, 0, 0], 0])
  expect(spread([old], 3)).toEqual([['c', 3, 0, 0], 0])
  expect(spread([old], 18)).toEqual([['c', 3, 15, 0], 0])
  expect(spread([old], 20)).toEqual([['c', 3, 16, 1], 0])
})

test('bills that were asked for are paid first, in that order, and what is left goes to the oldest', () => {
  expect(spread([young, old, mid], 240, ['a', 'b', 'a'])).toEqual([
    ['a', 3, 16, 100],
    ['b', 3, 16, 100],
    ['c', 2, 0, 0],
    0,
  ])
})

test('what is left of all bills is the rest, and nothing is spread of nothing', () => {
  expect(spread([old], 200)).toEqual([['c', 3, 16, 100], 81])
  expect(spread([old], 119)).toEqual([['c', 3, 16, 100], 0])
  expect(spread([], 5)).toEqual([5])
  expect(spread([old], 0)).toEqual([0])
})

test('no money goes to what is disputed, not even where the bill was asked for', () => {
  const held = { ...old, held: amount(100) }
  expect(spread([held, mid], 30, ['c'])).toEqual([['c', 3, 16, 0], ['b', 3, 8, 0], 0])
  expect(spread([{ ...old, held: amount(119) }], 30)).toEqual([30])
  expect([119, 100, 500].map((disputed) => Number(payableOf({ ...old, held: amount(disputed) })))).toEqual([
    0, 19, 0,
  ])
})

test('a policy is data: with water first, water is paid first', () => {
  const policy = { order: 'OLDEST_DUE_FIRST', components: ['PRINCIPAL', 'VAT', 'SURCHARGE'] } as const
  expect(allocate([old], amount(110), policy, null).shares[0]?.parts).toEqual(parts(0, 10, 100))
})

const line = (kind: string, of: string, vat = '0.00') => ({ kind, amount: of, vat })

test('a bill is made of interest, the IVA of all lines, and the rest', () => {
  expect(
    partsOfBill([
      line('service', '100.00', '16.00'),
      line('minimum', '5.50'),
      line('surcharge', '3.15', '0.50'),
      line('discount', '-20.00', '-3.20'),
    ]),
  ).toEqual(parts(315, 1_330, 8_550))
})

test('what discounts made negative takes from the rest, and a bill of nothing or less has nothing to pay', () => {
  expect(partsOfBill([line('discount', '-10.00', '4.00'), line('surcharge', '9.00')])).toEqual(
    parts(300, 0, 0),
  )
  expect(partsOfBill([line('service', '10.00', '-4.00'), line('surcharge', '9.00')])).toEqual(
    parts(900, 0, 600),
  )
  expect(partsOfBill([line('service', '10.00', '2.00'), line('surcharge', '-11.00')])).toEqual(
    parts(0, 100, 0),
  )
  expect(partsOfBill([line('service', '10.00'), line('discount', '-10.00')])).toEqual(parts(0, 0, 0))
  expect(partsOfBill([line('service', '10.00'), line('discount', '-30.00')])).toEqual(parts(0, 0, 0))
})

test('parts are added and taken from each other component by component', () => {
  expect(plus(parts(1, 2, 3), parts(10, 20, 30))).toEqual(parts(11, 22, 33))
  expect(minus(parts(11, 22, 33), parts(1, 2, 3))).toEqual(parts(10, 20, 30))
})

test('of components that are not asked for nothing is taken', () => {
  expect(takeOf(parts(3, 16, 100), amount(50), ['VAT'])).toEqual(parts(0, 16, 0))
})

test('a bill of less than nothing leaves a credit of all its lines with their IVA, any other none', () => {
  const line = (amount: string, vat: string) => ({ kind: 'service', amount, vat })
  expect(favourOfBill([line('10.00', '1.60'), line('-30.00', '-4.80')])).toBe(2_320n)
  expect(favourOfBill([line('10.00', '1.60'), line('-10.00', '-1.60')])).toBe(0n)
  expect(favourOfBill([line('10.00', '1.60')])).toBe(0n)
})
