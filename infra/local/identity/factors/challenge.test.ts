import { afterEach, expect, test, vi } from 'vitest'
import { createChallenges } from './challenge.ts'

const challenges = createChallenges('a key of the test')
const made = (purpose: string) => Buffer.from(challenges.make(purpose)).toString('base64url')
afterEach(() => vi.useRealTimers())

test('a challenge is good for its purpose, ten minutes long', () => {
  vi.useFakeTimers()
  const challenge = made('sign-in 1')
  expect(challenges.isGood('sign-in 1', challenge)).toBe(true)
  expect(challenges.isGood('sign-in 2', challenge)).toBe(false)
  vi.advanceTimersByTime(10 * 60_000)
  expect(challenges.isGood('sign-in 1', challenge)).toBe(false)
})

test('nobody else makes one', () => {
  const foreign = Buffer.from(createChallenges('another key').make('sign-in 1')).toString('base64url')
  expect(challenges.isGood('sign-in 1', foreign)).toBe(false)
  expect(challenges.isGood('sign-in 1', '')).toBe(false)
  expect(made('sign-in 1')).not.toBe(made('sign-in 1'))
})
