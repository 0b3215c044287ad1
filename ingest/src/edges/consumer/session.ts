import type { IConnackPacket, IConnectPacket, IDisconnectPacket, IPublishPacket, Packet } from 'mqtt-packet'
import type { TlsMaterial } from '../mqtt/tls-files.ts'
import type { BrokerAddress } from './broker-address.ts'
import { type Connection, openConnection } from './connection.ts'

/** How this process is known to the broker, over all its connections. */
export interface SessionOptions {
  readonly address: BrokerAddress
  readonly tls: TlsMaterial | undefined
  readonly clientId: string
  readonly filters: readonly string[]
  /** Messages that the broker sends before the first is answered. */
  readonly receiveMaximum: number
  /** How long the broker keeps what comes while nobody is connected. */
  readonly sessionExpirySeconds: number
}

/** What a session tells whoever holds it. */
export interface SessionHandlers {
  /** Subscribed: messages come. */
  ready(): void
  message(packet: IPublishPacket, connection: Connection): void
  /** The answer to a message of ours; `refused` says why it was not taken. */
  answered(messageId: number, refused: string | undefined): void
  ended(why: string): void
}

const keepaliveSeconds = 30

/** Connects, subscribes and keeps the connection alive, until it ends. */
export function openSession(options: SessionOptions, handlers: SessionHandlers): Connection {
  let pings: NodeJS.Timeout | undefined
  let isAnswered = true
  const connection = openConnection(options.address, options.tls, {
    opened: () => connection.send(connectPacket(options)),
    received,
    closed(why) {
      clearInterval(pings)
      handlers.ended(why)
    },
  })

  function received(packet: Packet): void {
    isAnswered = true
    if (packet.cmd === 'publish') handlers.message(packet, connection)
    else if (packet.cmd === 'puback') handlers.answered(packet.messageId ?? 0, refusalOf(packet.reasonCode))
    else if (packet.cmd === 'connack') connected(packet)
    else if (packet.cmd === 'suback') subscribed(packet.granted)
    else if (packet.cmd === 'disconnect') connection.destroy(goodbye(packet, options.clientId))
  }

  function connected({ reasonCode = 0, properties }: IConnackPacket): void {
    if (reasonCode !== 0) {
      connection.destroy(`the broker refused us with code ${reasonCode}${told(properties)}`)
      return
    }
    const seconds = properties?.serverKeepAlive ?? keepaliveSeconds
    if (seconds > 0) pings = setInterval(ping, (seconds * 1000) / 2)
    const subscriptions = options.filters.map((topic) => ({ topic, qos: 1 as const }))
    connection.send({ cmd: 'subscribe', messageId: 1, subscriptions })
  }

  /** Nothing heard between two pings, not even the answer to the first, is a connection that is gone; unless we do not listen. */
  function ping(): void {
    if (connection.isRead() && !isAnswered) {
      connection.destroy('the broker does not answer any more')
      return
    }
    isAnswered = !connection.isRead()
    connection.send({ cmd: 'pingreq' })
  }

  function subscribed(granted: readonly (number | object)[]): void {
    const refused = options.filters.filter((_filter, index) => Number(granted[index]) >= 0x80)
    if (refused.length === 0) handlers.ready()
    else connection.destroy(`the broker lets us not subscribe to ${refused.join(', ')}: give us the right to`)
  }

  return connection
}

function connectPacket(options: SessionOptions): IConnectPacket {
  const { username, password } = options.address
  return {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 5,
    clientId: options.clientId,
    clean: false,
    keepalive: keepaliveSeconds,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password: Buffer.from(password) }),
    properties: {
      sessionExpiryInterval: options.sessionExpirySeconds,
      receiveMaximum: options.receiveMaximum,
    },
  }
}

function refusalOf(reasonCode: number | undefined): string | undefined {
  return (reasonCode ?? 0) < 0x80 ? undefined : `the broker refused the message with code ${reasonCode}`
}

const sessionTakenOver = 0x8e

function goodbye({ reasonCode, properties }: IDisconnectPacket, clientId: string): string {
  return reasonCode === sessionTakenOver
    ? `another process is connected as ${clientId}: every ingest needs a client id of its own`
    : `the broker ended the connection with code ${reasonCode ?? 0}${told(properties)}`
}

function told(properties: { readonly reasonString?: string } | undefined): string {
  return properties?.reasonString === undefined ? '' : ` (${properties.reasonString})`
}
