import { createLogger } from '@aquacis/kit/runtime/log.ts'
import type { PendingCommand } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { createCommandSender } from './downlinks.ts'

const log = createLogger('downlinks test', 'silent')

/** Commands as they wait in the database, each of another device, the oldest first. */
function queueOf(commands: readonly PendingCommand[]) {
  const waiting = new Map(commands.map((command) => [command.id, command]))
  return {
    waiting,
    async pendingCommands({ limit, after }: { limit: number; after: PendingCommand | null }) {
      const behind = [...waiting.values()].filter(({ queuedAt }) => !after || queuedAt > after.queuedAt)
      return behind.slice(0, limit)
    },
    async markSent(ids: readonly string[]) {
      for (const id of ids) waiting.delete(id)
    },
  }
}

function commandTo(device: number): PendingCommand {
  const id = `c${device}`
  return {
    id,
    topic: `meter/SN-${device}/command`,
    payload: JSON.stringify({ commandId: id }),
    queuedAt: new Date(Date.UTC(2026, 10, 20, 12, 0, device)),
  }
}

const toMeter = commandTo(1)
const toSilentMeter = commandTo(2)

test('a command that was taken is noted, one that nobody takes goes on waiting', async () => {
  const queue = queueOf([toMeter, toSilentMeter])
  const heard: string[] = []
  const way = {
    async publish(topic: string, payload: string) {
      if (topic === toSilentMeter.topic) throw new Error('nobody is connected who hears this command')
      heard.push(payload)
    },
  }
  expect(await createCommandSender(queue, way, log).send()).toBe(1)
  expect(heard).toEqual([toMeter.payload])
  expect([...queue.waiting.keys()]).toEqual(['c2'])
})

test('when the note is lost the command is sent again', async () => {
  const queue = queueOf([toMeter])
  const heard: string[] = []
  const way = { publish: async (topic: string) => void heard.push(topic) }
  const forgetful = { ...queue, markSent: () => Promise.reject(new Error('the database is away')) }
  await expect(createCommandSender(forgetful, way, log).send()).rejects.toThrow('away')
  await createCommandSender(queue, way, log).send()
  expect(heard).toEqual([toMeter.topic, toMeter.topic])
})

test('commands that nobody takes hold back none that waits behind them, however many they are', async () => {
  const queue = queueOf(Array.from({ length: 25 }, (_, device) => commandTo(device)))
  const way = {
    publish: (topic: string) =>
      topic === 'meter/SN-24/command' ? Promise.resolve() : Promise.reject(new Error('nobody is connected')),
  }
  const sender = createCommandSender(queue, way, log, { mostAtOnce: 10 })
  expect([await sender.send(), await sender.send(), await sender.send()]).toEqual([0, 0, 1])
  expect(queue.waiting.size).toBe(24)
  // And from the beginning again.
  way.publish = () => Promise.resolve()
  expect([await sender.send(), await sender.send(), await sender.send()]).toEqual([10, 10, 4])
})

test('one that the broker neither takes nor refuses is not waited for, not sent twice, and noted when it is taken', async () => {
  const queue = queueOf([toMeter, toSilentMeter])
  const { promise: taken, resolve: take } = Promise.withResolvers<void>()
  const heard: string[] = []
  const way = {
    publish(topic: string) {
      heard.push(topic)
      return topic === toMeter.topic ? taken : Promise.resolve()
    },
  }
  const sender = createCommandSender(queue, way, log, { patienceMs: 5 })
  expect(await sender.send()).toBe(1)
  expect([...queue.waiting.keys()]).toEqual(['c1'])
  expect(await sender.send()).toBe(0)
  take()
  await expect.poll(() => queue.waiting.size).toBe(0)
  expect(heard).toEqual([toMeter.topic, toSilentMeter.topic])
})
