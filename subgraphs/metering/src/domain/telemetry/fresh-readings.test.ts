import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { rollUp } from '../roll-up.ts'
import { partReadings, partSpans } from './fresh-readings.ts'

const noon = new Date('2026-11-20T18:00:00Z')
const at = (meterKey: number, minutes: number) => ({
  meterKey,
  at: new Date(noon.getTime() + minutes * 60_000),
  litres: litres(0),
})

test('only what is younger than the meter’s latest reading is certainly new', () => {
  const readings = [at(1, -1), at(1, 0), at(1, 1), at(2, -9), at(2, 9)]
  const stoodAt = new Map([[1, noon]])
  expect(partReadings(readings, stoodAt)).toEqual({
    late: [at(1, -1), at(1, 0)],
    fresh: [at(1, 1), at(2, -9), at(2, 9)],
  })
})

test('an hour in which the meter was heard before is not new, though all its registers may be', () => {
  const hours = rollUp('HOUR', [at(1, 31), at(1, 90), at(2, 31)])
  const { fresh, late } = partSpans(hours, new Map([[1, at(1, 30).at]]))
  expect(late).toEqual([hours[0]])
  expect(fresh).toEqual([hours[1], hours[2]])
})

test('an hour that begins with the meter’s latest reading is not new', () => {
  const hours = rollUp('HOUR', [at(1, 5)])
  expect(partSpans(hours, new Map([[1, noon]]))).toEqual({ fresh: [], late: hours })
})
