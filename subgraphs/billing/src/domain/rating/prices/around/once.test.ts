import { expect, test } from 'vitest'
import { amountOf } from '../../../../../test/rating/small-tariff.ts'

test('what is charged once is not multiplied, but priced by the m³ of one dwelling', () => {
  const price = { model: 'once', price: { model: 'per-m3', price: '2.00' } }
  expect(amountOf(price, 30, { dwellings: {} }, { units: 3 })).toBe('20.00')
  expect(amountOf(price, 30, { dwellings: {} })).toBe('60.00')
})
