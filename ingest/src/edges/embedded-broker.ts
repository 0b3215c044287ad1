import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { Aedes, type AedesOptions, type AuthenticateError, type Client } from 'aedes'
import type { TelegramMessage } from '../stages/identify.ts'
import type { Held } from './batcher.ts'
import type { Credentials } from './credentials.ts'
import { createPacketGauge } from './packet-gauge.ts'

/** The meters' door: an MQTT 3.1.1 broker that acknowledges a telegram only when it was committed. */
export interface EmbeddedBroker {
  readonly port: number
  listening(): boolean
  connections(): number
  /** Takes nothing new; what was taken may still be acknowledged. */
  refuseNew(): Promise<void>
  /** Ends the connections after the acknowledgements already written. */
  close(): Promise<void>
}

export interface EmbeddedBrokerOptions {
  readonly host: string
  readonly port: number
  readonly credentials: Credentials
  readonly log: Logger
  hold(held: Held<TelegramMessage>): void
  /** A telegram's JSON has less than 700 bytes. */
  readonly mostPacketBytes?: number
  /** aedes reads the next chunk of a connection only when every packet of the last was answered: this bounds what is held. */
  readonly mostConnections?: number
}

const connectTimeoutMs = 5_000
const farewellMs = 300
const notAuthorized = 5
const badCredentials = 4

export async function startEmbeddedBroker(options: EmbeddedBrokerOptions): Promise<EmbeddedBroker> {
  const { host, log, mostPacketBytes = 8_192, mostConnections = 1_000 } = options
  const sockets = new Set<Socket>()
  const gate = { open: true }

  const aedes = await Aedes.createBroker({ connectTimeout: connectTimeoutMs, ...rules(options, gate) })
  aedes.on('clientError', (_client, error) => log.debug({ err: error }, 'a connection ended with an error'))
  aedes.on('connectionError', (_client, error) =>
    log.debug({ err: error }, 'a connection ended with an error'),
  )

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    limitPackets(socket, mostPacketBytes, log)
    aedes.handle(socket)
  })
  server.maxConnections = mostConnections
  const port = await listen(server, host, options.port)

  return {
    port,
    listening: () => server.listening,
    connections: () => sockets.size,
    async refuseNew() {
      gate.open = false
      server.close()
    },
    async close() {
      await Promise.all([...sockets].map(farewell))
      await new Promise<void>((resolve) => {
        aedes.close(() => resolve())
      })
    },
  }
}

type Rules = Required<
  Pick<AedesOptions, 'preConnect' | 'authenticate' | 'authorizeSubscribe' | 'authorizePublish'>
>

/** Who may connect, publish and subscribe; and when a telegram is answered. */
function rules({ credentials, hold, log }: EmbeddedBrokerOptions, gate: { readonly open: boolean }): Rules {
  const concentratorOf = new WeakMap<Client, string>()
  return {
    preConnect(_client, packet, done) {
      // A will would be stored and published for a device that is gone: nothing here listens to it.
      delete packet.will
      done(null, gate.open)
    },
    authenticate(client, concentratorId, secret, done) {
      authenticate(credentials, concentratorId, secret).then(
        (known) => {
          if (known && concentratorId !== undefined) concentratorOf.set(client, concentratorId)
          else log.warn({ concentratorId }, 'a connection was refused: unknown concentrator or wrong secret')
          done(known ? null : refusal(badCredentials, 'unknown concentrator or wrong secret'), known)
        },
        (error: unknown) => {
          log.error({ err: error }, 'a secret could not be checked')
          done(refusal(notAuthorized, 'the secret could not be checked'), false)
        },
      )
    },
    authorizeSubscribe(_client, _subscription, done) {
      done(null, null)
    },
    authorizePublish(client, packet, done) {
      const concentratorId = client === null ? undefined : concentratorOf.get(client)
      if (client === null || packet.topic !== `wmbus/${concentratorId}/telegram`) {
        log.warn(
          { concentratorId, topic: packet.topic.slice(0, 80) },
          'a message to a foreign topic was refused',
        )
        done(new Error(`${concentratorId ?? 'nobody'} may publish to its own topic only`))
        return
      }
      // Without a call of `done` there is no acknowledgement: the publisher keeps it and comes again.
      if (!gate.open) return
      packet.retain = false
      const payload = Buffer.isBuffer(packet.payload) ? packet.payload : Buffer.from(packet.payload)
      const message = { topic: packet.topic, payload, arrivedAt: new Date(), traceId: newTraceId() }
      // QoS 0 goes the same way: no acknowledgement is owed, but the connection may not outrun the store.
      hold({ value: message, acknowledge: () => done(), abandoned: () => client.closed })
    },
  }
}

async function authenticate(
  credentials: Credentials,
  concentratorId: string | undefined,
  secret: Buffer | undefined,
): Promise<boolean> {
  if (concentratorId === undefined || secret === undefined) return false
  return credentials.verify(concentratorId, secret)
}

function refusal(returnCode: number, message: string): AuthenticateError {
  return Object.assign(new Error(message), { returnCode })
}

/** The broker reads by `read()`; a connection that announces too long a packet ends before its bytes are collected. */
function limitPackets(socket: Socket, mostBytes: number, log: Logger): void {
  const gauge = createPacketGauge(mostBytes)
  const read = socket.read.bind(socket)
  socket.read = (size?: number) => {
    const chunk: unknown = read(size)
    if (!Buffer.isBuffer(chunk) || gauge.accepts(chunk)) return chunk
    log.warn({ mostBytes }, 'a connection was closed: it announced too long a packet')
    socket.destroy()
    return null
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address() as AddressInfo
      resolve(address.port)
    })
  })
}

/** Half-closes a connection, so that acknowledgements still on their way arrive; a silent peer is not waited for. */
function farewell(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), farewellMs)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.end()
  })
}
