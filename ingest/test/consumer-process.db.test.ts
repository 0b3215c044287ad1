import { freePort } from '@aquacis/kit/testing/free-port.ts'
import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Authority, canCertify, createAuthority } from './authority.ts'
import { type Child, startChild } from './child-process.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'
import { findMosquitto } from './mosquitto/find-mosquitto.ts'
import { type RunningMosquitto, startMosquitto } from './mosquitto/start-mosquitto.ts'

const manifest = fleetManifest({ seed: 'consumer process', meters: 26 })
const mosquitto = findMosquitto()
const main = new URL('../src/main.ts', import.meta.url)

let room: MetersRoom
let authority: Authority
let broker: RunningMosquitto
let children: Child[] = []

/** Starts an ingest and resolves when it listens to the broker. */
async function ingest(clientId: string): Promise<Child> {
  const child = startChild(main, {
    AQUACIS_METERING_DATABASE_URL: room.kept.appUrl,
    AQUACIS_SEALING_KEY: room.sealingKey,
    MQTT_URL: broker.url.replace('mqtt://', 'mqtt://ingest@'),
    AQUACIS_MQTT_CLIENT_ID: clientId,
    PORT: String(await freePort()),
  })
  children.push(child)
  await child.says('listening to the broker')
  return child
}

/** Publishes telegrams for every household until told to stop; knows what the broker has acknowledged. */
function publisher(clients: ReadonlyMap<string, MqttClient>) {
  const acknowledged = new Set<string>()
  const waiting: Promise<unknown>[] = []
  let round = 0

  function publish(household: Household, at: Date): void {
    const { concentratorId, meter } = household
    const client = clients.get(concentratorId)
    const answered = client
      ?.publishAsync(`wmbus/${concentratorId}/telegram`, payloadOf(household, at), { qos: 1 })
      .then(() => acknowledged.add(`${meter.id}@${at.toISOString()}`))
    waiting.push(Promise.resolve(answered))
  }

  const timer = setInterval(() => {
    if (waiting.length - acknowledged.size > 500) return
    const at = secondsAgo(86_400 - round++)
    for (const household of manifest.households) publish(household, at)
  }, 5)
  return {
    acknowledged,
    async until(count: number): Promise<void> {
      while (acknowledged.size < count) await turn()
    },
    async stop(): Promise<void> {
      clearInterval(timer)
      await Promise.all(waiting)
    },
  }
}

/** Lets everything run that is ready to run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe.runIf(mosquitto !== undefined && canCertify())('ingest behind Mosquitto', () => {
  beforeAll(async () => {
    if (mosquitto === undefined) return
    authority = await createAuthority('CEA Queretaro')
    broker = await startMosquitto(mosquitto, authority)
    room = await metersRoom(manifest)
  })
  afterEach(() => {
    for (const child of children) child.process.kill('SIGKILL')
    children = []
  })
  afterAll(async () => {
    await room.drop()
    await broker.stop()
    await authority.remove()
  })

  test('two of them killed in turn while meters speak lose and double nothing that the broker acknowledged', async () => {
    const clients = new Map<string, MqttClient>()
    for (const { id } of manifest.concentrators)
      clients.set(id, await connectAsync(broker.url, { clientId: id, username: id, protocolVersion: 5 }))
    const names = ['one', 'other']
    const running = await Promise.all(names.map(ingest))
    const meters = publisher(clients)
    for (let kill = 0; kill < 4; kill++) {
      await meters.until(meters.acknowledged.size + 500)
      await running[kill % 2]?.end('SIGKILL')
      running[kill % 2] = await ingest(names[kill % 2] ?? '')
    }
    await meters.stop()
    await Promise.all([...clients.values()].map((client) => client.endAsync()))

    while ((await room.readingKeys()).size < meters.acknowledged.size) await turn()
    expect([...(await room.readingKeys())].toSorted()).toEqual([...meters.acknowledged].toSorted())
    const told = (await room.facts()).reduce((sum, { count }) => sum + count, 0)
    expect(told).toBe(meters.acknowledged.size)
    expect(await room.deadLetters()).toEqual([])
  }, 600_000)
})
