import { centavos } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discountOf, discountsDue, estimateOfBills, prepaymentRules } from './prepaid-year.ts'

const totals = (...amounts: bigint[]) => amounts.map(centavos)

test('a year is twelve times the mean of the last bills, and nothing is said of too few', () => {
  expect(estimateOfBills(totals(100n, 101n, 100n, 100n, 100n, 100n), prepaymentRules)).toBe(1_202n)
  expect(estimateOfBills(totals(100n, 100n), prepaymentRules)).toBeNull()
  const fifteen = totals(...Array<bigint>(3).fill(9_999n), ...Array<bigint>(12).fill(50n))
  expect(estimateOfBills(fifteen, prepaymentRules)).toBe(600n)
})

test('eight percent of a year are never rounded up', () => {
  expect(discountOf(centavos(9_999_99n), prepaymentRules)).toBe(799_99n)
})

const year = { from: '2027-01-01', to: '2028-01-01', discount: centavos(80n), discountUsed: centavos(0n) }
const bill = (issuedOn: string, open: bigint, held = 0n) => ({
  ...{ invoiceId: issuedOn, issuedOn, open: centavos(open), held: centavos(held) },
})

test('bills draw on what was paid first; what is then open of them is forgiven, the oldest first', () => {
  const bills = [bill('2027-12-02', 50n), bill('2027-11-03', 60n)]
  expect(discountsDue(year, bills, centavos(1n))).toEqual([])
  expect(discountsDue(year, bills, centavos(0n))).toEqual([
    { invoiceId: '2027-11-03', amount: 60n },
    { invoiceId: '2027-12-02', amount: 20n },
  ])
})

test('bills of other years and disputed parts are not forgiven', () => {
  const bills = [bill('2026-12-31', 50n), bill('2028-01-01', 50n), bill('2027-05-01', 50n, 50n)]
  expect(discountsDue(year, bills, centavos(0n))).toEqual([])
})

test('never more is forgiven than the discount, whatever is billed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 1_000n })),
      fc.bigInt({ min: 0n, max: 80n }),
      (opens, used) => {
        const bills = opens.map((open, index) =>
          bill(`2027-01-${String((index % 28) + 1).padStart(2, '0')}`, open),
        )
        const given = discountsDue({ ...year, discountUsed: centavos(used) }, bills, centavos(0n))
        const sum = given.reduce<bigint>((before, { amount }) => before + amount, 0n)
        expect(sum <= 80n - used).toBe(true)
        expect(given.every(({ amount }) => amount > 0n)).toBe(true)
      },
    ),
  )
})
