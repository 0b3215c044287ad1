import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { centavos, centavosFromPesos, centavosOf, pesosText, sumOfCentavos } from './money.ts'

test('centavos become pesos with two places and come back', () => {
  expect(pesosText(centavos(123450n))).toBe('1234.50')
  expect(pesosText(centavos(-5n))).toBe('-0.05')
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (value) => {
      expect(centavosFromPesos(pesosText(centavos(value)))).toBe(value)
    }),
  )
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
