import { describe, expect, test } from 'vitest'
import { readRfc, tidyRfc } from './rfc.ts'

// Contributors that SAT publishes for tests, and the representative named in its test certificate.
test.for([
  ['EKU9003173C9', 'legal'],
  ['IIA040805DZ4', 'legal'],
  ['H&E951128469', 'legal'],
  ['KIJ0906199R1', 'legal'],
  ['VADA800927DJ3', 'natural'],
  ['CACX7605101P8', 'natural'],
  ['WATM640917J45', 'natural'],
  ['XAXX010101000', 'generic'],
  ['XEXX010101000', 'foreign'],
] as const)('%s is of kind %s and checks', ([rfc, kind]) => {
  expect(readRfc(rfc)).toEqual({ kind, checks: true })
})

test('a wrong check character is told, and is no fault', () => {
  expect(readRfc('VADA800927DJ4')).toEqual({ kind: 'natural', checks: false })
})

describe('what is wrong is said', () => {
  test.for([
    ['EKU90031', 'tiene 8 caracteres'],
    ['eku9003173c9', 'debe escribirse EKU9003173C9'],
    ['EKU-900317-3C9', 'debe escribirse EKU9003173C9'],
    ['EKU9013173C9', 'la fecha 90-13-17'],
    ['EKU9002303C9', 'la fecha 90-02-30'],
    ['VADA010229DJ3', 'la fecha 01-02-29'],
    ['1KU9003173C9', 'no tiene la forma'],
    ['EKU9003173CB', 'no tiene la forma'],
    ['BUEI800927DJ3', 'BUEI'],
  ] as const)('%s: %s', ([rfc, words]) => {
    expect(readRfc(rfc)).toEqual({ fault: expect.stringContaining(words) })
  })
})

test('29 February is a day of either century', () => {
  expect(readRfc('VADA000229DJ3')).toMatchObject({ kind: 'natural' })
})

test('what people type is tidied', () => {
  expect(tidyRfc(' eku-900317 3c9. ')).toBe('EKU9003173C9')
  expect(tidyRfc('ñañ900317 3c9')).toBe('ÑAÑ9003173C9')
})
