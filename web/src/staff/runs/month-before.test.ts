import { expect, test } from 'vitest'
import { monthBefore } from './month-before.ts'

test('the month before is that of Mexico City, whatever the clock of the office machine', () => {
  expect(monthBefore(new Date('2026-11-21T18:00:00Z'))).toEqual({ from: '2026-10-01', to: '2026-11-01' })
  expect(monthBefore(new Date('2026-12-01T05:59:00Z'))).toEqual({ from: '2026-10-01', to: '2026-11-01' })
  expect(monthBefore(new Date('2027-01-15T12:00:00Z'))).toEqual({ from: '2026-12-01', to: '2027-01-01' })
})
