import { expect, test } from 'vitest'
import { outlierOf } from './outlier.ts'

test('a volume far above what the contract itself uses is an outlier, one as usual is not', () => {
  const past = [14_000, 15_000, 16_000, 15_000, 14_500, 15_500]
  expect(outlierOf(16_500, past)).toBeNull()
  expect(outlierOf(80_000, past)).toMatchObject({ median: 15_000 })
})

test('one odd bill of the past does not make the next odd one usual', () => {
  expect(outlierOf(80_000, [15_000, 15_000, 90_000, 15_000, 15_000])).not.toBeNull()
})

test('a home that uses very little is not held for a few cubic metres more', () => {
  expect(outlierOf(9_000, [1_000, 1_000, 1_000, 1_000])).toBeNull()
})

test('little use is no outlier, and a contract without a past has none', () => {
  expect(outlierOf(0, [15_000, 15_000, 15_000, 15_000])).toBeNull()
  expect(outlierOf(500_000, [15_000, 15_000, 15_000])).toBeNull()
})
