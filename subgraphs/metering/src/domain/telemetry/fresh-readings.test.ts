import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { partReadings } from './fresh-readings.ts'

const noon = new Date('2026-11-20T18:00:00Z')
const at = (meterKey: number, minutes: number) => ({
  meterKey,
  at: new Date(noon.getTime() + minutes * 60_000),
  litres: litres(0),
})

test('only what is younger than the meter’s latest reading is certainly new', () => {
  const readings = [at(1, -1), at(1, 0), at(1, 1), at(2, -9), at(2, 9)]
  const stoodAt = (meterKey: number) => (meterKey === 1 ? noon : undefined)
  expect(partReadings(readings, stoodAt)).toEqual({
    late: [at(1, -1), at(1, 0)],
    fresh: [at(1, 1), at(2, -9), at(2, 9)],
  })
})
