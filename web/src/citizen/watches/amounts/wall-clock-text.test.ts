import { expect, test } from 'vitest'
import { instantOf, wallClockText, weekendAround } from './wall-clock-text.ts'

test('an instant is written by the clock of Mexico City, and read back by it', () => {
  // Friday, 20 November 2026, 18:42 in Mexico City; the device that runs this is in Tokyo.
  const at = new Date('2026-11-21T00:42:00.000Z')
  expect(wallClockText(at)).toBe('2026-11-20T18:42')
  expect(instantOf('2026-11-20T18:42')).toEqual(at)
})

test.each(['', '2026-11-20', 'mañana', '2026-13-45T10:00'])('“%s” is no instant', (text) => {
  expect(instantOf(text)).toBeNull()
})

test.each([
  ['on a Friday, the weekend begins at midnight', '2026-11-21T00:42:00.000Z', '2026-11-21T06:00:00.000Z'],
  [
    'on a Saturday it has begun, and is watched from now',
    '2026-11-21T18:00:00.000Z',
    '2026-11-21T18:00:00.000Z',
  ],
  ['on a Sunday too', '2026-11-22T18:00:00.000Z', '2026-11-22T18:00:00.000Z'],
])('%s', (_what, now, from) => {
  const weekend = weekendAround(new Date(now))
  expect(weekend.from.toISOString()).toBe(from)
  expect(weekend.until.toISOString()).toBe('2026-11-23T06:00:00.000Z')
})
