import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { billed, given, opened, paid } from '../../../test/accounts.ts'
import { measuredVolume } from '../../../test/volumes.ts'
import { isRefusal } from '../rating/rate.ts'
import { readTariff } from '../rating/read-tariff.ts'
import type { Account } from './account.ts'
import { billNumber, checkDigits, paymentReference } from './bill-number.ts'
import { issueBill } from './issue-bill.ts'
import { priceBill } from './price-bill.ts'

const reading = readTariff(
  JSON.parse(readFileSync(new URL('../../../tariffs/CEAQ-2026-02.json', import.meta.url), 'utf8')),
)
if ('mistakes' in reading) throw new Error('the shipped tariff has mistakes')
const tariffs = [reading.tariff]

function bill(account: Account, month: string, litres: number, isCollectable = true) {
  const volume = measuredVolume(month, litres)
  const period = volume.days
  const sheet = priceBill(account, tariffs, { period, volume })
  if (isRefusal(sheet)) throw new Error(sheet.what)
  const issue = {
    ...{ invoiceId: 'a', sequence: 7, issuedAt: new Date('2026-11-02T18:00:00Z'), issuedOn: '2026-11-02' },
    ...{ runId: null, correctsInvoiceId: null, serials: new Map() },
  }
  return issueBill(account, { period, volume, sheet: { ...sheet, isCollectable }, remarks: [] }, issue)
}

test('what is to be paid is the bill and what was owed before', () => {
  const issued = bill(given(opened, billed(8, 12_345n)), '2026-10', 12_000)
  expect(issued).toMatchObject({ previousBalance: '123.45', number: 'QRO-2026-0000007', dueOn: '2026-11-17' })
  expect(Number(issued.amountDue)).toBeCloseTo(Number(issued.total) + 123.45, 2)
})

test('a credit is used up first; where it is larger than the bill nothing is to be paid', () => {
  const issued = bill(given(opened, paid(1_000_000n)), '2026-10', 12_000)
  expect(issued).toMatchObject({ previousBalance: '-10000.00', amountDue: '0.00' })
})

test('what is under the least amount collected waits for the next bill, and the bill says so', () => {
  const putOff = bill(given(opened), '2026-10', 1_000, false)
  expect(putOff.amountDue).toBe('0.00')
  expect(putOff.remarks).toEqual([expect.stringContaining('siguiente recibo')])
  // Together with what is owed already it is worth collecting.
  const owing = bill(given(opened, billed(8, 50_000n)), '2026-10', 1_000, false)
  expect(Number(owing.amountDue)).toBeGreaterThan(500)
})

// CEA: 1.47 % a month from the second month on.
test('an earlier bill that stays open brings its surcharge into the next ones, each month once', () => {
  const open = given(opened, billed(5, 100_000n, { dueOn: '2026-07-15' }))
  const surcharge = (month: string) =>
    bill(open, month, 12_000)
      .sheet.lines.filter(({ kind }) => kind === 'surcharge')
      .map(({ amount }) => amount)
  expect(surcharge('2026-07')).toEqual([])
  expect(surcharge('2026-09')).toEqual(['14.70'])
  expect(surcharge('2026-10')).toEqual(['14.70'])
})

test('who has no drainage is not charged for it', () => {
  const account = given(opened, { type: 'ServicesChanged', services: [] })
  expect(bill(account, '2026-10', 12_000).sheet.lines.map(({ code }) => code)).toEqual(['water'])
  const codes = bill(given(opened), '2026-10', 12_000).sheet.lines.map(({ code }) => code)
  expect(codes).toEqual(['water', 'sewer', 'treatment'])
})

// ISO 7064:2003, 8.4: the check digits of 794 by MOD 97-10 are 44.
test('payment references bear the check digits of ISO 7064, so that mistyping is noticed', () => {
  expect(checkDigits('794')).toBe('44')
  const reference = paymentReference({ operatingUnitId: 1, year: 2026, sequence: 123 })
  expect(reference).toMatch(/^012600000123\d{2}$/)
  expect(BigInt(reference) % 97n).toBe(1n)
  for (let place = 0; place < reference.length - 1; place += 1) {
    const swapped = [...reference]
    const [one = '', other = ''] = swapped.splice(place, 2)
    swapped.splice(place, 0, other, one)
    if (one !== other) expect(BigInt(swapped.join('')) % 97n).not.toBe(1n)
  }
})

test('each office counts its bills by itself', () => {
  expect(billNumber({ operatingUnitId: 1, year: 2026, sequence: 123 })).toBe('QRO-2026-0000123')
  expect(billNumber({ operatingUnitId: 13, year: 2026, sequence: 123 })).toBe('HUI-2026-0000123')
})
