import { expect, test } from 'vitest'
import { inOwnTime } from './own-time.ts'

const day = (date: number) => new Date(Date.UTC(2026, 10, date, 6))
const leak = {
  layer: 'NOTICE' as const,
  since: day(1),
  openedAt: day(2),
  escalatedAt: day(4),
  litres: 1_000,
  litresAt: day(11),
}

test('whoever lived there all the time is told the whole of it', () => {
  expect(inOwnTime(leak, null)).toBe(leak)
  expect(inOwnTime(leak, day(1))).toBe(leak)
})

test('whoever came while it stood is told of it from their first midnight, with what ran since', () => {
  expect(inOwnTime(leak, day(9))).toEqual({
    layer: 'NOTICE',
    since: day(9),
    openedAt: day(9),
    escalatedAt: day(9),
    litres: 200,
    litresAt: day(11),
  })
  expect(inOwnTime({ ...leak, escalatedAt: day(10) }, day(9)).escalatedAt).toEqual(day(10))
})

test('what they asked for themselves is all theirs, though its month began before them', () => {
  const limit = { ...leak, layer: 'WATCH' as const }
  expect(inOwnTime(limit, day(9))).toBe(limit)
})

test('before the first register of their own nothing ran that is theirs', () => {
  expect(inOwnTime(leak, day(12)).litres).toBe(0)
  expect(inOwnTime({ ...leak, litresAt: day(1) }, day(2)).litres).toBe(0)
})
