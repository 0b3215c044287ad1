import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number.ts'

test.each([
  ['600', 600],
  ['1,200', 1_200],
  [' 1 200 ', 1_200],
  ['$500', 500],
  ['0', 0],
  ['', null],
  ['6.5', null],
  ['-3', null],
  ['600 L', null],
])('“%s” is %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number)
})
