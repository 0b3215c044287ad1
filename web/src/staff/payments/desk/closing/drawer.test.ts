import { expect, test } from 'vitest'
import { sumOf, toldPieces } from './drawer.ts'

test('a drawer is the sum of its pieces, however small, and what is empty is not told', () => {
  const count = { 50000: '1', 2000: ' 3 ', 5: '7', 100: '', 20: '0' }
  expect(sumOf(count)).toBe(56_035)
  expect(toldPieces(count)).toEqual([
    { denomination: '500.00', pieces: 1 },
    { denomination: '20.00', pieces: 3 },
    { denomination: '0.05', pieces: 7 },
  ])
  expect(sumOf({})).toBe(0)
})

test.each(['-1', '1.5', 'dos', '1234567'])('“%s” is no number of pieces', (typed) => {
  expect(sumOf({ 100: typed })).toBeNull()
})
