import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { type Link, openLink } from '@aquacis/simulators/fleet/link.ts'
import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Child, startChild } from './child-process.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'ingest process', meters: 30 })
const main = new URL('../src/main.ts', import.meta.url)

let room: MetersRoom
let folder: string
let ports: { mqtt: number; health: number }
let children: Child[] = []
let links = new Map<string, Link>()

beforeAll(async () => {
  room = await metersRoom(manifest)
  folder = await mkdtemp(join(tmpdir(), 'aquacis-ingest-'))
  await writeFile(join(folder, 'credentials.json'), JSON.stringify(brokerCredentials(manifest)))
})
afterEach(async () => {
  await Promise.all([...links.values()].map((link) => link.close()))
  links = new Map()
  for (const child of children) child.process.kill('SIGKILL')
  children = []
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await room.drop()
})

/** Starts ingest and resolves when its door is open. */
async function ingest(environment: Readonly<Record<string, string>> = {}): Promise<Child> {
  const child = startChild(main, {
    AQUACIS_METERING_DATABASE_URL: room.kept.appUrl,
    AQUACIS_SEALING_KEY: room.sealingKey,
    AQUACIS_BROKER_CREDENTIALS_FILE: join(folder, 'credentials.json'),
    AQUACIS_MQTT_PORT: String(ports.mqtt),
    PORT: String(ports.health),
    ...environment,
  })
  children.push(child)
  await child.says('door is open')
  return child
}

/** Publishes one telegram after the other for every household until told to stop; remembers what was acknowledged. */
function publisher() {
  const acknowledged = new Set<string>()
  const sent: Promise<void>[] = []
  const waiters: { count: number; resolve: () => void }[] = []
  let next = 0

  function publishOne(household: Household): void {
    const at = secondsAgo(86_400 - Math.floor(next++ / manifest.households.length))
    const sender = household.concentratorId
    const message = { topic: `wmbus/${sender}/telegram`, payload: payloadOf(household, at) }
    const publishing = links.get(sender)?.publish(message)
    if (publishing === undefined) throw new Error(`no link for ${sender}`)
    const answered = publishing.then(() => {
      acknowledged.add(`${household.meter.id}@${at.toISOString()}`)
      for (const waiter of waiters) if (acknowledged.size >= waiter.count) waiter.resolve()
    })
    // Whoever does not ask whether all were answered closes the links before.
    answered.catch(() => undefined)
    sent.push(answered)
  }

  return {
    acknowledged,
    round() {
      for (const household of manifest.households) publishOne(household)
    },
    /** Publishes rounds until that many telegrams were acknowledged. */
    async until(count: number): Promise<void> {
      const reached = new Promise<void>((resolve) => {
        waiters.push({ count, resolve })
      })
      const timer = setInterval(() => {
        if (sent.length - acknowledged.size < 600) this.round()
      }, 5)
      await reached
      clearInterval(timer)
    },
    settled: () => Promise.all(sent),
  }
}

async function openLinks(): Promise<void> {
  ports = { mqtt: await freePort(), health: await freePort() }
  const url = `mqtt://127.0.0.1:${ports.mqtt}`
  links = new Map(manifest.concentrators.map((each) => [each.id, openLink(url, each, silentLog)]))
}

test('ingest killed while meters speak loses and doubles nothing that it acknowledged', async () => {
  await openLinks()
  const first = await ingest()
  const meters = publisher()
  await meters.until(600)
  await first.end('SIGKILL')
  for (let round = 0; round < 10; round++) meters.round()
  const atTheKill = new Set(meters.acknowledged)
  const storedAtTheKill = await room.readingKeys()
  expect([...atTheKill].filter((key) => !storedAtTheKill.has(key))).toEqual([])

  await ingest()
  await meters.until(atTheKill.size + 600)
  await meters.settled()
  const stored = await room.readingKeys()
  expect([...meters.acknowledged].filter((key) => !stored.has(key))).toEqual([])
  expect(stored.size).toBe(meters.acknowledged.size)
  const facts = await room.facts()
  expect(facts.reduce((sum, { count }) => sum + count, 0)).toBe(stored.size)
  expect(new Set(facts.map(({ key, to }) => `${key}@${to}`)).size).toBe(facts.length)
  expect(await room.deadLetters()).toEqual([])
})

test('asked to stop while meters speak, ingest finishes what it holds within five seconds', async () => {
  await openLinks()
  const child = await ingest()
  const meters = publisher()
  await meters.until(300)
  for (let round = 0; round < 20; round++) meters.round()
  const { code, ms } = await child.end('SIGTERM')
  expect(ms).toBeLessThan(5_000)
  expect(code).toBe(0)
  const stored = await room.readingKeys()
  expect([...meters.acknowledged].filter((key) => !stored.has(key))).toEqual([])
})

test('health and readiness say how it is, in words', async () => {
  ports = { mqtt: await freePort(), health: await freePort() }
  await ingest()
  const ready = await fetch(`http://127.0.0.1:${ports.health}/ready`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({
    status: 'ok',
    checks: [{ name: 'broker' }, { name: 'database' }, { name: 'queue' }],
  })
  expect((await fetch(`http://127.0.0.1:${ports.health}/health`)).status).toBe(200)
})

test('without its configuration ingest stops at once and names what is missing', async () => {
  ports = { mqtt: await freePort(), health: await freePort() }
  await expect(ingest({ AQUACIS_SEALING_KEY: '', AQUACIS_MQTT_PROT: '1' })).rejects.toThrow(
    /AQUACIS_SEALING_KEY is missing[\s\S]*AQUACIS_MQTT_PROT is not read by this process: did you mean AQUACIS_MQTT_PORT/,
  )
})
