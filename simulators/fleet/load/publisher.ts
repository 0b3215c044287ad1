import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import type { Sender } from '../manifest.ts'

/** Where a broker listens. */
export interface BrokerPlace {
  readonly host: string
  readonly port: number
  /** Over TLS; its certificate must be signed by whom Node trusts. */
  readonly secure: boolean
}

/** What came of publishing some messages: how long it took and how long each acknowledgement. */
export interface Published {
  readonly seconds: number
  readonly acknowledgedAfterMs: readonly number[]
  /** When each of these was handed to the machine, by `performance.now()`. */
  readonly sentAt: readonly number[]
}

/** One MQTT 3.1.1 connection at QoS 1 that costs the machine next to nothing: it makes bytes and counts acknowledgements. */
export interface Publisher {
  /** Keeps `window` messages unacknowledged until all are acknowledged. */
  flood(packets: readonly Buffer[], window: number): Promise<Published>
  /** Sends at a steady pace, whatever the acknowledgements do. */
  pace(packets: readonly Buffer[], perSecond: number): Promise<Published>
  /** Sends one message; `acknowledged` hears how many milliseconds its acknowledgement took. */
  send(packet: Buffer, acknowledged: (afterMs: number) => void): void
  /** Bytes that the machine has not taken over yet. */
  unsent(): number
  /** Resolves with the reason when the connection ends before `close`. */
  readonly broken: Promise<Error>
  close(): void
}

const mostPacketIds = 60_000
const paceTickMs = 2

/** Opens the connection, under a client id of its own where one sender has several. Rejects when the broker refuses it. */
export async function openPublisher(
  { host, port, secure }: BrokerPlace,
  sender: Sender,
  clientId = sender.id,
): Promise<Publisher> {
  const socket = secure ? connectSecurely({ host, port }) : connect({ host, port, noDelay: true })
  await once(socket, secure ? 'secureConnect' : 'connect')
  socket.write(connectPacket(clientId, sender))
  const [answer] = (await Promise.race([
    once(socket, 'data'),
    once(socket, 'close').then(() => {
      throw new Error(`the broker closed the connection of ${sender.id} without an answer`)
    }),
  ])) as [Buffer]
  if (answer.readUInt8(3) !== 0) {
    socket.destroy()
    throw new Error(`the broker refused ${sender.id} with code ${answer.readUInt8(3)}`)
  }
  return publisherOn(socket)
}

function publisherOn(socket: Socket): Publisher {
  const sentAt = new Float64Array(65_536)
  const waiting = new Map<number, (afterMs: number) => void>()
  let nextId = 0
  let rest: Buffer = Buffer.alloc(0)
  const broken = new Promise<Error>((resolve) => {
    let reason = 'the broker closed the connection'
    socket.on('error', (error) => {
      reason = error.message
    })
    socket.once('close', () => resolve(new Error(reason)))
  })
  socket.on('data', (chunk: Buffer) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % 4)
    // What is sent in answer to a whole chunk of acknowledgements travels together.
    socket.cork()
    for (let offset = 0; offset < whole; offset += 4) acknowledge(bytes.readUInt16BE(offset + 2))
    socket.uncork()
    rest = bytes.subarray(whole)
  })

  function acknowledge(id: number): void {
    const heard = waiting.get(id)
    waiting.delete(id)
    heard?.(performance.now() - (sentAt[id] ?? 0))
  }

  function send(packet: Buffer, acknowledged: (afterMs: number) => void): void {
    const id = (nextId++ % mostPacketIds) + 1
    if (waiting.has(id)) throw new RangeError(`${mostPacketIds} messages wait for their acknowledgement`)
    setPacketId(packet, id)
    sentAt[id] = performance.now()
    waiting.set(id, acknowledged)
    socket.write(packet)
  }

  function run(
    packets: readonly Buffer[],
    begin: (sendNext: () => boolean) => (() => void) | undefined,
  ): Promise<Published> {
    return new Promise((resolve, reject) => {
      const acknowledgedAfterMs: number[] = []
      const sentAt: number[] = []
      const started = performance.now()
      let next = 0
      void broken.then(reject)
      if (packets.length === 0) resolve({ seconds: 0, acknowledgedAfterMs, sentAt })
      const goOn = begin(() => {
        const packet = packets[next++]
        if (packet === undefined) return false
        send(packet, heard)
        return true
      })
      function heard(afterMs: number): void {
        acknowledgedAfterMs.push(afterMs)
        sentAt.push(performance.now() - afterMs)
        if (acknowledgedAfterMs.length < packets.length) goOn?.()
        else resolve({ seconds: (performance.now() - started) / 1000, acknowledgedAfterMs, sentAt })
      }
    })
  }

  return {
    send,
    broken,
    unsent: () => socket.writableLength,
    flood: (packets, window) =>
      run(packets, (sendNext) => {
        socket.cork()
        for (let open = 0; open < window; open++) sendNext()
        socket.uncork()
        return sendNext
      }),
    pace: (packets, perSecond) =>
      run(packets, (sendNext) => {
        const started = performance.now()
        let sent = 0
        const timer = setInterval(() => {
          const due = ((performance.now() - started) * perSecond) / 1000
          if (sent >= due) return
          socket.cork()
          for (; sent < due && sendNext(); sent++);
          socket.uncork()
          if (sent < due) clearInterval(timer)
        }, paceTickMs)
        return undefined
      }),
    close: () => socket.destroy(),
  }
}

/** A PUBLISH at QoS 1 (MQTT 3.1.1 §3.3); its packet id is set when it is sent. */
export function publishPacket(topic: string, payload: string): Buffer {
  const name = Buffer.from(topic)
  const body = Buffer.concat([word(name.length), name, word(0), Buffer.from(payload)])
  return Buffer.concat([Buffer.from([0x32]), lengthOf(body), body])
}

function setPacketId(packet: Buffer, id: number): void {
  let offset = 1
  while (packet.readUInt8(offset) >= 0x80) offset++
  packet.writeUInt16BE(id, offset + 3 + packet.readUInt16BE(offset + 1))
}

/** A CONNECT with a clean session, user name and password, without keep-alive (§3.1). */
export function connectPacket(clientId: string, { id, secret }: Sender): Buffer {
  const texts = [clientId, id, secret].flatMap((text) => [word(Buffer.byteLength(text)), Buffer.from(text)])
  const body = Buffer.concat([word(4), Buffer.from('MQTT'), Buffer.from([4, 0b1100_0010, 0, 0]), ...texts])
  return Buffer.concat([Buffer.from([0x10]), lengthOf(body), body])
}

/** Remaining length, seven bits a byte (§2.2.3). */
function lengthOf(body: Buffer): Buffer {
  const bytes: number[] = []
  let left = body.length
  do {
    bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0))
    left >>= 7
  } while (left > 0)
  return Buffer.from(bytes)
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
