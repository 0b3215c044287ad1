import { expect, test } from 'vitest'
import { pacedIn } from './paced.ts'

/** A hundred a second for 40 s, each committed when as many were as can be in that time. */
function sentTo(capacityPerSecond: number, leastMs = 30) {
  const sentAt = Array.from({ length: 4_001 }, (_, index) => 5_000 + index * 10)
  const afterMs = sentAt.map(
    (at, index) => leastMs + Math.max(0, 5_000 + (index * 1_000) / capacityPerSecond - at),
  )
  return pacedIn(sentAt, afterMs)
}

test('what keeps up holds the pace, however long each takes', () => {
  expect(sentTo(100).heldPerSecond).toBeCloseTo(100, 6)
  expect(sentTo(1_000, 900).heldPerSecond).toBeCloseTo(100, 6)
  expect(sentTo(1_000, 900).p99Ms).toBe(900)
})

test('what does not keep up is found out by the wait that grows', () => {
  expect(sentTo(50).heldPerSecond).toBeCloseTo(50, 1)
  expect(sentTo(95).heldPerSecond).toBeCloseTo(95, 1)
})
