import { type Count, type Counts, countsInMemory } from './counts.ts'

/** Wrong answers by whatever they are counted under, and how long the next one has to wait for them. */
export interface Tries {
  /** Milliseconds until the next one may be made; 0 when it may now. */
  waitMs(key: string, now: number): number
  /** Wrong answers that still count. */
  failures(key: string, now: number): number
  failed(key: string, now: number): void
  /** The one that was counted last was right after all. */
  takeBack(key: string): void
  forgive(key: string): void
}

export interface TriesLimits {
  /** This many are free. */
  readonly free: number
  /** The wait after the last free one; it doubles with each further one. */
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** Without another wrong answer for so long, all are forgotten. */
  readonly forgottenAfterMs: number
}

export function createTries(limits: TriesLimits, counts: Counts = countsInMemory()): Tries {
  function counted(key: string, now: number): Count | undefined {
    const count = counts.get(key)
    return count !== undefined && now - count.lastAt < limits.forgottenAfterMs ? count : undefined
  }

  return {
    waitMs(key, now) {
      const count = counted(key, now)
      if (count === undefined || count.failures < limits.free) return 0
      const wait = limits.firstWaitMs * 2 ** Math.min(30, count.failures - limits.free)
      return Math.max(0, count.lastAt + Math.min(wait, limits.longestWaitMs) - now)
    },
    failures: (key, now) => counted(key, now)?.failures ?? 0,
    failed(key, now) {
      const failures = (counted(key, now)?.failures ?? 0) + 1
      counts.set(key, { failures, lastAt: now })
    },
    takeBack(key) {
      const count = counts.get(key)
      if (count !== undefined) counts.set(key, { ...count, failures: count.failures - 1 })
    },
    forgive: (key) => counts.delete(key),
  }
}
