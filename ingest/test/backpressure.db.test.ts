import { silentLog } from '@aquacis/kit/testing/database.ts'
import { openTelemetryStore, type TelemetryBatch, type TelemetryStore } from '@aquacis/metering/telemetry'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { type Door, openDoor } from '../src/edges/door.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'backpressure', meters: 15 })
const mostHeld = 500
const ofEach = 600

let room: MetersRoom
let store: TelemetryStore
let door: Door<EmbeddedBroker>
let clients: MqttClient[] = []
let release: () => void = () => undefined
const released = new Promise<void>((resolve) => {
  release = resolve
})

beforeAll(async () => {
  room = await metersRoom(manifest)
  store = await openTelemetryStore({
    databaseUrl: room.kept.appUrl,
    sealingKey: room.sealingKey,
    log: silentLog,
  })
  const credentials = credentialsFrom(brokerCredentials(manifest))
  const record = async (batch: TelemetryBatch) => {
    await released
    return store.record(batch)
  }
  door = await openDoor({
    store: { radios: store.radios, record },
    log: silentLog,
    mostHeld,
    open: (intake) =>
      startEmbeddedBroker({ ...intake, credentials, log: silentLog, host: '127.0.0.1', port: 0 }),
  })
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)))
  await door.close()
  await store.close()
  await room.drop()
})

function connected({ id, secret }: { readonly id: string; readonly secret: string }): Promise<MqttClient> {
  return connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    clientId: id,
    username: id,
    password: secret,
    protocolVersion: 4,
    reconnectPeriod: 0,
  })
}

test('while the store waits, what is held stays bounded whoever sends; then all of it is stored and acknowledged', async () => {
  const [late, ...early] = manifest.concentrators
  clients = await Promise.all(early.map(connected))
  const senders = new Map(early.map(({ id }, index) => [id, clients[index]]))
  const sent = manifest.households.flatMap((household) => {
    const client = senders.get(household.concentratorId)
    const topic = `wmbus/${household.concentratorId}/telegram`
    return client === undefined
      ? []
      : Array.from({ length: ofEach }, (_, second) =>
          client.publishAsync(topic, payloadOf(household, secondsAgo(50_000 - second)), { qos: 1 }),
        )
  })
  let acknowledged = 0
  for (const each of sent) void each.then(() => acknowledged++)
  while (door.depth() < mostHeld) await new Promise((resolve) => setImmediate(resolve))

  // Whoever connects meanwhile is let in; his telegrams wait like all others.
  if (late === undefined) throw new Error('a concentrator is wanted')
  const last = await connected(late)
  clients.push(last)
  // The chunk that fills the queue may hold some two hundred telegrams.
  expect(door.depth()).toBeLessThan(mostHeld + 250)
  expect(acknowledged).toBe(0)

  release()
  await Promise.all(sent)
  expect(sent.length).toBeGreaterThan(5_000)
  expect((await room.readingKeys()).size).toBe(sent.length)
  expect(door.depth()).toBe(0)
})
