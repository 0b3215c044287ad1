import { expect, test } from 'vitest'
import { createBurstRemains } from './burst-remains.ts'

function collections(connections: number, everyMs: number): number {
  let atMs = 0
  let collected = 0
  const made = createBurstRemains({ now: () => atMs, collect: () => (collected += 1) })
  for (let connection = 0; connection < connections; connection++) {
    made()
    atMs += everyMs
  }
  return collected
}

test('ten thousand devices that come back at once are tidied up after, every two thousand', () => {
  expect(collections(1_999, 1)).toBe(0)
  expect(collections(10_000, 1)).toBe(5)
})

test('connections that come one by one cost no collection, however many', () => {
  expect(collections(10_000, 31)).toBe(0)
})

test('the heap is collected for real', () => {
  const made = createBurstRemains()
  const remains = new WeakRef(Array.from({ length: 1_000 }, (_, index) => ({ index })))
  // A weak reference holds on until the turn ends in which it was made.
  return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    for (let connection = 0; connection < 2_000; connection++) made()
    expect(remains.deref()).toBeUndefined()
  })
})
