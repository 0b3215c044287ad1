import { expect, test } from 'vitest'
import { readCurp } from './curp.ts'

test('the CURP in SAT’s test certificate is read', () => {
  expect(readCurp('VADA800927HSRSRL05')).toEqual({ born: '1980-09-27', sex: 'H', state: 'SR' })
})

test.for([
  ['VADA800927HSRSRL04', 'último dígito'],
  ['VADA800927HSRSRL0', 'tiene 17'],
  ['VADA800927HXXSRL05', 'no tiene la forma'],
  ['VADA800231HSRSRL05', 'no existe'],
  ['VADA010229HSRSRLA5', '2001-02-29'],
] as const)('%s is refused: %s', ([curp, words]) => {
  expect(readCurp(curp)).toEqual({ fault: expect.stringContaining(words) })
})
