import { expect, test } from 'vitest'
import { createTries } from './tries.ts'

const minute = 60_000
const limits = { free: 3, firstWaitMs: minute, longestWaitMs: 4 * minute, forgottenAfterMs: 60 * minute }

test('a few wrong answers are free, then each one waits twice as long as the one before, up to a bound', () => {
  const tries = createTries(limits)
  let now = 0
  const waits = Array.from({ length: 7 }, () => {
    tries.failed('ana', now)
    const wait = tries.waitMs('ana', now)
    now += wait
    return wait / minute
  })
  expect(waits).toEqual([0, 0, 1, 2, 4, 4, 4])
  expect(tries.waitMs('luis', now)).toBe(0)
})

test('the wait is over when it is over, and the next wrong answer begins a longer one', () => {
  const tries = createTries(limits)
  for (let n = 0; n < 3; n += 1) tries.failed('ana', 0)
  expect(tries.waitMs('ana', minute - 1)).toBe(1)
  expect(tries.waitMs('ana', minute)).toBe(0)
  tries.failed('ana', minute)
  expect(tries.waitMs('ana', minute)).toBe(2 * minute)
})

test('a right answer, or an hour of peace, forgives the wrong ones', () => {
  const tries = createTries(limits)
  for (let n = 0; n < 4; n += 1) tries.failed('ana', 0)
  expect(tries.failures('ana', 59 * minute)).toBe(4)
  expect(tries.failures('ana', 60 * minute)).toBe(0)
  tries.failed('ana', 60 * minute)
  tries.forgive('ana')
  expect(tries.failures('ana', 60 * minute)).toBe(0)
})
