import { readFile } from 'node:fs/promises'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { readableLog } from '@aquacis/kit/testing/observation/readable-log.ts'
import { connect, connectAsync, type IClientOptions, type MqttClient } from 'mqtt'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedBroker, startEmbeddedBroker } from '../src/edges/embedded/embedded-broker.ts'
import { type Authority, type Certified, canCertify, createAuthority } from './authority.ts'

const { log, lines } = readableLog()
const heard: { topic: string; payload: string }[] = []
let authority: Authority
let foreign: Authority
let broker: EmbeddedBroker
let concentrator: Certified
let device: Certified
let clients: MqttClient[] = []

async function connected(certified: Certified | null, options: IClientOptions = {}): Promise<MqttClient> {
  const client = await connectAsync(`mqtts://localhost:${broker.tlsPort}`, {
    ...(await optionsOf(certified)),
    ...options,
  })
  clients.push(client)
  return client
}

/** Whether the broker lets somebody in; a client that is refused does not always say so by an error. */
async function isLetIn(certified: Certified | null): Promise<boolean> {
  const client = connect(`mqtts://localhost:${broker.tlsPort}`, await optionsOf(certified))
  clients.push(client)
  client.on('error', () => undefined)
  return new Promise((resolve) => {
    client.once('connect', () => resolve(true))
    client.once('close', () => resolve(false))
  })
}

async function optionsOf(certified: Certified | null): Promise<IClientOptions> {
  return {
    clientId: 'somebody',
    protocolVersion: 4,
    reconnectPeriod: 0,
    ca: await readFile(authority.certificate),
    ...(certified === null
      ? {}
      : { cert: await readFile(certified.certificate), key: await readFile(certified.key) }),
  }
}

/** Resolves when the connection has ended, however it did. */
function ended(client: MqttClient): Promise<void> {
  return new Promise((resolve) => {
    client.once('close', () => resolve())
  })
}

describe.runIf(canCertify())('the embedded broker by certificate', () => {
  beforeAll(async () => {
    authority = await createAuthority('CEA Queretaro')
    foreign = await createAuthority('CEA Queretaro')
    const server = await authority.issue('localhost')
    concentrator = await authority.issue('concentrator-01')
    device = await authority.issue('SN-7')
    broker = await startEmbeddedBroker({
      host: '127.0.0.1',
      port: 0,
      credentials: null,
      tls: {
        port: 0,
        files: {
          ca: authority.certificate,
          certificate: server.certificate,
          key: server.key,
          crl: authority.crl,
        },
      },
      log,
      hold({ value: { topic, payload }, acknowledge }) {
        heard.push({ topic, payload: payload.toString() })
        acknowledge()
      },
    })
  })
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.endAsync(true)))
    clients = []
    heard.length = 0
  })
  afterAll(async () => {
    await broker.refuseNew()
    await broker.close()
    await Promise.all([authority.remove(), foreign.remove()])
  })

  test('the name in the certificate is who publishes, without any password', async () => {
    const client = await connected(concentrator)
    await client.publishAsync('wmbus/concentrator-01/telegram', 'a telegram', { qos: 1 })
    expect(heard).toEqual([{ topic: 'wmbus/concentrator-01/telegram', payload: 'a telegram' }])
  })

  test('a name that is claimed beside the certificate counts for nothing', async () => {
    const client = await connected(device, { username: 'concentrator-01', password: 'x' })
    const gone = ended(client)
    client.publish('wmbus/concentrator-01/telegram', 'a telegram', { qos: 1 })
    await gone
    expect(heard).toEqual([])
  })

  test.each([
    ['without a certificate', async () => null],
    ['with a certificate of another authority of the same name', () => foreign.issue('concentrator-01')],
  ])('a connection %s is refused', async (_how, certified) => {
    expect(await isLetIn(await certified())).toBe(false)
    expect(lines()).toContainEqual(
      expect.objectContaining({ msg: 'a connection was refused: no valid certificate' }),
    )
  })

  test('where there is no password file nobody comes by password', async () => {
    const plain = connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
      username: 'concentrator-01',
      password: 'x',
      protocolVersion: 4,
      reconnectPeriod: 0,
    })
    await expect(plain).rejects.toThrow(/Bad username or password|Not authorized/)
  })

  test('two devices that choose the same client id do not end each other’s connection', async () => {
    const [one, other] = [await connected(concentrator), await connected(device)]
    await other.publishAsync('meter/SN-7/telemetry', 'from the device', { qos: 1 })
    await one.publishAsync('wmbus/concentrator-01/telegram', 'from the concentrator', { qos: 1 })
    expect(heard.map(({ payload }) => payload)).toEqual(['from the device', 'from the concentrator'])
  })

  test('a command reaches the device that it is for, and is not taken while nobody hears it', async () => {
    await expect(broker.publish('meter/SN-7/command', '{"commandId":"c0"}')).rejects.toThrow(
      'nobody is connected',
    )
    const client = await connected(device)
    await client.subscribeAsync('meter/SN-7/command', { qos: 1 })
    const command = new Promise<string>((resolve) => {
      client.once('message', (topic, payload) => resolve(`${topic} ${payload}`))
    })
    await broker.publish('meter/SN-7/command', '{"commandId":"c1"}')
    expect(await command).toBe('meter/SN-7/command {"commandId":"c1"}')
    await expect(client.subscribeAsync('meter/SN-8/command', { qos: 1 })).rejects.toThrow()
    const gone = ended(client)
    await client.endAsync()
    await gone
    await expect(broker.publish('meter/SN-7/command', '{"commandId":"c2"}')).rejects.toThrow(
      'nobody is connected',
    )
  })

  test('a certificate that is revoked ends its connection within the minute and opens no other, not even by resuming', async () => {
    const stolen = await authority.issue('concentrator-13')
    const client = await connected(stolen)
    const session = await sessionOf(stolen)
    await authority.revoke(stolen)
    const gone = ended(client)
    await broker.refresh()
    await gone
    expect(await isLetIn(stolen)).toBe(false)
    expect(await opensAgain(stolen, session)).toBe(false)
    const other = await connected(concentrator)
    await other.publishAsync('wmbus/concentrator-01/telegram', 'still there', { qos: 1 })
  })
})

/** A session ticket of the listener, as far as it gives any. */
async function sessionOf(certified: Certified): Promise<Buffer | undefined> {
  const socket = await tlsSocket(certified)
  const session = await Promise.race([
    new Promise<Buffer>((resolve) => {
      socket.once('session', resolve)
    }),
    new Promise<undefined>((resolve) => {
      socket.once('secureConnect', () => setImmediate(() => resolve(undefined)))
    }),
  ])
  const known = session ?? socket.getSession()
  socket.destroy()
  return known
}

async function opensAgain(certified: Certified, session: Buffer | undefined): Promise<boolean> {
  const socket = await tlsSocket(certified, session)
  return new Promise((resolve) => {
    // In TLS 1.3 the client believes that it is connected before the server has looked at its certificate.
    socket.once('secureConnect', () => socket.write(Buffer.from([0x10, 0x00])))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.once('data', () => resolve(true))
  })
}

async function tlsSocket(certified: Certified, session?: Buffer): Promise<TLSSocket> {
  const socket = connectTls({
    host: 'localhost',
    port: broker.tlsPort ?? 0,
    ca: await readFile(authority.certificate),
    cert: await readFile(certified.certificate),
    key: await readFile(certified.key),
    ...(session === undefined ? {} : { session }),
  })
  socket.on('error', () => undefined)
  return socket
}
