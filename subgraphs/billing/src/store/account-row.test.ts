import { expect, test } from 'vitest'
import { billed, given, opened, paid, surchargeLine } from '../../test/accounts.ts'
import { accountOf, accountRow } from './account-row.ts'

test('a bill that is kept remembers its IVA, and of which parts what was paid of it was', () => {
  const plain = billed(7, 30_000n)
  const bill = { ...plain, sheet: { ...plain.sheet, vat: '41.38' } }
  const parts = { surcharge: '0.00', vat: '41.38', principal: '8.62' }
  const account = given(
    opened,
    bill,
    billed(8, 100n),
    paid(5_000n, [{ invoiceId: bill.invoiceId, amount: '50.00', parts }]),
  )
  expect(account.bills[0]).toMatchObject({
    vat: 4_138n,
    allotted: 5_000n,
    allottedParts: { surcharge: 0n, vat: 4_138n, principal: 862n },
  })
  expect(accountOf(JSON.parse(JSON.stringify(accountRow(account)))).bills).toEqual(account.bills)
})

test('a bill that is kept remembers how much of it is surcharge', () => {
  const late = billed(7, 30_000n)
  const account = given(
    opened,
    { ...late, sheet: { ...late.sheet, lines: [surchargeLine('14.70')] } },
    billed(8, 100n),
  )
  expect(account.bills.map(({ surcharge }) => surcharge)).toEqual([1_470n, undefined])
  expect(accountOf(JSON.parse(JSON.stringify(accountRow(account)))).bills).toEqual(account.bills)
})
