import { decimal } from '@aquacis/kit/values/decimal.ts'
import { expect, test } from 'vitest'
import { isTaxWithinLimits, isWithinLimits } from './limits.ts'

const within = (product: string, a: string, b: string) =>
  isWithinLimits(decimal(product), { a: decimal(a), b: decimal(b), places: 2 })

test('a product may be off by what half of the last places of its factors can do', () => {
  // 2.495 × 10.095 = 25.187025, truncated; 2.505 × 10.105 = 25.313025, up.
  expect(within('25.18', '2.50', '10.10')).toBe(true)
  expect(within('25.17', '2.50', '10.10')).toBe(false)
  expect(within('25.32', '2.50', '10.10')).toBe(true)
  expect(within('25.33', '2.50', '10.10')).toBe(false)
})

test('the limits follow the places that are written', () => {
  expect(within('25.18', '2.500000', '10.100000')).toBe(false)
  expect(within('25.25', '2.500000', '10.100000')).toBe(true)
})

test('a rate of tax is exact', () => {
  // 99.995 × 0.16 = 15.9992, truncated to 15.99; 100.005 × 0.16 = 16.0008, up to 16.01.
  const tax = (amount: string) =>
    isTaxWithinLimits(decimal(amount), { base: decimal('100.00'), rate: decimal('0.16'), places: 2 })
  expect(['15.98', '15.99', '16.00', '16.01', '16.02'].map(tax)).toEqual([false, true, true, true, false])
})
