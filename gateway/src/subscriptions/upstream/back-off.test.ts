import { expect, test } from 'vitest'
import { backOffMs } from './back-off.ts'

test('doubles from a tenth of a second to five seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 50].map((failures) => backOffMs(failures, 1))).toEqual([
    100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000,
  ])
})

test('is spread by chance, never below half', () => {
  expect(backOffMs(6, 0)).toBe(2_500)
  expect(backOffMs(6, 0.5)).toBe(3_750)
})
