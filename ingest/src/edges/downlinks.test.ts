import { createLogger } from '@aquacis/kit/runtime/log.ts'
import type { PendingCommand } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { sendCommands } from './downlinks.ts'

const log = createLogger('downlinks test', 'silent')

function queueOf(commands: readonly PendingCommand[]) {
  const waiting = new Map(commands.map((command) => [command.id, command]))
  return {
    waiting,
    pendingCommands: async () => [...waiting.values()],
    async markSent(ids: readonly string[]) {
      for (const id of ids) waiting.delete(id)
    },
  }
}

const toMeter = { id: 'c1', topic: 'meter/SN-1/command', payload: '{"commandId":"c1"}' }
const toSilentMeter = { id: 'c2', topic: 'meter/SN-2/command', payload: '{"commandId":"c2"}' }

test('a command that was taken is noted, one that nobody takes goes on waiting', async () => {
  const queue = queueOf([toMeter, toSilentMeter])
  const heard: string[] = []
  const way = {
    async publish(topic: string, payload: string) {
      if (topic === toSilentMeter.topic) throw new Error('nobody is connected who hears this command')
      heard.push(payload)
    },
  }
  expect(await sendCommands(queue, way, log)).toBe(1)
  expect(heard).toEqual([toMeter.payload])
  expect([...queue.waiting.keys()]).toEqual(['c2'])
})

test('when the note is lost the command is sent again', async () => {
  const queue = queueOf([toMeter])
  const heard: string[] = []
  const way = { publish: async (topic: string) => void heard.push(topic) }
  const forgetful = { ...queue, markSent: () => Promise.reject(new Error('the database is away')) }
  await expect(sendCommands(forgetful, way, log)).rejects.toThrow('away')
  await sendCommands(queue, way, log)
  expect(heard).toEqual([toMeter.topic, toMeter.topic])
})
