import { expect, test } from 'vitest'
import { numberOf, readNumber } from './number-text.ts'

test('a JSON number keeps at most fifteen digits, wherever its point is; text keeps all', () => {
  // Fifteen digits are what every binary64 number gives back unchanged (IEEE 754).
  expect(readNumber(123456789.012345)).toEqual({ digits: 123_456_789_012_345n, scale: 6 })
  expect(readNumber(-123456789.012345)).toEqual({ digits: -123_456_789_012_345n, scale: 6 })
  expect(readNumber(1234567890.123456)).toBeNull()
  // Noughts before the first digit are none of them.
  expect(readNumber(0.00123456789012345)).toEqual({ digits: 123_456_789_012_345n, scale: 17 })
  expect(readNumber(0)).toEqual({ digits: 0n, scale: 0 })
  expect(readNumber('1234567890.123456')).toEqual({ digits: 1_234_567_890_123_456n, scale: 6 })
})

test('what is no decimal number is none', () => {
  for (const value of [
    '',
    'diez',
    '1,5',
    '1.',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
    undefined,
    {},
  ])
    expect(readNumber(value)).toBeNull()
  expect(() => numberOf('diez')).toThrow(RangeError)
})
