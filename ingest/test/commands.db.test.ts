import { randomUUID } from 'node:crypto'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest, type Household, sendersOf } from '@aquacis/simulators/fleet/manifest.ts'
import { messageAt } from '@aquacis/simulators/fleet/radio/message.ts'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { type Door, openDoor } from '../src/edges/door.ts'
import { type CommandSender, createCommandSender } from '../src/edges/downlinks.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { type MetersRoom, metersRoom, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'commands', meters: 20, mix: { wmbus: 0, lorawan: 1, nbiot: 1 } })

let room: MetersRoom
let store: TelemetryStore
let door: Door<EmbeddedBroker>
let sender: CommandSender
const clients: MqttClient[] = []

beforeAll(async () => {
  room = await metersRoom(manifest)
  store = await openTelemetryStore({
    databaseUrl: room.kept.appUrl,
    sealingKey: room.sealingKey,
    log: silentLog,
  })
  const options = {
    credentials: credentialsFrom(brokerCredentials(manifest)),
    networkServers: ['chirpstack', 'iot-platform'],
    log: silentLog,
    host: '127.0.0.1',
    port: 0,
  }
  door = await openDoor({
    store,
    log: silentLog,
    open: (intake) => startEmbeddedBroker({ ...intake, ...options }),
  })
  sender = createCommandSender(store, door.way, silentLog)
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)))
  await door.close()
  await store.close()
  await room.drop()
})

async function connected(sender: string): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    clientId: sender,
    username: sender,
    password: sendersOf(manifest).find(({ id }) => id === sender)?.secret ?? '',
    protocolVersion: 4,
    reconnectPeriod: 0,
  })
  clients.push(client)
  return client
}

function householdOn(network: 'LORAWAN' | 'NBIOT'): Household {
  const found = manifest.households.find(({ radio }) => radio.network === network)
  if (found === undefined) throw new Error(`nobody is heard on ${network}`)
  return found
}

/** Gives an order as the office does; answers with its id. */
async function order(household: Household, what: Readonly<Record<string, unknown>>): Promise<string> {
  const id = randomUUID()
  const input = { id, meterId: household.meter.id, ...what }
  const document = 'mutation ($input: CommandDeviceInput!) { commandDevice(input: $input) { __typename } }'
  expect(await room.ask(document, { input })).toEqual({ commandDevice: { __typename: 'CommandQueued' } })
  return id
}

async function stateOf(household: Household, commandId: string): Promise<string | undefined> {
  const document =
    'query ($id: ID!) { meter(id: $id) { device { commands { edges { node { id state } } } } } }'
  const answer = (await room.ask(document, { id: household.meter.id })) as {
    meter: { device: { commands: { edges: { node: { id: string; state: string } }[] } } }
  }
  return answer.meter.device.commands.edges.find(({ node }) => node.id === commandId)?.node.state
}

function nextMessage(client: MqttClient): Promise<{ topic: string; payload: string }> {
  return new Promise((resolve) => {
    client.once('message', (topic, payload) => resolve({ topic, payload: payload.toString() }))
  })
}

test('an order waits until its device listens, is sent, and what the device answers is known at the office', async () => {
  const household = householdOn('NBIOT')
  const id = await order(household, { name: 'SET_INTERVAL', seconds: 900 })
  expect(await sender.send()).toBe(0)
  expect(await stateOf(household, id)).toBe('QUEUED')

  const platform = await connected('iot-platform')
  await platform.subscribeAsync('meter/+/command', { qos: 1 })
  const heard = nextMessage(platform)
  expect(await sender.send()).toBe(1)
  const { topic, payload } = await heard
  expect(topic).toBe(`meter/${household.radio.address}/command`)
  expect(JSON.parse(payload)).toMatchObject({ commandId: id, name: 'SET_INTERVAL' })
  expect(await stateOf(household, id)).toBe('SENT')

  const answer = JSON.stringify({ commandId: id, accepted: true })
  await platform.publishAsync(`${topic}/ack`, answer, { qos: 1 })
  expect(await stateOf(household, id)).toBe('ACCEPTED')
  expect(await sender.send()).toBe(0)
})

test('a LoRaWAN meter is commanded through the network server that it was heard by, and its acknowledgement counts', async () => {
  const household = householdOn('LORAWAN')
  const server = await connected('chirpstack')
  // The first uplink tells under which application the server knows the device.
  const uplink = messageAt(household, secondsAgo(60), { clock: [], intervalMs: 900_000 })
  await server.publishAsync(uplink.topic, uplink.payload, { qos: 1 })
  const id = await order(household, { name: 'SEND_BYTES', fPort: 10, hex: '0a0b' })
  await server.subscribeAsync('application/+/device/+/command/down', { qos: 1 })
  const heard = nextMessage(server)
  expect(await sender.send()).toBe(1)
  const { topic, payload } = await heard
  expect(topic).toBe(uplink.topic.replace('event/up', 'command/down'))
  expect(JSON.parse(payload)).toMatchObject({ devEui: household.radio.address, fPort: 10, data: 'Cgs=' })

  const { time, deviceInfo } = JSON.parse(uplink.payload)
  const ack = JSON.stringify({ time, deviceInfo, queueItemId: id, acknowledged: true })
  await server.publishAsync(uplink.topic.replace(/up$/, 'ack'), ack, { qos: 1 })
  expect(await stateOf(household, id)).toBe('ACCEPTED')
})
