import { expect, test } from 'vitest'
import { brandOf, codeDigits, expiryText, grouped, isCardNumber, isUsable } from './card-number.ts'

test.each([
  ['4242424242424242', 'visa', '4242 4242 4242 4242'],
  ['5555555555554444', 'mastercard', '5555 5555 5555 4444'],
  ['2223003122003222', 'mastercard', '2223 0031 2200 3222'],
  ['378282246310005', 'amex', '3782 822463 10005'],
  ['6363790000000006', 'carnet', '6363 7900 0000 0006'],
])('%s is a card of %s, written %s', (number, brand, written) => {
  expect(brandOf(number)).toBe(brand)
  expect(grouped(number)).toBe(written)
  expect(grouped(written.slice(0, 7))).toBe(written.slice(0, 7))
})

test('a digit that was typed wrong, or is missing, is found out', () => {
  expect(isCardNumber('4242 4242 4242 4242')).toBe(true)
  expect(isCardNumber('4242 4242 4242 4243')).toBe(false)
  expect(isCardNumber('4242 4242 4242 424')).toBe(false)
  expect(isCardNumber('3782 822463 10005')).toBe(true)
  expect(isCardNumber('')).toBe(false)
})

test('no card is longer than its network has it', () => {
  expect(grouped('55555555555544449999')).toBe('5555 5555 5555 4444')
  expect(codeDigits('3782')).toBe(4)
  expect(codeDigits('4242')).toBe(3)
})

test('an expiry gets its stroke while it is typed, and its last month counts', () => {
  expect(['1', '12', '122', '1229', '8', '829'].map(expiryText)).toEqual([
    '1',
    '12',
    '12/2',
    '12/29',
    '08',
    '08/29',
  ])
  const november = new Date(2026, 10, 30)
  expect(isUsable('11/26', november)).toBe(true)
  expect(isUsable('10/26', november)).toBe(false)
  expect(isUsable('13/29', november)).toBe(null)
  expect(isUsable('1/29', november)).toBe(null)
})
