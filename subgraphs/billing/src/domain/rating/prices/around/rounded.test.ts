import { expect, test } from 'vitest'
import { amountOf } from '../../../../../test/rating/small-tariff.ts'

test('a price is rounded before dwellings multiply it', () => {
  const price = { model: 'fixed', amount: '66.54' }
  const whole = { model: 'rounded', rounding: { step: '1.00' }, price }
  expect(amountOf(price, 0, { dwellings: {} }, { units: 2 })).toBe('133.08')
  expect(amountOf(whole, 0, { dwellings: {} }, { units: 2 })).toBe('134.00')
  expect(amountOf({ ...whole, rounding: { step: '0.25', mode: 'down' } }, 0)).toBe('66.50')
  expect(
    amountOf(
      { model: 'rounded', rounding: {}, price: { model: 'fixed', amount: '1.005' } },
      0,
      { dwellings: {} },
      { units: 2 },
    ),
  ).toBe('2.02')
})

test('by days, the share of the days is what is rounded', () => {
  const whole = { model: 'rounded', rounding: { step: '1.00' }, price: { model: 'fixed', amount: '101.00' } }
  expect(amountOf(whole, 0, { proration: { fixed: 'days' } }, { periodDays: 15 })).toBe('51.00')
})
