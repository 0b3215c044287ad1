import { expect, test, vi } from 'vitest'
import { waitBeforeTry, waitOrWake } from './back-off.ts'

test('waits twice as long after each failed try, up to half a minute', () => {
  const longest = [0, 1, 2, 5, 20].map((tries) => waitBeforeTry(tries, () => 1))
  expect(longest).toEqual([500, 1000, 2000, 16_000, 30_000])
})

test('spreads tries over half of the wait, so that not everybody comes back at once', () => {
  expect(waitBeforeTry(2, () => 0)).toBe(1000)
})

test('tries at once when the network comes back', async () => {
  vi.useFakeTimers()
  const waiting = waitOrWake(30_000)
  window.dispatchEvent(new Event('online'))
  await expect(waiting).resolves.toBeUndefined()
  vi.useRealTimers()
})
