import { silentLog } from '@aquacis/kit/testing/database.ts'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { openPublisher, publishPacket } from '@aquacis/simulators/fleet/load/publisher.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Held } from '../src/edges/batcher.ts'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import type { TelegramMessage } from '../src/stages/arrival.ts'

const manifest = fleetManifest({ seed: 'read on', meters: 2 })
const [concentrator] = manifest.concentrators
/** Several times what a socket gives at once. */
const messages = 3_000
const held: Held<TelegramMessage>[] = []
let allHeld: () => void = () => undefined
let broker: EmbeddedBroker

beforeAll(async () => {
  broker = await startEmbeddedBroker({
    host: '127.0.0.1',
    port: 0,
    credentials: credentialsFrom(brokerCredentials(manifest)),
    log: silentLog,
    hold(each) {
      held.push(each)
      if (held.length === messages) allHeld()
    },
  })
})
afterAll(() => broker.close())

test('a connection is read on while none of its messages is committed, and each is answered by its own commit', async () => {
  if (concentrator === undefined) throw new Error('a fleet has concentrators')
  const all = new Promise<void>((resolve) => {
    allHeld = resolve
  })
  const publisher = await openPublisher({ host: '127.0.0.1', port: broker.port, secure: false }, concentrator)
  const topic = `wmbus/${concentrator.id}/telegram`
  const answered: number[] = []
  const someAnswered = Promise.withResolvers<void>()
  const everyAnswered = Promise.withResolvers<void>()
  for (let number = 0; number < messages; number++) {
    publisher.send(publishPacket(topic, JSON.stringify({ number, telegram: 'ab'.repeat(60) })), () => {
      answered.push(number)
      if (answered.length === messages / 2) someAnswered.resolve()
      if (answered.length === messages) everyAnswered.resolve()
    })
  }
  await all
  expect(answered).toEqual([])
  expect(held.map(({ value }) => JSON.parse(value.payload.toString()).number)).toEqual([
    ...Array(messages).keys(),
  ])

  const [even, odd] = [0, 1].map((rest) => held.filter((_, number) => number % 2 === rest))
  for (const each of even ?? []) each.acknowledge()
  await someAnswered.promise
  expect(answered.every((number) => number % 2 === 0)).toBe(true)
  for (const each of odd ?? []) each.acknowledge()
  await everyAnswered.promise
  expect(new Set(answered).size).toBe(messages)
  publisher.close()
})
