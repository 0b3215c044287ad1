import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument } from '../../../../test/rating/small-tariff.ts'

const fee = { model: 'fixed', amount: '56.82' }

test('a fixed charge is the same for any volume, without a meter too', () => {
  expect(['0', '1', '250'].map((m3) => amountOf(fee, m3))).toEqual(['56.82', '56.82', '56.82'])
  expect(sheetOf(smallDocument(fee), {}).lines[0]).toMatchObject({
    quantity: '1',
    unit: 'servicio',
    unitPrice: '56.82',
  })
})

test('a fixed charge follows the days where the tariff says so, and no others', () => {
  const half = { periodDays: 15 }
  expect(amountOf(fee, 0, {}, half)).toBe('56.82')
  expect(sheetOf(smallDocument(fee), half).lines[0]?.exact).toBe('56.82')
  expect(amountOf(fee, 0, { proration: { fixed: 'days' } }, half)).toBe('28.41')
  expect(amountOf(fee, 0, { proration: { thresholds: 'days' } }, half)).toBe('56.82')
})

test('a subsidy is a negative charge, rounded like any other', () => {
  expect(amountOf({ model: 'fixed', amount: '-10.005' }, 0)).toBe('-10.01')
})
