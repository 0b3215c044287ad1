import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { comparedDays, yearBefore } from './compared-days.ts'
import { neighbourUse } from './neighbour-use.ts'

const utc = (text: string) => new Date(text)

test('the same days of the year before are those of the same dates', () => {
  expect(comparedDays('2026-11-01', '2026-11-10')).toEqual({
    start: utc('2026-11-01T06:00:00Z'),
    end: utc('2026-11-11T06:00:00Z'),
    startBefore: utc('2025-11-01T06:00:00Z'),
  })
})

test('an afternoon is compared with the same hour, whatever the clock of that summer said', () => {
  expect(yearBefore(utc('2023-07-10T20:37:00Z'))).toEqual(utc('2022-07-10T19:37:00Z'))
})

test('of 29 February the day before stands for it', () => {
  expect(yearBefore(utc('2028-02-29T18:00:00Z'))).toEqual(utc('2027-02-28T18:00:00Z'))
  expect(yearBefore(utc('2028-03-01T06:00:00Z'))).toEqual(utc('2027-03-01T06:00:00Z'))
})

test('refuses days in the wrong order, and more than four hundred', () => {
  expect(comparedDays('2026-11-02', '2026-11-01')).toBe('RangeReversed')
  expect(comparedDays('2025-01-01', '2026-02-05')).toBe('RangeTooLong')
  expect(comparedDays('2025-01-01', '2026-02-04')).toHaveProperty('end', utc('2026-02-05T06:00:00Z'))
})

function homes(...volumes: number[]) {
  return volumes.map((volume, index) => ({ servicePointId: `home ${index}`, litres: litres(volume) }))
}

test('nine others are too few to be spoken of, ten are enough', () => {
  const ten = homes(...Array.from({ length: 10 }, (_, index) => 1_000 * (index + 1)))
  expect(neighbourUse(ten, 'home 3')).toBeNull()
  expect(neighbourUse(ten, 'another home')).toEqual({ median: 5_500, contracts: 10 })
})

test('the median is told in two figures, and how many they are in tens', () => {
  const around = (median: number) => homes(...Array.from({ length: 27 }, () => median))
  expect(neighbourUse(around(15_643), '')).toEqual({ median: 16_000, contracts: 20 })
  expect(neighbourUse(around(1_449), '')).toEqual({ median: 1_400, contracts: 20 })
  expect(neighbourUse(around(533), '')).toEqual({ median: 530, contracts: 20 })
  expect(neighbourUse(around(4), '')).toEqual({ median: 0, contracts: 20 })
})
