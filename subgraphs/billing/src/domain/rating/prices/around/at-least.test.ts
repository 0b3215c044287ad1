import { expect, test } from 'vitest'
import { amountOf, sheetOf, smallDocument } from '../../../../../test/rating/small-tariff.ts'

const price = { model: 'per-m3', price: '12.10' }

test('a minimum is charged until the price is more; a ceiling from where it is', () => {
  const least = { model: 'at-least', amount: '153.70', price }
  const most = { model: 'at-most', amount: '153.70', price }
  expect([0, 12, 13].map((m3) => amountOf(least, m3))).toEqual(['153.70', '153.70', '157.30'])
  expect([0, 12, 13].map((m3) => amountOf(most, m3))).toEqual(['0.00', '145.20', '153.70'])
})

test('the bound is of each dwelling, and follows the days of fixed charges', () => {
  const least = { model: 'at-least', amount: '100.00', price }
  expect(amountOf(least, 4, { dwellings: {} }, { units: 2 })).toBe('200.00')
  expect(amountOf(least, 4, { proration: { fixed: 'days' } }, { periodDays: 15 })).toBe('50.00')
})

test('a share of another component is bounded for all dwellings together', () => {
  const sewer = { model: 'percentage', of: 'water', rate: '0.25' }
  const amounts = (bounded: object, units: number) =>
    sheetOf(
      smallDocument(null, {
        dwellings: {},
        classes: { CASA: { components: { water: { price }, sewer: { price: bounded } } } },
      }),
      { m3: 30, units },
    ).lines.map(({ amount }) => amount)
  // 363.00 of water, of which a quarter is 90.75; the bound is of each of three dwellings.
  expect(amounts({ model: 'at-most', amount: '40.00', price: sewer }, 3)).toEqual(['363.00', '90.75'])
  expect(amounts({ model: 'at-most', amount: '30.00', price: sewer }, 3)).toEqual(['363.00', '90.00'])
  expect(amounts({ model: 'at-least', amount: '40.00', price: sewer }, 3)).toEqual(['363.00', '120.00'])
  expect(amounts({ model: 'at-most', amount: '40.00', price: sewer }, 1)).toEqual(['363.00', '40.00'])
})
