import { expect, test } from 'vitest'
import { readableLog } from '../testing/observation/readable-log.ts'
import { createShutdown } from './shutdown.ts'

test('what was added last stops first, one after the other', async () => {
  const order: string[] = []
  const shutdown = createShutdown(readableLog().log)
  for (const name of ['database', 'relay', 'server']) {
    shutdown.add(name, async () => {
      await Promise.resolve()
      order.push(name)
    })
  }
  expect(await shutdown.stop()).toBe(true)
  expect(order).toEqual(['server', 'relay', 'database'])
})

test('a stop that fails is named, and the others still happen', async () => {
  let closed = false
  const { log, lines } = readableLog()
  const shutdown = createShutdown(log)
  shutdown.add('database', async () => {
    closed = true
  })
  shutdown.add('relay', () => Promise.reject(new Error('no route')))
  expect(await shutdown.stop()).toBe(false)
  expect(closed).toBe(true)
  expect(lines()).toMatchObject([
    { stop: 'relay', msg: 'relay failed to stop', err: { message: 'no route' } },
  ])
})

test('a stop that never ends is named, and ends nothing but the patience', async () => {
  const { log, lines } = readableLog()
  const shutdown = createShutdown(log, { deadlineMs: 10 })
  shutdown.add('server', () => new Promise<void>(() => {}))
  expect(await shutdown.stop()).toBe(false)
  expect(lines()).toMatchObject([{ stop: 'server', msg: 'server did not stop within 10 ms' }])
})

test('asked twice it stops once', async () => {
  let stops = 0
  const shutdown = createShutdown(readableLog().log)
  shutdown.add('server', async () => {
    stops += 1
  })
  await Promise.all([shutdown.stop(), shutdown.stop()])
  expect(stops).toBe(1)
})
