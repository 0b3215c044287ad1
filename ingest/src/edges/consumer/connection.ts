import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { generate, type Packet, parser } from 'mqtt-packet'
import { createPacketSieve } from '../mqtt/packet-sieve.ts'
import type { TlsMaterial } from '../mqtt/tls-files.ts'
import type { BrokerAddress } from './broker-address.ts'

/** One connection to a broker, from its socket to its end. */
export interface Connection {
  send(packet: Packet): void
  /** Answers a message taken at QoS 1; answers of one turn travel together. */
  acknowledge(messageId: number): void
  /** Whether the broker's packets are read; without it they wait with the broker. */
  read(isWanted: boolean): void
  isRead(): boolean
  /** Ends after what was written. */
  end(): void
  destroy(why: string): void
}

export interface ConnectionHandlers {
  opened(): void
  received(packet: Packet): void
  /** Once, with the reason. */
  closed(why: string): void
}

const connectTimeoutMs = 10_000
const protocolVersion = 5
const mostPacketBytes = 65_536

/** Opens a socket to the broker and speaks MQTT 5 packets on it. */
export function openConnection(
  address: BrokerAddress,
  tls: TlsMaterial | undefined,
  handlers: ConnectionHandlers,
): Connection {
  const { host, port } = address
  const socket = address.secure
    ? connectTls({ host, port, ...tls, servername: host })
    : connectTcp({ host, port })
  let why = 'the broker closed the connection'
  const destroy = (reason: string) => {
    why = reason
    socket.destroy()
  }
  outliveWrites(socket)
  readPackets(socket, handlers, destroy)
  socket.setNoDelay(true)
  socket.setTimeout(connectTimeoutMs, () => destroy(`no answer from ${host}:${port}`))
  socket.once(address.secure ? 'secureConnect' : 'connect', () => {
    socket.setTimeout(0)
    handlers.opened()
  })
  socket.on('error', (error) => {
    why = error.message
  })
  socket.once('close', () => handlers.closed(why))

  let answers: number[] = []
  function flush(): void {
    if (socket.writable) socket.write(pubacks(answers))
    answers = []
  }

  return {
    send(packet) {
      if (socket.writable) socket.write(generate(packet, { protocolVersion }))
    },
    acknowledge(messageId) {
      if (answers.length === 0) setImmediate(flush)
      answers.push(messageId)
    },
    read(isWanted) {
      if (isWanted) socket.resume()
      else socket.pause()
    },
    isRead: () => !socket.isPaused(),
    end: () => void socket.end(),
    destroy,
  }
}

/**
 * A broker that dies leaves behind what it has sent, and may have promised it to a publisher without writing it down. A
 * write that fails would throw it away unread: so only reading ends the connection, which it does behind the last byte.
 */
function outliveWrites(socket: Socket): void {
  const write = socket._write.bind(socket)
  const writeAll = socket._writev?.bind(socket)
  socket._write = (chunk, encoding, done) => write(chunk, encoding, () => done())
  if (writeAll !== undefined) socket._writev = (chunks, done) => writeAll(chunks, () => done())
}

function readPackets(socket: Socket, handlers: ConnectionHandlers, destroy: (why: string) => void): void {
  // A message may be as long as the protocol allows: what is passed over costs no memory, and a refusal would bring it again.
  const sieve = createPacketSieve({ mostBytes: mostPacketBytes, mostSkippedBytes: Number.POSITIVE_INFINITY })
  const packets = parser({ protocolVersion })
  packets.on('packet', (packet: Packet) => handlers.received(packet))
  packets.on('error', (error: Error) => destroy(`the broker sent what is no MQTT 5: ${error.message}`))
  socket.on('data', (chunk: Buffer) => {
    const passing = sieve.pass(chunk)
    if (passing === null) destroy('the broker sent what is no MQTT')
    else packets.parse(passing)
  })
}

/** PUBACK without reason code means success (MQTT 5 §3.4.2.1). */
function pubacks(messageIds: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(messageIds.length * 4)
  for (const [index, messageId] of messageIds.entries()) {
    bytes.writeUInt16BE(0x4002, index * 4)
    bytes.writeUInt16BE(messageId, index * 4 + 2)
  }
  return bytes
}
