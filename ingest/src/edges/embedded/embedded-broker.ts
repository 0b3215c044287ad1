import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { Aedes } from 'aedes'
import type { Credentials } from '../credentials.ts'
import type { TlsFiles } from '../mqtt/tls-files.ts'
import type { Intake, WayIn } from '../mqtt/way-in.ts'
import { createBurstRemains } from './burst-remains.ts'
import { createListeners } from './command-listeners.ts'
import { keepNoSessions } from './no-sessions.ts'
import { createPace } from './pace.ts'
import { createReadingGate } from './reading-gate.ts'
import { rules } from './rules.ts'
import { certifiedName, createTlsListener } from './tls-listener.ts'

/** The meters' door: an MQTT 3.1.1 broker that acknowledges a telegram only when it was committed. */
export interface EmbeddedBroker extends WayIn {
  readonly port: number
  /** Null where nobody asked for TLS. */
  readonly tlsPort: number | null
  connections(): number
  /** Reads certificates and revocations again. */
  refresh(): Promise<void>
}

export interface EmbeddedBrokerOptions
  extends Partial<Pick<Intake, 'full' | 'onRoom'>>,
    Pick<Intake, 'hold'> {
  readonly host: string
  readonly port: number
  /** Null: nobody connects by password. */
  readonly credentials: Credentials | null
  /** A second listener, where certificates say who connects. */
  readonly tls?: { readonly port: number; readonly files: TlsFiles } | undefined
  /** Names that speak for devices of others: LoRaWAN network servers, platforms of the mobile network. */
  readonly networkServers?: readonly string[]
  readonly log: Logger
  /** An uplink heard by many gateways has 20 kB; of a longer message the rest is passed over. */
  readonly mostPacketBytes?: number
  readonly mostConnections?: number
}

const connectTimeoutMs = 5_000
const farewellMs = 300
const mostSkippedBytes = 16 * 2 ** 20

export async function startEmbeddedBroker(options: EmbeddedBrokerOptions): Promise<EmbeddedBroker> {
  const { host, log, mostPacketBytes = 65_536, mostConnections = 12_000 } = options
  const { full = () => false, onRoom = () => undefined } = options
  const sockets = new Set<Socket>()
  const gate = { open: true }
  const reading = createReadingGate({ full, onRoom }, { mostBytes: mostPacketBytes, mostSkippedBytes }, log)

  const { credentials, hold, networkServers = [] } = options
  const known = { credentials, networkServers: new Set(networkServers), certifiedName }
  const aedes = await Aedes.createBroker({
    connectTimeout: connectTimeoutMs,
    ...rules({ ...known, hold, pace: createPace({ log }), log }, gate),
  })
  keepNoSessions(aedes)
  const listeners = createListeners(aedes)
  const connectionMade = createBurstRemains()
  aedes.on('clientReady', (client) => {
    reading.settle(client.conn as Socket)
    connectionMade()
  })
  for (const fault of ['clientError', 'connectionError'] as const)
    aedes.on(fault, (_client, error) => log.debug({ err: error }, 'a connection ended with an error'))

  function accept(socket: Socket): void {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    reading.guard(socket)
    aedes.handle(socket)
  }

  const plain = createServer({ noDelay: true }, accept)
  const tls = options.tls && (await createTlsListener({ files: options.tls.files, log, accept }))
  const servers: readonly Server[] = tls === undefined ? [plain] : [plain, tls.server]
  for (const server of servers) server.maxConnections = mostConnections
  const port = await listen(plain, host, options.port)
  const tlsPort = tls === undefined ? null : await listen(tls.server, host, options.tls?.port ?? 0)

  return {
    port,
    tlsPort,
    trouble: () =>
      servers.every((server) => server.listening)
        ? undefined
        : 'the broker does not listen: no meter is heard',
    connections: () => sockets.size,
    publish: listeners.publish,
    refresh: async () => tls?.refresh(),
    async refuseNew() {
      gate.open = false
      for (const server of servers) server.close()
    },
    async close() {
      await Promise.all([...sockets].map(farewell))
      await new Promise<void>((resolve) => {
        aedes.close(() => resolve())
      })
    },
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
