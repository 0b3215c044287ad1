import { expect, test } from 'vitest'
import { ageingClock, horizonOf } from './retention.ts'

test('readings are kept 90 days, hours two years, days ten, and partitions go whole', () => {
  const now = new Date('2026-11-20T18:30:00Z')
  expect(horizonOf('READING', now)).toEqual(new Date('2026-08-22T00:00:00Z'))
  expect(horizonOf('HOUR', now)).toEqual(new Date('2024-11-20T00:00:00Z'))
  expect(horizonOf('DAY', now).getUTCFullYear()).toBe(2016)
})

test('a clock that jumped ahead of all meters makes nothing old', () => {
  const newest = new Date('2026-11-20T18:00:00Z')
  expect(ageingClock(new Date('2036-01-01T00:00:00Z'), newest)).toEqual(new Date('2026-11-21T18:00:00Z'))
  expect(ageingClock(new Date('2026-11-20T18:01:00Z'), newest)).toEqual(new Date('2026-11-20T18:01:00Z'))
  expect(ageingClock(newest, null)).toBeNull()
})
