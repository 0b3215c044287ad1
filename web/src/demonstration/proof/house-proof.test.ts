import { expect, test } from 'vitest'
import { checkFile } from '../../citizen/prove/check-file.ts'
import { houseAccounts } from '../billing/house-account.ts'
import type { BilledHouse } from '../billing/house-bills.ts'
import { billFile } from '../download/bill-file.ts'
import { houses } from '../house/house.ts'

const now = new Date('2026-11-21T00:42:12.000Z')
const homes = houses(now, { leaks: true, fillsPool: false })
const [home] = homes
if (home === undefined) throw new Error('nobody lives in the demonstration')
const accounts = houseAccounts(homes, 'casa', () => now)
const newest = accounts.find(accounts.newest(home)?.id ?? '')
if (newest === undefined) throw new Error('the demonstration has no bill')
const { bills } = newest

/** What the page “Comprobar un recibo” finds in the download of a bill. */
async function checked(billed: BilledHouse) {
  const file = await billFile(billed, 'proof')
  if (file === null) throw new Error('no proof is offered')
  const found = await checkFile(file)
  if (!('verdict' in found)) throw new Error(`${found.obstacle}: ${found.faults.join(', ')}`)
  return found.verdict
}

test('the proof of the newest bill holds to the end: the same pesos, and telegrams that read in clear', async () => {
  const { bill } = newest
  const verdict = await checked(newest)
  expect(verdict.findings).toEqual([])
  expect(verdict.bill).toEqual({
    ...{ number: bill.number, periodFrom: bill.periodFrom, periodTo: bill.periodTo, litres: bill.litres },
    ...{ total: bill.sheet.total, amountDue: bill.sheet.total },
  })
  expect(verdict.registers.map(({ state, litres, heard }) => [state, litres, heard?.address])).toEqual([
    ['READ', bill.registers?.from, `KAW:${home.serial}`],
    ['READ', bill.registers?.to, `KAW:${home.serial}`],
  ])
})

test.each([
  ['read on foot, by a tariff of before', bills.at(-1), ['NO_READING', 'NO_READING']],
  ['written down wrong, and taken back', bills.find(({ reversed }) => reversed), ['READ', 'NO_READING']],
  ['estimated', bills.find(({ estimated }) => estimated), []],
])('so does that of a bill that was %s', async (_which, bill, states) => {
  if (bill === undefined) throw new Error('the demonstration has no such bill')
  const verdict = await checked({ ...newest, bill })
  expect(verdict.findings).toEqual([])
  expect(verdict.bill).toMatchObject({ number: bill.number, total: bill.sheet.total, litres: bill.litres })
  expect(verdict.registers.map(({ state }) => state)).toEqual(states)
})
