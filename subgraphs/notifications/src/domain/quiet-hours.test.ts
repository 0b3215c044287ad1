import { expect, test } from 'vitest'
import { afterQuietHours } from './quiet-hours.ts'

// Mexico City is six hours behind UTC all year since 2022.
const night = { from: 22, to: 7 }

test.each([
  ['before midnight, it waits until the next morning', '2026-11-21T04:30:00Z', '2026-11-21T13:00:00Z'],
  ['after midnight, until this morning', '2026-11-21T09:30:00Z', '2026-11-21T13:00:00Z'],
  ['at ten at night the silence has begun', '2026-11-21T04:00:00Z', '2026-11-21T13:00:00Z'],
  ['at seven it is over', '2026-11-21T13:00:00Z', '2026-11-21T13:00:00Z'],
  ['by day nothing waits', '2026-11-20T20:00:00Z', '2026-11-20T20:00:00Z'],
])('%s', (_what, at, told) => {
  expect(afterQuietHours(night, new Date(at))).toEqual(new Date(told))
})

test('hours that do not pass midnight', () => {
  const siesta = { from: 14, to: 16 }
  expect(afterQuietHours(siesta, new Date('2026-11-20T20:30:00Z'))).toEqual(new Date('2026-11-20T22:00:00Z'))
  expect(afterQuietHours(siesta, new Date('2026-11-20T22:00:00Z'))).toEqual(new Date('2026-11-20T22:00:00Z'))
  expect(afterQuietHours(siesta, new Date('2026-11-20T08:00:00Z'))).toEqual(new Date('2026-11-20T08:00:00Z'))
})
