import { readFile } from 'node:fs/promises'
import { readableLog } from '@aquacis/kit/testing/observation/readable-log.ts'
import { openTelemetryStore, type TelemetryBatch, type TelemetryStore } from '@aquacis/metering/telemetry'
import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startConsumer } from '../src/edges/consumer/consumer.ts'
import { type Door, openDoor } from '../src/edges/door.ts'
import { readTlsFiles } from '../src/edges/mqtt/tls-files.ts'
import type { Intake, WayIn } from '../src/edges/mqtt/way-in.ts'
import { type Authority, type Certified, canCertify, createAuthority } from './authority.ts'
import { type MetersRoom, metersRoom, payloadOf, secondsAgo } from './meters-room.ts'
import { findMosquitto } from './mosquitto/find-mosquitto.ts'
import { type RunningMosquitto, startMosquitto } from './mosquitto/start-mosquitto.ts'

const manifest = fleetManifest({ seed: 'consumer', meters: 20 })
const mosquitto = findMosquitto()
const { log, lines } = readableLog()

let room: MetersRoom
let store: TelemetryStore
let authority: Authority
let foreign: Authority
let broker: RunningMosquitto
const certificates = new Map<string, Certified>()
let doors: Door<WayIn>[] = []
const sessions = new Set<string>()
let clients: MqttClient[] = []

/** Opens a door behind the broker, under a name of its own, and resolves when meters are heard. */
async function opened(
  clientId: string,
  own: Partial<TelemetryStore> = {},
  mostHeld = 20_000,
): Promise<Door<WayIn>> {
  const certified = await certificateOf('ingest')
  const files = {
    ca: authority.certificate,
    certificate: certified.certificate,
    key: certified.key,
    crl: undefined,
  }
  const tls = () => readTlsFiles(files)
  const said = lines().length
  sessions.add(clientId)
  const door = await openDoor({
    store: { ...store, ...own },
    log,
    mostHeld,
    open: (intake: Intake) => startConsumer({ ...intake, url: broker.tlsUrl, tls, clientId, log }),
  })
  doors.push(door)
  await until(() =>
    lines()
      .slice(said)
      .some(({ msg }) => msg === 'listening to the broker'),
  )
  return door
}

async function certificateOf(name: string): Promise<Certified> {
  const certified = certificates.get(name) ?? (await authority.issue(name))
  certificates.set(name, certified)
  return certified
}

async function concentrator(id: string, options: IClientOptions = {}): Promise<MqttClient> {
  const { certificate, key } = await certificateOf(id)
  const client = await connectAsync(broker.tlsUrl, {
    clientId: `${id}-${clients.length}`,
    protocolVersion: 5,
    reconnectPeriod: 0,
    ca: await readFile(authority.certificate),
    cert: await readFile(certificate),
    key: await readFile(key),
    ...options,
  })
  clients.push(client)
  return client
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve))
}

function publish(client: MqttClient, household: Household, at: Date): Promise<unknown> {
  return client.publishAsync(`wmbus/${household.concentratorId}/telegram`, payloadOf(household, at), {
    qos: 1,
  })
}

async function keysOf(households: readonly Household[]): Promise<string[]> {
  const ids = new Set(households.map(({ meter }) => meter.id))
  return [...(await room.readingKeys())].filter((key) => ids.has(key.split('@')[0] ?? ''))
}

describe.runIf(mosquitto !== undefined && canCertify())('a consumer of Mosquitto', () => {
  beforeAll(async () => {
    if (mosquitto === undefined) return
    authority = await createAuthority('CEA Queretaro')
    foreign = await createAuthority('CEA Queretaro')
    broker = await startMosquitto(mosquitto, authority)
    room = await metersRoom(manifest)
    store = await openTelemetryStore({ databaseUrl: room.kept.appUrl, sealingKey: room.sealingKey, log })
  })
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.endAsync(true)))
    await Promise.all(doors.map((door) => door.close()))
    // Mosquitto gives those who share a subscription their part while they are away too: it must forget who has gone.
    for (const clientId of sessions)
      await (await concentrator('ingest', { clientId, clean: true })).endAsync()
    sessions.clear()
    clients = []
    doors = []
  })
  afterAll(async () => {
    await store.close()
    await room.drop()
    await broker.stop()
    await Promise.all([authority.remove(), foreign.remove()])
  })

  test('what comes while nobody listens waits with the broker', async () => {
    const [ana] = manifest.households
    const client = await concentrator(ana.concentratorId)
    const first = await opened('waiting')
    await publish(client, ana, secondsAgo(100))
    await until(async () => (await keysOf([ana])).length === 1)
    await first.close()
    await publish(client, ana, secondsAgo(99))
    await opened('waiting')
    await until(async () => (await keysOf([ana])).length === 2)
  })

  test('a telegram that could not be committed is not acknowledged: another connection of the same name gets it again', async () => {
    const [, luis] = manifest.households
    const client = await concentrator(luis.concentratorId)
    let asked = 0
    const record = async (): Promise<never> => {
      asked += 1
      throw new Error('the database is away')
    }
    await opened('in doubt', { record })
    await publish(client, luis, secondsAgo(200))
    await until(() => asked > 0)
    // Takes the session over, as a process does that is started again.
    await opened('in doubt')
    await until(async () => (await keysOf([luis])).length === 1)
  })

  test('two consumers share what comes, and all of it is stored once', async () => {
    const households = manifest.households.slice(2, 8)
    const counts = [0, 0]
    const counting = (index: number) => async (batch: TelemetryBatch) => {
      counts[index] = (counts[index] ?? 0) + batch.readings.length
      return store.record(batch)
    }
    await opened('one of two', { record: counting(0) })
    await opened('two of two', { record: counting(1) })
    const senders = await Promise.all(households.map(({ concentratorId }) => concentrator(concentratorId)))
    const sent = households.flatMap((household, index) =>
      Array.from({ length: 100 }, (_, second) => {
        const client = senders[index]
        return client && publish(client, household, secondsAgo(10_000 - second))
      }),
    )
    await Promise.all(sent)
    await until(async () => (await keysOf(households)).length === 600)
    expect(counts[0]).toBeGreaterThan(100)
    expect(counts[1]).toBeGreaterThan(100)
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(600)
  })

  test('copies of a telegram that fall to different ingests are stored and told once: the database decides', async () => {
    const household = manifest.households[11]
    if (household === undefined) throw new Error('twelve households are wanted')
    const given = [new Set<number>(), new Set<number>()]
    const noting = (index: number) => async (batch: TelemetryBatch) => {
      for (const { at } of batch.readings) given[index]?.add(at.getTime())
      return store.record(batch)
    }
    await opened('one copy', { record: noting(0) })
    await opened('other copy', { record: noting(1) })
    const client = await concentrator(household.concentratorId)
    const instants = Array.from({ length: 151 }, (_, second) => secondsAgo(30_000 - second))
    // An odd number: whoever takes turns gives the second copy to the other one.
    for (const copies of [instants, instants]) {
      await Promise.all(copies.map((at) => publish(client, household, at)))
    }
    await until(async () => (given[0]?.size ?? 0) + (given[1]?.size ?? 0) > 151)
    await until(async () => (await keysOf([household])).length === 151)
    await Promise.all(doors.splice(0).map((door) => door.close()))
    expect(given[0]?.intersection(given[1] ?? new Set()).size).toBeGreaterThan(0)
    expect(await keysOf([household])).toHaveLength(151)
    const told = (await room.facts()).filter(({ key }) => key === household.meter.id)
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(151)
  })

  test('a device is its certificate: under another name it is not heard, nor with one of another authority', async () => {
    const [, , , , , , , , household] = manifest.households
    if (household === undefined) throw new Error('nine households are wanted')
    await opened('strict')
    const thief = await concentrator('concentrator-99')
    const at = secondsAgo(300)
    // The broker refuses it by its answer; to be sure, what comes after it is awaited.
    await publish(thief, household, at).catch(() => undefined)
    const owner = await concentrator(household.concentratorId)
    await publish(owner, household, secondsAgo(299))
    await until(async () => (await keysOf([household])).length > 0)
    expect((await room.readingsOf(household)).map((reading) => reading.at)).not.toContainEqual(at)
    const { certificate, key } = await foreign.issue(household.concentratorId)
    const stranger = concentrator(household.concentratorId, {
      cert: await readFile(certificate),
      key: await readFile(key),
      protocolVersion: 4,
    })
    await expect(stranger).rejects.toThrow()
  })

  test('a megabyte from one device is a named dead letter, and the next telegram is read', async () => {
    const household = manifest.households[9]
    if (household === undefined) throw new Error('ten households are wanted')
    await opened('patient')
    const client = await concentrator(household.concentratorId)
    const topic = `wmbus/${household.concentratorId}/telegram`
    await client.publishAsync(topic, Buffer.alloc(2 ** 20, 'a'), { qos: 1 })
    await publish(client, household, secondsAgo(400))
    await until(async () => (await keysOf([household])).length === 1)
    const letters = (await room.deadLetters()).filter(({ source }) => source === topic)
    expect(letters.map(({ reason }) => reason)).toEqual(['PAYLOAD_TOO_LARGE'])
    expect(letters[0]?.payload.length).toBeLessThan(65_536)
  })

  test('a store that waits stops the flow: what is held stays bounded, and nothing is lost', async () => {
    const household = manifest.households[10]
    if (household === undefined) throw new Error('eleven households are wanted')
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const record = async (batch: TelemetryBatch) => {
      await released
      return store.record(batch)
    }
    const door = await opened('slow', { record }, 1_000)
    const client = await concentrator(household.concentratorId)
    const sent = Array.from({ length: 6_000 }, (_, second) =>
      publish(client, household, secondsAgo(20_000 - second)),
    )
    // The broker takes them all; it is the one who keeps what nobody reads.
    await Promise.all(sent)
    await until(() => door.depth() >= 1_000)
    const deepest = door.depth()
    // One chunk of a socket goes beyond the bound, and it has less than a thousand telegrams.
    expect(deepest).toBeLessThan(2_000)
    release()
    await until(async () => (await keysOf([household])).length === 6_000)
    expect(door.depth()).toBe(0)
  })

  test('a command goes out through the broker to the device that it is for', async () => {
    const door = await opened('commanding')
    const device = await concentrator('SN-7')
    await device.subscribeAsync('meter/SN-7/command', { qos: 1 })
    const command = new Promise<string>((resolve) => {
      device.once('message', (_topic, payload) => resolve(payload.toString()))
    })
    await door.way.publish('meter/SN-7/command', '{"commandId":"c1"}')
    expect(await command).toBe('{"commandId":"c1"}')
  })

  test('a certificate that was renewed counts from the next connection on, without a new start', async () => {
    const filesOf = ({ certificate, key }: Certified) => ({
      ca: authority.certificate,
      ...{ certificate, key, crl: undefined },
    })
    // What lies there is another authority's, until somebody puts the right one in its place.
    let lies = await foreign.issue('ingest')
    const way = startConsumer({
      url: broker.tlsUrl,
      tls: () => readTlsFiles(filesOf(lies)),
      clientId: 'renewed',
      log,
      hold: () => undefined,
      full: () => false,
      onRoom: () => undefined,
    })
    sessions.add('renewed')
    await until(() => way.trouble()?.startsWith('no connection to the broker') ?? false)
    lies = { ...lies, certificate: '/nowhere' }
    await until(() => way.trouble()?.includes('certificates cannot be read') ?? false)
    lies = await certificateOf('ingest')
    await until(() => way.trouble() === undefined)
    await way.close()
  })

  test('a broker that is away is said, and looked for again', async () => {
    const way = startConsumer({
      url: 'mqtt://127.0.0.1:1',
      clientId: 'lonely',
      log,
      hold: () => undefined,
      full: () => false,
      onRoom: () => undefined,
    })
    await until(() => way.trouble()?.includes('ECONNREFUSED') ?? false)
    await expect(way.publish('meter/SN-7/command', '{}')).rejects.toThrow('no connection')
    await way.refuseNew()
    await way.close()
  })
})
