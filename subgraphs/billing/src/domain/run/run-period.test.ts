import { expect, test } from 'vitest'
import { coversPeriod, periodObstacle } from './run-period.ts'

const period = (periodFrom: string, periodTo: string) => ({ periodFrom, periodTo })

test('a period is billed when it is over, not empty and not longer than two months', () => {
  const today = '2026-11-01'
  expect(periodObstacle(period('2026-10-01', '2026-11-01'), today)).toBeNull()
  expect(periodObstacle(period('2026-10-02', '2026-11-02'), today)).toBe('NOT_OVER')
  expect(periodObstacle(period('2026-10-01', '2026-10-01'), today)).toBe('EMPTY')
  expect(periodObstacle(period('2026-08-01', '2026-11-01'), today)).toBe('TOO_LONG')
})

test('a period is priced when on each of its days a version is in force', () => {
  const first = { effectiveFrom: '2026-01-01', effectiveTo: '2026-10-15' }
  const second = { effectiveFrom: '2026-10-15', effectiveTo: null }
  const october = period('2026-10-01', '2026-11-01')
  expect(coversPeriod([second, first], october)).toBe(true)
  expect(coversPeriod([first], october)).toBe(false)
  expect(coversPeriod([first, { ...second, effectiveFrom: '2026-10-16' }], october)).toBe(false)
})
