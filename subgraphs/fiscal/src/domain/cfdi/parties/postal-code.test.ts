import { expect, test } from 'vitest'
import { postalCodeFault, stateOfPostalCode } from './postal-code.ts'

test('a postal code is of the state of its first two digits', () => {
  expect(['76000', '01000', '97000', '18000', '7600', '76a00'].map(stateOfPostalCode)).toEqual([
    'Querétaro',
    'Ciudad de México',
    'Yucatán',
    null,
    null,
    null,
  ])
})

test('what is wrong with one is said', () => {
  expect(postalCodeFault('76000')).toBeNull()
  expect(postalCodeFault('7600')).toContain('cinco')
  expect(postalCodeFault('18000')).toContain('18')
})
