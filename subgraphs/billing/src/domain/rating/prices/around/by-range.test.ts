import { expect, test } from 'vitest'
import { amountOf } from '../../../../../test/rating/small-tariff.ts'

test('each range has a price of its own for the whole volume', () => {
  const price = {
    model: 'by-range',
    ranges: [
      { upTo: 10, price: { model: 'fixed', amount: '153.70' } },
      { upTo: 50, price: { model: 'per-m3', price: '15.50' } },
    ],
  }
  expect(['0', '10', '10.001', '50'].map((m3) => amountOf(price, m3))).toEqual([
    '153.70',
    '153.70',
    '155.02',
    '775.00',
  ])
  expect(amountOf(price, 51)).toBe('VolumeNotPriced')
})
