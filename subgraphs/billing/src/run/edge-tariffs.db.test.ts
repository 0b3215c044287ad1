import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import ceas from '../../tariffs/CEAQ-2026-02.json' with { type: 'json' }
import { type BilledHome, type BillingRoom, billingRoom } from '../../test/billing-room.ts'
import { billMonth, billsOf, meteredHome, publishChanged } from '../../test/metered-home.ts'
import type { InvoiceIssued } from '../domain/account/account-event.ts'
import { InvoiceIssued as InvoiceTold } from '../events.ts'

// Tariffs beside CEA's own, each from registers to the paper of the bill. CEA published 434.51 for 10 m³.

let billing: BillingRoom
beforeEach(async () => {
  billing = await billingRoom()
})
afterEach(() => billing.room.drop())

const steady = { '2026-10-01': 1_000, '2026-11-01': 11_000 }
const last = async (home: BilledHome): Promise<InvoiceIssued> => {
  const bill = (await billsOf(billing, home)).at(-1)
  if (bill === undefined) throw new Error('the home has no bill')
  return bill
}
const lineOf = ({ sheet }: InvoiceIssued, code: string) =>
  sheet.lines.filter((line) => line.code === code).map(({ amount }) => amount)

test('a tariff that changes on the 16th prices 15 days of the month by the old one and 16 by the new one', async () => {
  const home = await meteredHome(billing, steady)
  await publishChanged(billing, { code: 'NUEVA-2026-10', effectiveFrom: '2026-10-16' })
  await billMonth(billing, '2026-10')
  const { sheet } = await last(home)
  const water = sheet.lines.filter(({ code }) => code === 'water')
  expect(water.map(({ tariffCode, from, to }) => [tariffCode, from, to])).toEqual([
    ['CEAQ-2026-02', '2026-10-01', '2026-10-16'],
    ['NUEVA-2026-10', '2026-10-16', '2026-11-01'],
  ])
  // 434.51 × 15 ÷ 31 and × 16 ÷ 31, each to the centavo.
  expect(water.map(({ amount }) => amount)).toEqual(['210.25', '224.26'])
})

test('a bill is told to the others with what the tariffs that rated it are called, and from when they hold', async () => {
  const home = await meteredHome(billing, steady)
  const change = { code: 'NUEVA-2026-10', title: 'Precios de octubre', effectiveFrom: '2026-10-16' }
  await publishChanged(billing, change)
  await billMonth(billing, '2026-10')
  const told = (await billing.room.published()).filter(({ type }) => type === 'billing.InvoiceIssued')
  expect(told.map(({ data }) => v.parse(InvoiceTold.schema, data).tariffs)).toEqual([
    [
      // As CEA's document calls itself.
      { code: 'CEAQ-2026-02', name: ceas.title, effectiveFrom: '2026-02-01' },
      { code: 'NUEVA-2026-10', name: 'Precios de octubre', effectiveFrom: '2026-10-16' },
    ],
  ])
  expect(Object.keys(await last(home))).not.toContain('tariffs')
})

test('a bill below the least that is collected waits, says so, and is collected with the next', async () => {
  await publishChanged(billing, {
    code: 'MINIMO-2026-10',
    effectiveFrom: '2026-10-01',
    minimumCollectable: 500,
  })
  const home = await meteredHome(billing, { '2026-10-01': 1_000, '2026-11-01': 2_000, '2026-12-01': 52_000 })
  await billMonth(billing, '2026-10')
  const little = await last(home)
  expect([lineOf(little, 'water'), little.amountDue]).toEqual([['238.32'], '0.00'])
  expect(little.remarks.join(' ')).toContain('menor al mínimo de cobro')
  await billMonth(billing, '2026-11')
  const next = await last(home)
  expect(next.previousBalance).toBe(little.total)
  expect(Number(next.amountDue)).toBeCloseTo(Number(next.total) + Number(little.total), 2)
})

test('a discount whose year is over is not on the bill after, which says so', async () => {
  const discounts = {
    mayores: { label: 'Adultos mayores', of: ['water'], rate: 0.5, classes: ['DOMÉSTICA MEDIO'] },
  }
  await publishChanged(billing, { code: 'MAYORES-2026-10', effectiveFrom: '2026-10-01', discounts })
  const home = await meteredHome(billing, { ...steady, '2026-12-01': 21_000 })
  const agreement = {
    agreementId: '0190b3a0-0000-7000-8000-000000000201',
    code: 'mayores',
    proof: 'INAPAM 1',
  }
  const year = { title: 'Adultos mayores', from: '2025-11-01', to: '2026-11-01' }
  await billing.record(home, () => [{ type: 'DiscountGranted', ...agreement, ...year }])
  await billMonth(billing, '2026-10')
  const reduced = await last(home)
  expect(reduced.sheet.lines.filter(({ kind }) => kind === 'discount')).toHaveLength(1)
  await billMonth(billing, '2026-11')
  const whole = await last(home)
  expect(whole.sheet.lines.filter(({ kind }) => kind === 'discount')).toEqual([])
  expect(whole.remarks.join(' ')).toContain('Tu descuento «Adultos mayores» ya terminó')
})
