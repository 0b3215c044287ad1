import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { measurementFault } from './reading.ts'

const now = new Date('2026-11-20T18:00:00Z')
const day = 86_400_000

function measured(offsetDays: number, value = 1_000, flow: number | null = null) {
  return { at: new Date(now.getTime() + offsetDays * day), litres: value as Litres, flowLitresPerHour: flow }
}

test('a reading of now, of an archive of five years and of a slightly fast clock are believed', () => {
  for (const offset of [0, -5 * 366, 0.04]) expect(measurementFault(measured(offset), now)).toBeNull()
  expect(measurementFault({ ...measured(0, -5, -120), litres: litres(-5) }, now)).toBeNull()
})

test.each([
  ['too old', measured(-6 * 366 - 1)],
  ['of the future', measured(0.05)],
  ['of no instant at all', { ...measured(0), at: new Date(Number.NaN) }],
])('a reading %s is refused with its reason', (_what, reading) => {
  expect(measurementFault(reading, now)).toMatchObject({ reason: 'INSTANT_OUT_OF_RANGE' })
})

test.each([
  ['half a litre', measured(0, 0.5)],
  ['not a number', measured(0, Number.NaN)],
  ['a flow that no column holds', measured(0, 1, 1e12)],
  ['a fraction of flow', measured(0, 1, 0.5)],
])('%s is refused as a value', (_what, reading) => {
  expect(measurementFault(reading, now)).toMatchObject({ reason: 'VALUE_OUT_OF_RANGE' })
})
