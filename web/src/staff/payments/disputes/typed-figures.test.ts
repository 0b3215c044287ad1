import { expect, test } from 'vitest'
import { cubicMetresOf, litresTyped, pesosTyped } from './typed-figures.ts'

test('an amount is read as people write it, and what is none is not', () => {
  expect(['120', '$1,250.5', ' 0.07 '].map(pesosTyped)).toEqual(['120.00', '1250.50', '0.07'])
  expect(['', '12.345', '-5', 'doce'].map(pesosTyped)).toEqual([null, null, null, null])
})

test('a register is read to the litre, and written as it was read', () => {
  expect(['1234.567', '1,234.1', '0'].map(litresTyped)).toEqual([1_234_567, 1_234_100, 0])
  expect(['', '1.2345', '-1', '1e3'].map(litresTyped)).toEqual([null, null, null, null])
  expect(cubicMetresOf(1_234_567)).toBe('1234.567')
})
