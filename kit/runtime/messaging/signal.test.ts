import { expect, test } from 'vitest'
import { createSignal } from './signal.ts'

const never = 2 ** 30

test('a raise wakes whoever waits', async () => {
  const signal = createSignal()
  const woken = signal.wait(never)
  signal.raise()
  await woken
})

test('a raise that nobody waited for is not lost, and counts once', async () => {
  const signal = createSignal()
  signal.raise()
  signal.raise()
  await signal.wait(never)
  const before = performance.now()
  await signal.wait(5)
  expect(performance.now() - before).toBeGreaterThan(3)
})
