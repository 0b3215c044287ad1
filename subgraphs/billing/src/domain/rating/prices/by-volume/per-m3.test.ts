import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

const price = { model: 'per-m3', price: '3.15' }

test('every m³ costs the same, to the litre where the tariff does not round volumes', () => {
  expect(amountOf(price, '10')).toBe('31.50')
  expect(amountOf(price, '0.333')).toBe('1.05')
  expect(amountOf(price, '0.333', { volume: { step: '1' } })).toBe('0.00')
  expect(amountOf(price, '0.5', { volume: { step: '1' } })).toBe('3.15')
  expect(amountOf(price, '0.5', { volume: { step: '1', mode: 'half-down' } })).toBe('0.00')
  expect(amountOf(price, '0.001', { volume: { step: '1', mode: 'up' } })).toBe('3.15')
})

test('days of the period change nothing in what m³ cost', () => {
  const byDays = { proration: { fixed: 'days', thresholds: 'days' } }
  expect(amountOf(price, '10', byDays, { periodDays: 7 })).toBe('31.50')
})

test('the line says m³ and the price of one', () => {
  expect(sheetOf(smallDocument(price), { m3: 7 }).lines[0]).toMatchObject({
    quantity: '7.000',
    unit: 'm³',
    unitPrice: '3.150000',
    exact: '22.05000',
    parts: [
      { quantity: '7.000', unit: 'm³', unitPrice: '3.15', article: '/classes/CASA/components/water/price' },
    ],
  })
})
