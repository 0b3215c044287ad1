import { expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useClock } from './use-clock.ts'

test('tells the time anew, until nobody needs it', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T18:00:00.000Z') })
  const scope = effectScope()
  const now = scope.run(() => useClock(1000))
  vi.advanceTimersByTime(3000)
  expect(now?.value.toISOString()).toBe('2026-11-20T18:00:03.000Z')
  scope.stop()
  vi.advanceTimersByTime(3000)
  expect(now?.value.toISOString()).toBe('2026-11-20T18:00:03.000Z')
  vi.useRealTimers()
})
