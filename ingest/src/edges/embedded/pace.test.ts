import { readableLog } from '@aquacis/kit/testing/observation/readable-log.ts'
import { expect, test, vi } from 'vitest'
import { createPace } from './pace.ts'

test('a connection that sends too much is answered later and in order, others at once, and it is said once', () => {
  vi.useFakeTimers()
  try {
    const { log, lines } = readableLog()
    const pace = createPace({ log, perSecond: 100, burst: 10, now: () => Date.now() })
    const done: string[] = []
    for (let number = 0; number < 30; number++) pace('loud', () => done.push(`loud ${number}`))
    pace('calm', () => done.push('calm'))
    expect(done).toHaveLength(11)
    expect(done.at(-1)).toBe('calm')
    vi.advanceTimersByTime(100)
    expect(done).toHaveLength(21)
    vi.advanceTimersByTime(100)
    expect(done.filter((each) => each !== 'calm')).toEqual(
      Array.from({ length: 30 }, (_, number) => `loud ${number}`),
    )
    expect(lines().filter(({ msg }) => msg === 'a connection sends too much: it is slowed')).toHaveLength(1)
  } finally {
    vi.useRealTimers()
  }
})
