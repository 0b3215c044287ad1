import { expect, test } from 'vitest'
import { median, quantile } from './statistics.ts'

test('the median is the middle, whatever the order; an outlier does not move it', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(median([5, 1, 3_000])).toBe(5)
})

test('two rounds are told by what lies between them, not by the better', () => {
  expect(median([20, 10])).toBe(15)
  expect(median([1, 4, 2, 9])).toBe(3)
})

test('of a hundred values one lies above the 99th percentile’s', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(quantile(values, 0.99)).toBe(100)
  expect(quantile(values, 0.5)).toBe(51)
})

test('of nothing there is no median', () => {
  expect(median([])).toBeNaN()
})
