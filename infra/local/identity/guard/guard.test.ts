import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGuard, type Guard } from './guard.ts'

const ana = 'password ana@ejemplo.mx'
const home = '187.190.3.0/24'
const minute = 60_000
const hour = 60 * minute

// What is looked at here is hours of an attack: time is told, not waited for.
beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-20T12:00:00Z') }))
afterEach(() => vi.useRealTimers())

const unknown = (network: string) => ({ network, knownDevice: null })

/** Many networks guess at Ana's password as fast as each of them may; counts the guesses that were looked at. */
function attack(guard: Guard, networks: number, perNetwork: number): { readonly guesses: () => number } {
  let guesses = 0
  const attacker = async (network: string): Promise<void> => {
    for (;;) {
      const wait = await guard.admit(ana, unknown(network))
      if (wait === 0) guesses += 1
      else await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  for (let n = 0; n < networks; n += 1) {
    for (let m = 0; m < perNetwork; m += 1) void attacker(`10.${n >> 8}.${n & 255}.0/24`)
  }
  return { guesses: () => guesses }
}

/** What a try ends with, and how long it took. */
async function timed(trying: Promise<number>): Promise<{ wait: number; tookMs: number }> {
  const since = Date.now()
  let result: number | undefined
  void trying.then((wait) => {
    result = wait
  })
  while (result === undefined) await vi.advanceTimersByTimeAsync(100)
  return { wait: result, tookMs: Date.now() - since }
}

test('somebody who mistypes a few times is not slowed down', async () => {
  const guard = createGuard()
  for (let n = 0; n < 5; n += 1) expect(await guard.admit(ana, unknown(home))).toBe(0)
  expect(await guard.admit(ana, unknown(home))).toBe(minute)
})

test('tries at the same time are counted like tries one after the other', async () => {
  const guard = createGuard()
  const waits = await Promise.all(Array.from({ length: 50 }, () => guard.admit(ana, unknown(home))))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})

test('the right answer forgives', async () => {
  const guard = createGuard()
  for (let n = 0; n < 30; n += 1) {
    expect(await guard.admit(ana, unknown(home))).toBe(0)
    guard.succeeded(ana, unknown(home))
  }
})

test('one network has some thirty guesses a day', async () => {
  const guard = createGuard()
  const { guesses } = attack(guard, 1, 20)
  await vi.advanceTimersByTimeAsync(24 * hour)
  expect(guesses()).toBeGreaterThan(20)
  expect(guesses()).toBeLessThan(36)
})

test('sixty networks together have no more than a guess every twenty seconds', async () => {
  const guard = createGuard()
  const { guesses } = attack(guard, 60, 3)
  await vi.advanceTimersByTimeAsync(10 * minute)
  const before = guesses()
  await vi.advanceTimersByTimeAsync(hour)
  expect(guesses() - before).toBeLessThanOrEqual(hour / 20_000 + 1)
})

test('while they guess, the owner signs in at once from a browser that the account knows', async () => {
  const guard = createGuard()
  attack(guard, 60, 3)
  await vi.advanceTimersByTimeAsync(hour)
  const tried = await timed(guard.admit(ana, { network: home, knownDevice: 'phone' }))
  expect(tried).toMatchObject({ wait: 0 })
  expect(tried.tookMs).toBeLessThan(1_000)
})

test('and on a new phone within half a minute, though nobody knows it yet', async () => {
  const guard = createGuard()
  attack(guard, 60, 3)
  // By then each of the networks has a wrong answer behind it.
  await vi.advanceTimersByTimeAsync(hour)
  for (let n = 0; n < 10; n += 1) {
    const tried = await timed(guard.admit(ana, unknown(`187.190.${n}.0/24`)))
    expect(tried.wait).toBe(0)
    expect(tried.tookMs).toBeLessThan(25_000)
  }
})

test('a known browser that somebody else uses for guessing is slowed down too', async () => {
  const guard = createGuard()
  const borrowed = { network: home, knownDevice: 'phone' }
  for (let n = 0; n < 5; n += 1) expect(await guard.admit(ana, borrowed)).toBe(0)
  expect(await guard.admit(ana, borrowed)).toBe(minute)
  // What was guessed on it weighs on no other.
  expect(await guard.admit(ana, { network: home, knownDevice: 'desk' })).toBe(0)
})

test('who tries one password on many people from one place has to wait', async () => {
  const guard = createGuard()
  const waits: number[] = []
  for (let n = 0; n < 101; n += 1) waits.push(await guard.admit(`password ${n}@ejemplo.mx`, unknown(home)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(100)
  expect(await guard.admit(ana, { network: home, knownDevice: 'phone' })).toBe(0)
})
