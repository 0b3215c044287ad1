import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  type RoundingMode,
  roundDecimal,
  subtractDecimals,
  wholeDecimal,
} from './decimal.ts'

const anyDecimal = fc.record({ digits: fc.bigInt(-(10n ** 15n), 10n ** 15n), scale: fc.nat(8) })
const modes: readonly RoundingMode[] = ['half-up', 'half-down', 'half-even', 'up', 'down']
const anyMode = fc.constantFrom(...modes)
const anyStep = fc.constantFrom('1', '0.01', '0.05', '0.00001', '5', '0.25').map(decimal)

test('text in, the same text out', () => {
  for (const text of ['0', '273.06532', '-0.50', '1000000000000.00', '-12'])
    expect(decimalText(decimal(text))).toBe(text)
})

test.each(['', '.5', '5.', '1e3', '1,5', ' 1', '0x10', '--1', '+1'])('%j is no decimal', (text) => {
  expect(() => decimal(text)).toThrow(`"${text}" is not a decimal number`)
})

test.each<[string, string, RoundingMode, string]>([
  ['273.06532', '0.01', 'half-up', '273.07'],
  ['278.38497', '0.01', 'half-up', '278.38'],
  ['0.005', '0.01', 'half-up', '0.01'],
  ['0.005', '0.01', 'half-down', '0.00'],
  ['0.005', '0.01', 'half-even', '0.00'],
  ['0.015', '0.01', 'half-even', '0.02'],
  ['-0.005', '0.01', 'half-up', '-0.01'],
  ['-0.005', '0.01', 'half-down', '0.00'],
  ['15.5', '1', 'half-down', '15'],
  ['15.51', '1', 'half-down', '16'],
  ['15.01', '1', 'up', '16'],
  ['15.99', '1', 'down', '15'],
  ['-15.01', '1', 'up', '-16'],
  ['12.37', '0.25', 'half-up', '12.25'],
  ['12', '5', 'half-up', '10'],
])('%s in steps of %s is, %s, %s', (value, step, mode, expected) => {
  expect(decimalText(roundDecimal(decimal(value), decimal(step), mode))).toBe(expected)
})

test('a sum less one of its parts is the other part', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0)
    }),
  )
})

test('rounding lands on a step, less than one step away, and rounding again changes nothing', () => {
  fc.assert(
    fc.property(anyDecimal, anyStep, anyMode, (value, step, mode) => {
      const rounded = roundDecimal(value, step, mode)
      expect(rounded.digits % step.digits).toBe(0n)
      expect(compareDecimals(distance(value, rounded), step)).toBeLessThan(0)
      expect(roundDecimal(rounded, step, mode)).toEqual(rounded)
    }),
  )
})

test('the half modes are never further away than half a step', () => {
  fc.assert(
    fc.property(
      anyDecimal,
      anyStep,
      fc.constantFrom<RoundingMode>('half-up', 'half-down', 'half-even'),
      (value, step, mode) => {
        const twice = multiplyDecimals(distance(value, roundDecimal(value, step, mode)), wholeDecimal(2))
        expect(compareDecimals(twice, step)).toBeLessThanOrEqual(0)
      },
    ),
  )
})

test('a quotient is rounded once: 2 / 3 in centavos is 0.67, 31 / 2 in whole m³ is 15 where the middle goes down', () => {
  const cent = decimal('0.01')
  expect(decimalText(divideDecimals(wholeDecimal(2), wholeDecimal(3), cent, 'half-up'))).toBe('0.67')
  expect(decimalText(divideDecimals(wholeDecimal(-2), wholeDecimal(3), cent, 'half-up'))).toBe('-0.67')
  expect(decimalText(divideDecimals(wholeDecimal(31), wholeDecimal(2), wholeDecimal(1), 'half-down'))).toBe(
    '15',
  )
})

test('a division by zero and a step of zero are refused', () => {
  expect(() => divideDecimals(wholeDecimal(1), decimal('0.00'), decimal('0.01'), 'down')).toThrow(
    'divided by zero',
  )
  expect(() => roundDecimal(wholeDecimal(1), decimal('0.00'), 'down')).toThrow('is not positive')
})

function distance(a: Decimal, b: Decimal): Decimal {
  const difference = subtractDecimals(a, b)
  return difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference
}
