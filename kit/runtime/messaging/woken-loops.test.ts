import { Pool } from 'pg'
import { expect, test, vi } from 'vitest'
import { wokenLoops } from './woken-loops.ts'

const never = 2 ** 30

test('every loop over a database that got something to do goes round at once, and no other', async () => {
  const loops = wokenLoops()
  const [here, there] = [new Pool(), new Pool()]
  const rounds = { first: 0, second: 0, elsewhere: 0 }
  const counted = (name: keyof typeof rounds) => ({
    run: async () => {
      rounds[name]++
      return never
    },
    failed: expect.unreachable,
  })
  const started = [
    loops.start(here, counted('first')),
    loops.start(here, counted('second')),
    loops.start(there, counted('elsewhere')),
  ]
  await vi.waitFor(() => expect(rounds).toEqual({ first: 1, second: 1, elsewhere: 1 }))
  loops.wake(here)
  await vi.waitFor(() => expect(rounds).toEqual({ first: 2, second: 2, elsewhere: 1 }))
  await Promise.all(started.map((loop) => loop.stop()))
  loops.wake(here)
  expect(rounds).toEqual({ first: 2, second: 2, elsewhere: 1 })
})

test('a round that failed is told and tried again', async () => {
  vi.useFakeTimers()
  try {
    const told: unknown[] = []
    let rounds = 0
    const loop = wokenLoops().start(new Pool(), {
      async run() {
        rounds++
        if (rounds === 1) throw new Error('no connection')
        return never
      },
      failed: (error) => told.push(error),
    })
    await vi.advanceTimersByTimeAsync(999)
    expect([rounds, told]).toEqual([1, [new Error('no connection')]])
    await vi.advanceTimersByTimeAsync(1)
    expect(rounds).toBe(2)
    await loop.stop()
  } finally {
    vi.useRealTimers()
  }
})

test('a stop waits for the round in hand, which hears of it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const order: string[] = []
  const loop = wokenLoops().start(new Pool(), {
    async run(isStopping) {
      await promise
      order.push(isStopping() ? 'the round, in haste' : 'the round')
      return 0
    },
    failed: expect.unreachable,
  })
  const stopped = loop.stop().then(() => order.push('stopped'))
  resolve()
  await stopped
  expect(order).toEqual(['the round, in haste', 'stopped'])
})
