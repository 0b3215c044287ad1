import { silentLog } from '@aquacis/kit/testing/database.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest, type Household, sendersOf } from '@aquacis/simulators/fleet/manifest.ts'
import { type Message, messageAt } from '@aquacis/simulators/fleet/radio/message.ts'
import type { Network } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { type Door, openDoor } from '../src/edges/door.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { type MetersRoom, metersRoom, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'networks', meters: 30, mix: { wmbus: 1, lorawan: 1, nbiot: 1 } })
const speech = { clock: [], intervalMs: 900_000 }
const hour = 3_600_000

let room: MetersRoom
let store: TelemetryStore
let door: Door<EmbeddedBroker>
const clients = new Map<string, MqttClient>()

beforeAll(async () => {
  room = await metersRoom(manifest)
  store = await openTelemetryStore({
    databaseUrl: room.kept.appUrl,
    sealingKey: room.sealingKey,
    log: silentLog,
  })
  const credentials = credentialsFrom(brokerCredentials(manifest))
  const networkServers = ['chirpstack', 'iot-platform']
  door = await openDoor({
    store,
    log: silentLog,
    open: (intake) =>
      startEmbeddedBroker({
        ...intake,
        credentials,
        networkServers,
        log: silentLog,
        host: '127.0.0.1',
        port: 0,
      }),
  })
})
afterAll(async () => {
  for (const client of clients.values()) await client.endAsync(true)
  await door.close()
  await store.close()
  await room.drop()
})

function householdOn(network: Network): Household {
  const found = manifest.households.find(({ radio }) => radio.network === network)
  if (found === undefined) throw new Error(`nobody is heard on ${network}`)
  return found
}

async function clientOf(sender: string): Promise<MqttClient> {
  const known = clients.get(sender)
  if (known !== undefined) return known
  const secret = sendersOf(manifest).find(({ id }) => id === sender)?.secret ?? ''
  const client = await connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    clientId: sender,
    username: sender,
    password: secret,
    protocolVersion: 4,
    reconnectPeriod: 0,
  })
  clients.set(sender, client)
  return client
}

async function publish({
  sender,
  topic,
  payload,
}: Pick<Message, 'sender' | 'topic' | 'payload'>): Promise<void> {
  await (await clientOf(sender)).publishAsync(topic, payload, { qos: 1 })
}

async function reasons(topic: string): Promise<string[]> {
  return (await room.deadLetters()).filter(({ source }) => source === topic).map(({ reason }) => reason)
}

test('an uplink of a LoRaWAN meter gives a reading for every hour that it logged', async () => {
  const household = householdOn('LORAWAN')
  const at = secondsAgo(600)
  await publish(messageAt(household, at, speech))
  const readings = await room.readingsOf(household)
  expect(readings).toHaveLength(24)
  for (const reading of readings) {
    expect(reading.at.getTime() % hour).toBe(0)
    expect(reading.litres).toBe(registerAt(household, reading.at))
  }
})

test('the same uplink delivered again, and the next one that tells of the same hours, add what is new alone', async () => {
  const household =
    manifest.households.filter(({ radio }) => radio.network === 'LORAWAN')[1] ?? householdOn('LORAWAN')
  // Hours are told, whole ones: two instants two hours apart, within the first minute of an hour or not.
  const newest = new Date(Math.floor(Date.now() / hour) * hour)
  const before = new Date(newest.getTime() - 2 * hour)
  await publish(messageAt(household, before, speech))
  await publish(messageAt(household, before, speech))
  await publish(messageAt(household, newest, speech))
  expect(await room.readingsOf(household)).toHaveLength(26)
})

test('an NB-IoT meter is read from its own report, in its own units', async () => {
  const household = householdOn('NBIOT')
  const at = secondsAgo(120)
  const message = messageAt(household, at, speech)
  await publish(message)
  expect(await room.readingsOf(household)).toEqual([{ at, litres: message.litres }])
})

test('what an alert tells stands until the device tells that it is over, whatever else it says meanwhile', async () => {
  const household =
    manifest.households.filter(({ radio }) => radio.network === 'NBIOT')[2] ?? householdOn('NBIOT')
  const calm = { leakFlag: false, reverseFlowFlag: false, tamperFlag: false }
  const say = (secondsBefore: number, diagnostics: object | null, alert?: string) => {
    const message = messageAt(household, secondsAgo(secondsBefore), speech)
    const body = { ...JSON.parse(message.payload), diagnostics, ...(alert && { alert }) }
    const topic = alert ? message.topic.replace(/telemetry$/, 'alert') : message.topic
    return publish({ sender: message.sender, topic, payload: JSON.stringify(body) })
  }
  const standing = async () => (await room.openAlerts(household)).map(({ detail }) => detail)
  await say(500, { ...calm, leakFlag: true })
  await say(400, null, 'TAMPER')
  await say(300, null)
  expect((await standing()).toSorted()).toEqual(['LEAK', 'TAMPER'])
  await say(200, { leakFlag: false })
  expect(await standing()).toEqual(['TAMPER'])
  await say(100, calm)
  expect(await standing()).toEqual([])
})

test('a report that is published under the name of another meter is kept apart', async () => {
  const [one, other] = manifest.households.filter(({ radio }) => radio.network === 'NBIOT')
  if (one === undefined || other === undefined) throw new Error('two meters are wanted')
  const at = secondsAgo(60)
  const { sender, payload } = messageAt(other, at, speech)
  const topic = `meter/${one.meter.serial}/telemetry`
  await publish({ sender, topic, payload })
  expect(await reasons(topic)).toEqual(['SENDER_FOREIGN'])
  expect((await room.readingsOf(other)).map((reading) => reading.at)).not.toContainEqual(at)
})

test('an uplink whose topic names another device than its body is kept apart', async () => {
  const household = householdOn('LORAWAN')
  const { sender, topic, payload } = messageAt(household, secondsAgo(30), speech)
  const foreign = topic.replace(household.radio.address, '00112233445566ff')
  await publish({ sender, topic: foreign, payload })
  expect(await reasons(foreign)).toEqual(['SENDER_FOREIGN'])
})

test.each([
  ['what is no JSON', 'a poem', 'PAYLOAD_MALFORMED'],
  ['a number', '42', 'PAYLOAD_MALFORMED'],
  ['a list', '[]', 'PAYLOAD_MALFORMED'],
  ['a report with a text where a number belongs', '{"readings":{"totalizer":"12"}}', 'PAYLOAD_MALFORMED'],
  ['a megabyte', `{"meterId":"${'9'.repeat(2 ** 20)}"}`, 'PAYLOAD_TOO_LARGE'],
  ['JSON nested as deep as it goes', '['.repeat(50_000), 'PAYLOAD_MALFORMED'],
])('%s is a named dead letter, acknowledged, and the next message is read', async (what, payload, reason) => {
  const topic = `meter/${encodeURIComponent(what)}/telemetry`
  await publish({ sender: 'iot-platform', topic, payload })
  expect(await reasons(topic)).toEqual([reason])
  const household = householdOn('NBIOT')
  const at = secondsAgo(5 + what.length)
  await publish(messageAt(household, at, speech))
  expect((await room.readingsOf(household)).map((reading) => reading.at)).toContainEqual(at)
})

test.each(['join', 'status', 'ack', 'txack', 'log', 'location'])(
  'the event %s of a device is no error',
  async (event) => {
    const household = householdOn('LORAWAN')
    const { sender, topic, payload } = messageAt(household, secondsAgo(30), speech)
    const { time, deviceInfo } = JSON.parse(payload)
    const own = {
      join: { devAddr: '00189440' },
      status: { margin: 10, batteryLevel: 88.3 },
      ack: { queueItemId: '1', acknowledged: true },
      txack: { queueItemId: '1' },
      log: { level: 'ERROR', code: 'UPLINK_MIC', description: 'invalid MIC' },
      location: { location: { latitude: 20.6, longitude: -100.4 } },
    }[event]
    const where = topic.replace(/up$/, event)
    await publish({ sender, topic: where, payload: JSON.stringify({ time, deviceInfo, ...own }) })
    expect(await reasons(where)).toEqual([])
  },
)
