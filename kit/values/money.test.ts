import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { centavos, centavosFromPesos, centavosOf, pesosText, spokenPesos, sumOfCentavos } from './money.ts'

test('centavos become pesos with two places and come back', () => {
  expect(pesosText(centavos(123450n))).toBe('1234.50')
  expect(pesosText(centavos(-5n))).toBe('-0.05')
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (value) => {
      expect(centavosFromPesos(pesosText(centavos(value)))).toBe(value)
    }),
  )
})

test('people read thousands apart, and a credit with its sign before all', () => {
  expect([123450n, 99n, 100_000_000n, -4_000n, -172_618n].map((one) => spokenPesos(centavos(one)))).toEqual([
    ...['$1,234.50', '$0.99', '$1,000,000.00', '-$40.00', '-$1,726.18'],
  ])
})

test('whole pesos and one place are read too', () => {
  expect(centavosFromPesos('12')).toBe(1200n)
  expect(centavosFromPesos('12.5')).toBe(1250n)
})

test('a part of a centavo is refused, not cut off', () => {
  expect(centavosOf(decimal('1.2300'))).toBe(123n)
  expect(() => centavosOf(decimal('273.06532'))).toThrow('273.06532 pesos are no whole centavos')
})

test('a sum of none is nothing', () => {
  expect(sumOfCentavos([])).toBe(0n)
  expect(sumOfCentavos([centavos(5n), centavos(-7n)])).toBe(-2n)
})
