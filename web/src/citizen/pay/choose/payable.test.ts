import { expect, test } from 'vitest'
import { whatIn } from './choice-address.ts'
import { typedPesos } from './payable.ts'

test('pesos are read as people type and paste them', () => {
  expect(['250', ' $1,250.50 ', '1,250', '1,234,567.8', '0.01', '20.'].map(typedPesos)).toEqual([
    ...['250.00', '1250.50', '1250.00', '1234567.80', '0.01', '20.00'],
  ])
})

test('a comma before one or two digits is one of centavos, never of thousands', () => {
  expect(['12,50', '12,5', '1250,75'].map(typedPesos)).toEqual(['12.50', '12.50', '1250.75'])
})

test('what may be either, and what is no amount, is asked for again', () => {
  for (const text of ['1,25,0', '12,5000', '1.250,50', '1.999', '-5', '0', 'mil', '', '1e3', '1234567890'])
    expect(typedPesos(text), text).toBeNull()
})

test('an address whose amount is none has chosen nothing', () => {
  for (const monto of ['abc', '0', '-5', '1e3', '1.999', '']) expect(whatIn({ monto }), monto).toBeNull()
  expect(whatIn({ monto: '25.5' })).toEqual({ kind: 'other', amount: '25.50' })
})
