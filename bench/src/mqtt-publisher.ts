import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Whose connection it is and what it publishes; the packets are made beforehand, so that only sending is measured. */
export interface Device {
  readonly id: string
  readonly secret: string
}

/** What came of publishing some messages: how long it took and how long each acknowledgement. */
export interface Published {
  readonly seconds: number
  readonly acknowledgedAfterMs: readonly number[]
}

/** One MQTT 3.1.1 connection at QoS 1 that costs the machine next to nothing: it makes bytes and counts acknowledgements. */
export interface Publisher {
  /** Keeps `window` messages unacknowledged until all are acknowledged. */
  flood(packets: readonly Buffer[], window: number): Promise<Published>
  /** Sends at a steady pace, whatever the acknowledgements do. */
  pace(packets: readonly Buffer[], perSecond: number): Promise<Published>
  close(): void
}

const mostPacketIds = 60_000

/** Opens the connection. Rejects when the broker refuses it. */
export async function openPublisher(port: number, device: Device): Promise<Publisher> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  socket.write(connectPacket(device))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  if (answer.readUInt8(3) !== 0)
    throw new Error(`the broker refused ${device.id} with code ${answer.readUInt8(3)}`)
  return publisherOn(socket)
}

function publisherOn(socket: Socket): Publisher {
  const sentAt = new Float64Array(65_536)
  let acknowledged: (id: number) => void = () => undefined
  let rest: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % 4)
    for (let offset = 0; offset < whole; offset += 4) acknowledged(bytes.readUInt16BE(offset + 2))
    rest = bytes.subarray(whole)
  })

  function run(
    packets: readonly Buffer[],
    begin: (send: () => boolean) => (() => void) | undefined,
  ): Promise<Published> {
    return new Promise((resolve, reject) => {
      const acknowledgedAfterMs: number[] = []
      const started = performance.now()
      let next = 0
      const send = () => {
        const packet = packets[next]
        if (packet === undefined) return false
        const id = (next++ % mostPacketIds) + 1
        setPacketId(packet, id)
        sentAt[id] = performance.now()
        socket.write(packet)
        return true
      }
      const closed = () => reject(new Error('the broker closed the connection'))
      socket.once('close', closed)
      const goOn = begin(send)
      acknowledged = (id) => {
        acknowledgedAfterMs.push(performance.now() - (sentAt[id] ?? 0))
        if (acknowledgedAfterMs.length < packets.length) goOn?.()
        else {
          socket.off('close', closed)
          resolve({ seconds: (performance.now() - started) / 1000, acknowledgedAfterMs })
        }
      }
    })
  }

  return {
    flood: (packets, window) =>
      run(packets, (send) => {
        socket.cork()
        for (let open = 0; open < window; open++) send()
        socket.uncork()
        return send
      }),
    pace: (packets, perSecond) =>
      run(packets, (send) => {
        const started = performance.now()
        let sent = 0
        const timer = setInterval(() => {
          const due = ((performance.now() - started) * perSecond) / 1000
          for (; sent < due; sent++) if (!send()) return clearInterval(timer)
        }, 1)
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
function connectPacket({ id, secret }: Device): Buffer {
  const texts = [id, id, secret].flatMap((text) => [word(Buffer.byteLength(text)), Buffer.from(text)])
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
