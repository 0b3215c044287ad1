import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { aMessage, aRadio, arrivedAt } from '../../../test/stage-values.ts'
import { backflowOf } from './backflow.ts'

const latest = { at: new Date('2026-11-20T12:00:00Z'), litres: litres(50_000) }

function fallen(register: number, at: string, calibreMillimetres = 15) {
  const reading = {
    ...{ meterKey: 7, at: new Date(at), litres: litres(register) },
    ...{ flowLitresPerHour: null, receivedAt: arrivedAt, traceId: 'a'.repeat(32) },
  }
  const candidate = { reading, radio: aRadio({ calibreMillimetres, latest }), message: aMessage() }
  return backflowOf(candidate, latest)?.litres ?? null
}

test('a register a little below the newest tells how much ran back, and since when at most', () => {
  expect(fallen(49_995, '2026-11-20T13:00:00Z')).toBe(5)
})

// Q3 of DN 15 is 2.5 m³/h, Q4 3.125 m³/h; of DN 50 40 and 50 m³/h.
test.each([
  ['an hour passes what its overload flow does', 46_875, '2026-11-20T12:30:00Z', 15, 3_125],
  ['and not a litre more', 46_874, '2026-11-20T12:30:00Z', 15, null],
  ['a long silence no more than two hours', 43_749, '2026-11-21T12:00:00Z', 15, null],
  ['a wide meter passes more', 43_749, '2026-11-21T12:00:00Z', 50, 6_251],
])('%s', (_what, register, at, calibre, expected) => {
  expect(fallen(register, at, calibre)).toBe(expected)
})

test('what comes late, or within what clocks differ, did not run back', () => {
  expect(fallen(49_990, '2026-11-20T11:00:00Z')).toBeNull()
  expect(fallen(49_990, '2026-11-20T12:09:00Z')).toBeNull()
  expect(fallen(50_000, '2026-11-20T13:00:00Z')).toBeNull()
})
