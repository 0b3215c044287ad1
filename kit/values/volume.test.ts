import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cubicMetresText, litres, litresFromCubicMetres } from './volume.ts'

const anyVolume = fc.maxSafeInteger().map(litres)

test('cubic metres carry three decimals, small and negative volumes included', () => {
  expect(cubicMetresText(litres(214))).toBe('0.214')
  expect(cubicMetresText(litres(0))).toBe('0.000')
  expect(cubicMetresText(litres(-0))).toBe('0.000')
  expect(cubicMetresText(litres(1_234_567))).toBe('1234.567')
  expect(cubicMetresText(litres(-7))).toBe('-0.007')
})

test('a text with fewer decimals means the same volume', () => {
  expect(litresFromCubicMetres('1.5')).toBe(1500)
  expect(litresFromCubicMetres('12')).toBe(12_000)
  expect(litresFromCubicMetres('-0.000')).toBe(0)
})

test('text and litres are inverses of each other over every volume', () => {
  fc.assert(fc.property(anyVolume, (volume) => litresFromCubicMetres(cubicMetresText(volume)) === volume))
})

test('a fraction of a litre or an unsafe number is refused', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => litres(value)).toThrow(RangeError)
  }
})

test('a text that is not a volume is refused', () => {
  for (const text of ['', '1.2345', '1,5', ' 1', '1.', '.5', '1e3', '٣', '0x10', '9007199254740.993']) {
    expect(() => litresFromCubicMetres(text), text).toThrow(RangeError)
  }
})
