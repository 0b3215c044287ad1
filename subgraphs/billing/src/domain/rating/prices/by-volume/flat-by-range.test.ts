import { expect, test } from 'vitest'
import { amountOf } from '../../../../../test/rating/small-tariff.ts'

// JAPAY Mérida, homes of zone 1, February 2026, as published.
const japay = {
  model: 'flat-by-range',
  ranges: [
    { upTo: 3, amount: '67.00' },
    { from: '3.01', upTo: 10, amount: '82.00' },
    { from: '10.01', upTo: 15, amount: '99.00' },
  ],
}

test('one amount for every volume of a range, its upper bound included', () => {
  expect(['0', '3', '3.001', '10', '15'].map((m3) => amountOf(japay, m3))).toEqual([
    '67.00',
    '67.00',
    '82.00',
    '82.00',
    '99.00',
  ])
  expect(amountOf(japay, '15.001')).toBe('VolumeNotPriced')
})

test('the amounts follow the days of fixed charges, and the ranges the days of bounds', () => {
  expect(amountOf(japay, 3, { proration: { fixed: 'days' } }, { periodDays: 15 })).toBe('33.50')
  expect(amountOf(japay, 3, { proration: { thresholds: 'days' } }, { periodDays: 15 })).toBe('82.00')
})
