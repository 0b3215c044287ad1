import { expect, test } from 'vitest'
import { billed, given, opened, surchargeLine } from '../../test/accounts.ts'
import { accountOf, accountRow } from './account-row.ts'

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
