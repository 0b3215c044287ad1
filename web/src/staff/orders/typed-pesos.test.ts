import { expect, test } from 'vitest'
import { graphPesos, typedCentavos } from './typed-pesos.ts'

test.each([
  ['1234.5', 123_450],
  ['$1,234.50', 123_450],
  ['.5', 50],
  ['7.', 700],
  ['0', 0],
  ['-16.05', -1_605],
  ['0.29', 29],
])('%s is so many centavos', (text, centavos) => {
  expect(typedCentavos(text)).toBe(centavos)
})

test.each(['', '1.234', 'mil', '1e3', '--1', '.'])('“%s” is no amount', (text) => {
  expect(typedCentavos(text)).toBeNull()
})

test('amounts go back to the graph with two places', () => {
  expect([123_450, 5, 0, -1_605].map(graphPesos)).toEqual(['1234.50', '0.05', '0.00', '-16.05'])
})
