import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { startEmbeddedBroker } from '@aquacis/ingest/broker'
import { credentialsFrom } from '@aquacis/ingest/credentials'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest, speakers } from '@aquacis/simulators/fleet/manifest.ts'
import { usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCommand } from './load.ts'

const manifest = fleetManifest({ seed: 'load test', meters: 60, mix: usualMix })
const topics: string[] = []
let deaf = false
let broker: Awaited<ReturnType<typeof startEmbeddedBroker>>

beforeEach(async () => {
  topics.length = 0
  deaf = false
  broker = await startEmbeddedBroker({
    host: '127.0.0.1',
    port: 0,
    credentials: credentialsFrom(brokerCredentials(manifest)),
    networkServers: Object.values(speakers),
    log: createLogger('load test', 'silent'),
    hold(held) {
      topics.push(held.value.topic)
      if (!deaf) held.acknowledge()
    },
  })
})
afterEach(() => broker.close())

type Answer = Readonly<Record<string, unknown>>

async function load(...args: string[]) {
  const { code, answers, complaints } = begin(...args)
  return {
    code: await code,
    answers: await Array.fromAsync(answers),
    complaint: String(complaints.read() ?? ''),
  }
}

function begin(...args: string[]) {
  const [output, complaints] = [new PassThrough(), new PassThrough()]
  const base = ['--url', `mqtt://127.0.0.1:${broker.port}`, '--seed', 'load test', '--meters', '60']
  const code = loadCommand
    .run([...base, ...args], { input: new PassThrough(), output, complaints })
    .finally(() => output.end())
  return { code, answers: answersOf(output), complaints }
}

async function* answersOf(output: PassThrough): AsyncGenerator<Answer> {
  for await (const line of createInterface({ input: output })) yield JSON.parse(line) as Answer
}

test('so many messages a second arrive as were asked for, on all networks, and are timed', async () => {
  const { code, answers } = await load('--rate', '300', '--seconds', '2')
  expect(code).toBe(0)
  const last = answers.at(-1)
  expect(last).toMatchObject({ done: true, sent: 600, acknowledged: 600, errors: 0 })
  expect(Number(last?.['seconds'])).toBeGreaterThan(1.9)
  expect(Number(last?.['p99Ms'])).toBeGreaterThan(0)
  expect(answers.length).toBeGreaterThan(1)
  expect(topics).toHaveLength(600)
  const families = new Set(topics.map((topic) => topic.split('/')[0]))
  expect(families).toEqual(new Set(['wmbus', 'application', 'meter']))
})

test('one network alone, over several connections of one sender', async () => {
  const { code } = await load('--rate', '50', '--seconds', '1', '--network', 'lorawan', '--connections', '3')
  expect(code).toBe(0)
  expect(topics.every((topic) => topic.startsWith('application/'))).toBe(true)
})

test('a broker that knows none of the senders is named with its answer', async () => {
  const { code, complaint } = await load('--seed', 'strangers', '--rate', '1')
  expect(code).toBe(2)
  expect(complaint).toMatch(/the broker refused concentrator-\d\d with code/)
})

test('meters that have not so much to say are not made to repeat themselves', async () => {
  const { code, complaint } = await load('--rate', '10000', '--seconds', '3600')
  expect(code).toBe(2)
  expect(complaint).toContain('more --meters')
})

test('a broker that acknowledges nothing holds the load at its window', async () => {
  deaf = true
  const { code, answers } = begin('--rate', '1000', '--seconds', '1', '--window', '20')
  expect((await answers.next()).value).toMatchObject({ sent: 20, acknowledged: 0, errors: 0 })
  // A broker reads on while a message waits for its commit, but not without end.
  expect(topics.length).toBeGreaterThan(12)
  await broker.close()
  const last = (await Array.fromAsync(answers)).at(-1)
  expect(last).toMatchObject({ done: true, sent: 20, acknowledged: 0, errors: 20 })
  expect(await code).toBe(1)
})

test('where nobody listens, it says how to start the system', async () => {
  const { code, complaint } = await load('--url', 'mqtt://127.0.0.1:1', '--rate', '1', '--seconds', '1')
  expect(code).toBe(2)
  expect(complaint).toMatch(/^Nobody listens at 127\.0\.0\.1:1\. Start the system/)
})
