import { once } from 'node:events'
import { connect as connectSocket } from 'node:net'
import { readableLog } from '@aquacis/kit/testing/observation/readable-log.ts'
import { openTelemetryStore, type TelemetryStore } from '@aquacis/metering/telemetry'
import { brokerCredentials } from '@aquacis/simulators/fleet/broker-credentials.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { meterStateAt } from '@aquacis/simulators/fleet/telegram.ts'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { Client as PostgresClient } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { credentialsFrom } from '../src/edges/credentials.ts'
import { type Door, openDoor } from '../src/edges/door.ts'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'

const manifest = fleetManifest({ seed: 'meters door', meters: 6 })
const [ana, luis, ...others] = manifest.households
const [eva = luis] = others
const [concentrator] = manifest.concentrators
const topic = `wmbus/${concentrator?.id}/telegram`
const { log, lines } = readableLog()

let room: MetersRoom
let store: TelemetryStore
let door: Door<EmbeddedBroker>
let clients: MqttClient[] = []

beforeAll(async () => {
  room = await metersRoom(manifest)
  store = await openTelemetryStore({ databaseUrl: room.kept.appUrl, sealingKey: room.sealingKey, log })
  const credentials = credentialsFrom(brokerCredentials(manifest))
  door = await openDoor({
    store,
    log,
    open: (intake) => startEmbeddedBroker({ ...intake, credentials, log, host: '127.0.0.1', port: 0 }),
  })
})
afterEach(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)))
  clients = []
})
afterAll(async () => {
  await door.close()
  await store.close()
  await room.drop()
})

async function connected(options: IClientOptions = {}): Promise<MqttClient> {
  const client = await connectAsync(`mqtt://127.0.0.1:${door.way.port}`, {
    clientId: `test-${clients.length}`,
    username: concentrator?.id ?? '',
    password: concentrator?.secret ?? '',
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...options,
  })
  clients.push(client)
  return client
}

/** Resolves once some session of the test's database waits for a lock. */
async function someoneWaits(watcher: PostgresClient): Promise<void> {
  for (;;) {
    const { rowCount } = await watcher.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rowCount) return
  }
}

test('a telegram is acknowledged only after its reading is committed', async () => {
  const client = await connected()
  const at = secondsAgo(10)
  const holder = new PostgresClient({ connectionString: room.kept.ownerUrl })
  // Of other roles' sessions PostgreSQL shows no waits.
  const watcher = new PostgresClient({ connectionString: room.kept.appUrl })
  await Promise.all([holder.connect(), watcher.connect()])
  try {
    await holder.query('begin; lock table latest_reading in exclusive mode')
    let acknowledged = false
    const answer = client.publishAsync(topic, payloadOf(ana, at), { qos: 1 }).then(() => {
      acknowledged = true
    })
    await someoneWaits(watcher)
    expect(acknowledged).toBe(false)
    expect(door.depth()).toBe(1)
    expect(await room.readingsOf(ana)).toEqual([])
    await holder.query('commit')
    await answer
    expect(await room.readingsOf(ana)).toEqual([{ at, litres: meterStateAt(ana, at).litres }])
  } finally {
    await Promise.all([holder.end(), watcher.end()])
  }
})

test('the same telegram twice is stored once and acknowledged twice', async () => {
  const client = await connected()
  const at = secondsAgo(20)
  const payload = payloadOf(luis, at)
  await Promise.all([
    client.publishAsync(topic, payload, { qos: 1 }),
    client.publishAsync(topic, payload, { qos: 1 }),
  ])
  await client.publishAsync(topic, payload, { qos: 1 })
  expect(await room.readingsOf(luis)).toHaveLength(1)
  expect((await room.facts()).filter((fact) => fact.key === luis.meter.id)).toHaveLength(1)
})

test('a register that runs back is kept as no reading, is told as reverse flow, and is made good before it counts', async () => {
  const client = await connected()
  const register = (secondsBefore: number, litres: number) =>
    client.publishAsync(topic, payloadOf(eva, secondsAgo(secondsBefore), litres), { qos: 1 })
  await register(7_200, 40_000)
  await register(3_600, 39_988)
  await register(1_800, 39_995)
  await register(60, 40_003)
  expect((await room.readingsOf(eva)).map(({ litres }) => litres)).toEqual([40_000, 40_003])
  const fallen = (await room.deadLetters()).filter(({ reason }) => reason === 'REGISTER_FALLING')
  expect(fallen).toHaveLength(2)
  expect(await room.openAlerts(eva)).toEqual([
    { layer: 'RULE', kind: 'REVERSE_FLOW', detail: 'FALLING_REGISTER', litres: 12 },
  ])
})

test('a payload that nobody can read is kept as a dead letter and acknowledged', async () => {
  const client = await connected()
  await client.publishAsync(topic, 'not a telegram', { qos: 1 })
  const letters = (await room.deadLetters()).filter(({ payload }) => payload.toString() === 'not a telegram')
  expect(letters).toMatchObject([{ source: topic, reason: 'PAYLOAD_MALFORMED' }])
})

test('a telegram without acknowledgement (QoS 0) is stored all the same, and retain and will are forgotten', async () => {
  const client = await connected({
    will: { topic, payload: Buffer.from('the last will'), qos: 1, retain: true },
  })
  const [first, second] = [secondsAgo(31), secondsAgo(30)]
  client.publish(topic, payloadOf(luis, first), { qos: 0, retain: true })
  await client.publishAsync(topic, payloadOf(luis, second), { qos: 1, retain: true })
  const instants = (await room.readingsOf(luis)).map(({ at }) => at)
  expect(instants).toContainEqual(first)
  expect(instants).toContainEqual(second)
  // Cut off without a word, which is when a broker publishes a will.
  client.stream.destroy()
  const next = await connected()
  await next.publishAsync(topic, payloadOf(luis, secondsAgo(29)), { qos: 1 })
  expect((await room.deadLetters()).map(({ payload }) => payload.toString())).not.toContain('the last will')
})

test('one trace leads from the telegram through the log to the published fact', async () => {
  const client = await connected()
  const at = secondsAgo(40)
  await client.publishAsync(topic, payloadOf(ana, at), { qos: 1 })
  const fact = (await room.facts()).find((each) => each.key === ana.meter.id && each.to === at.toISOString())
  expect(fact?.traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(lines()).toContainEqual(
    expect.objectContaining({ traceId: fact?.traceId, msg: 'a reading was recorded' }),
  )
})

test('no line of the log names a meter’s radio, a key, a secret or a telegram', () => {
  const everything = JSON.stringify(lines())
  for (const { meter } of manifest.households) {
    expect(everything).not.toContain(meter.encryptionKey)
    expect(everything).not.toContain(meter.identNumber)
  }
  for (const { secret } of manifest.concentrators) expect(everything).not.toContain(secret)
})

test.each([
  ['a wrong secret', { password: 'guess' }],
  ['the secret of another concentrator', { password: manifest.concentrators[1]?.secret ?? '' }],
  ['an unknown name', { username: 'concentrator-99' }],
  ['no name at all', { username: '', password: '' }],
])('a connection with %s is refused', async (_what, options) => {
  await expect(connected(options)).rejects.toThrow(/Bad username or password|Not authorized/)
})

test('a message to the topic of another concentrator is refused with the connection, and nothing is kept', async () => {
  const client = await connected()
  const foreign = `wmbus/${manifest.concentrators[1]?.id}/telegram`
  const gone = new Promise<void>((resolve) => {
    client.once('close', () => resolve())
  })
  const at = secondsAgo(50)
  client.publish(foreign, payloadOf(luis, at), { qos: 1 })
  await gone
  expect((await room.readingsOf(luis)).map((reading) => reading.at)).not.toContainEqual(at)
  expect((await room.deadLetters()).map(({ source }) => source)).not.toContain(foreign)
})

test('nobody may subscribe, not even to its own topic', async () => {
  const client = await connected()
  for (const wish of [topic, '#', '$SYS/#']) {
    await expect(client.subscribeAsync(wish, { qos: 1 })).rejects.toThrow()
  }
})

test('a connection that announces too long a packet ends before its bytes are collected; others go on', async () => {
  const socket = connectSocket(door.way.port, '127.0.0.1')
  await once(socket, 'connect')
  const gone = once(socket, 'close')
  socket.on('error', () => undefined)
  socket.write(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]))
  await gone
  const client = await connected()
  await client.publishAsync(topic, payloadOf(ana, secondsAgo(60)), { qos: 1 })
})
