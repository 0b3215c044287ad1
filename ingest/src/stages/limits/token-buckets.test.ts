import { expect, test } from 'vitest'
import { createTokenBuckets } from './token-buckets.ts'

function taken(buckets: ReturnType<typeof createTokenBuckets>, sender: string, atMs: number, wishes: number) {
  return Array.from({ length: wishes }, () => buckets.take(sender, atMs)).filter(Boolean).length
}

test('a sender has its burst at once and then as much as time gives back', () => {
  const buckets = createTokenBuckets({ perSecond: 2, burst: 10 })
  expect(taken(buckets, 'a', 0, 50)).toBe(10)
  expect(taken(buckets, 'a', 499, 50)).toBe(0)
  expect(taken(buckets, 'a', 500, 50)).toBe(1)
  expect(taken(buckets, 'a', 3_500, 50)).toBe(6)
  expect(taken(buckets, 'a', 1_000_000, 50)).toBe(10)
})

test('one who floods takes nothing from another', () => {
  const buckets = createTokenBuckets({ perSecond: 1, burst: 5 })
  taken(buckets, 'flood', 0, 1_000)
  expect(taken(buckets, 'other', 0, 5)).toBe(5)
})

test('of more senders than are remembered, the one silent longest begins anew, and the loudest does not', () => {
  const buckets = createTokenBuckets({ perSecond: 0.001, burst: 1, most: 2 })
  expect(taken(buckets, 'silent', 0, 1)).toBe(1)
  for (const sender of ['loud', 'new', 'loud', 'newer', 'loud']) buckets.take(sender, 1)
  expect(taken(buckets, 'silent', 2, 1)).toBe(1)
  expect(taken(buckets, 'loud', 3, 1)).toBe(0)
})
