import { expect, test } from 'vitest'
import { isDone, type RunProgress, secondsLeft, stepOf } from './run-progress.ts'

const startedAt = new Date('2026-11-03T12:00:00Z')
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1_000)
const run = { state: 'RUNNING', dryRun: false, startedAt, pausedMs: 0 } as const

function progress(part: Partial<RunProgress>): RunProgress {
  const none = {
    rated: 0,
    issued: 0,
    stamped: 0,
    pendingFiscal: 0,
    nextTryAt: null,
    ready: 0,
    notified: 0,
    reversed: 0,
    held: 0,
    setAside: 0,
  }
  return { found: true, contracts: 1_000, waiting: 0, billed: 0n, ...none, ...part }
}

test('a run is at the step at which most of it is', () => {
  expect(stepOf(run, progress({ found: false }))).toBe('CHECKING')
  expect(stepOf(run, progress({ waiting: 1_000 }))).toBe('RATING')
  expect(stepOf(run, progress({ waiting: 500, issued: 480 }))).toBe('ISSUING')
  expect(stepOf(run, progress({ issued: 980, stamped: 300, ready: 300 }))).toBe('STAMPING')
  expect(stepOf({ ...run, state: 'DONE' }, progress({ issued: 980, stamped: 980 }))).toBe('ENDED')
})

test('a run is done when every bill that stands is ready, whatever was held', () => {
  expect(isDone(run, progress({ issued: 980, ready: 979, held: 20 }))).toBe(false)
  expect(isDone(run, progress({ issued: 980, ready: 980, held: 20 }))).toBe(true)
  expect(isDone(run, progress({ issued: 980, ready: 979, reversed: 1 }))).toBe(true)
  expect(isDone({ dryRun: true }, progress({ rated: 980 }))).toBe(true)
})

test('the time left goes by the slower of billing and stamping', () => {
  // 500 billed in 10 s, 100 stamped: the 900 that are left to stamp take 90 s at 10 a second.
  const half = progress({ waiting: 500, issued: 500, stamped: 100, ready: 100 })
  expect(secondsLeft(run, half, after(10))).toBe(90)
  // Time that it waited does not slow its pace.
  expect(secondsLeft({ ...run, pausedMs: 60_000 }, half, after(70))).toBe(90)
})

test('nobody says when a run ends that waits, has only begun, or of which nothing was stamped yet', () => {
  const half = progress({ waiting: 500, issued: 500, ready: 100 })
  expect(secondsLeft({ ...run, state: 'PAUSED' }, half, after(10))).toBeNull()
  expect(secondsLeft(run, half, after(1))).toBeNull()
  expect(secondsLeft(run, progress({ waiting: 500, issued: 500 }), after(10))).toBeNull()
})
