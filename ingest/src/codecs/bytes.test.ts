import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bcdAt, dateAt, digitsAt, identNumberAt, manufacturerName } from './bytes.ts'

test('a maker is three letters in fifteen bits', () => {
  expect(manufacturerName(0x2c2d)).toBe('KAM')
  expect(manufacturerName(0x2c37)).toBe('KAW')
})

test('an ident number is read from its last byte to its first', () => {
  expect(identNumberAt(Buffer.from('78563412', 'hex'), 0)).toBe('12345678')
})

test.each([
  ['78563412', 12345678],
  ['000000f1', -1000000],
  ['120000f0', -12],
  ['1a', null],
  ['00a0', null],
])('decimal digits %s count %s', (digits, value) => {
  const bytes = Buffer.from(digits, 'hex')
  expect(bcdAt(bytes, 0, bytes.length)).toBe(value)
})

test('decimal digits written and read again are the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      const bytes = Buffer.from(String(value).padStart(8, '0'), 'hex').reverse()
      expect(bcdAt(bytes, 0, 4)).toBe(value)
      expect(digitsAt(bytes, 0, 4)).toBe(String(value).padStart(8, '0'))
    }),
  )
})

// Published telegrams with the instants that their reference decoder gave.
test.each([
  ['812a', '2020-10-01'],
  ['bf2c', '2021-12-31'],
  ['1f01', '2000-01-31'],
  ['0516ce26', '2022-06-14T22:05'],
  ['3a2b4435', '2026-05-04T11:58'],
  ['2c1aa1d52100', '2022-01-21T01:26:44'],
  ['2a0d11', '17:13:42'],
])('the bytes %s are %s', (digits, text) => {
  const bytes = Buffer.from(digits, 'hex')
  expect(dateAt(bytes, 0, bytes.length)).toBe(text)
})

test.each([
  ['ffff', 'nothing recorded yet'],
  ['0000', 'no day and no month'],
  ['1f0d', 'a thirteenth month'],
  ['8516ce26', 'the bit that marks an invalid instant'],
  ['3c16ce26', 'a sixtieth minute'],
  ['ffffff', 'no time of day'],
  ['00', 'a length that no date has'],
])('the bytes %s are no date: %s', (digits) => {
  const bytes = Buffer.from(digits, 'hex')
  expect(dateAt(bytes, 0, bytes.length)).toBeNull()
})
