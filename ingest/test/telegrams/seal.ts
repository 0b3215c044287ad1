import { createCipheriv } from 'node:crypto'
import { cipherMac } from '../../src/codecs/wmbus/check/cipher-mac.ts'
import { crcOf } from '../../src/codecs/wmbus/check/crc.ts'

/** The parts of a payload that begins with a short or long transport header in clear. */
export interface ClearPayload {
  /** CI, address where there is one, access number and status. */
  readonly head: Buffer
  readonly application: Buffer
  /** Of a long header, in the order of the link layer: maker, ident number, version, type. */
  readonly address: Buffer | null
}

const blockSize = 16
const filler = 0x2f

/**
 * Splits a payload behind CI 72, 73, 7A or 7B; undefined for any other or one that is sealed. Receivers that hold the
 * key hand over clear text under a header that still says mode 5.
 */
export function splitPayload(payload: Buffer): ClearPayload | undefined {
  const ci = payload[0] ?? 0
  const size = ci === 0x72 || ci === 0x73 ? 13 : ci === 0x7a || ci === 0x7b ? 5 : 0
  if (size === 0 || payload.length < size) return undefined
  const application = payload.subarray(size)
  const mode = payload[size - 1] ?? 0
  const opened = (mode & 0x1f) === 5 && application[0] === filler && application[1] === filler
  if ((mode & 0x1f) !== 0 && !opened) return undefined
  const address =
    size === 13
      ? Buffer.concat([payload.subarray(5, 7), payload.subarray(1, 5), payload.subarray(7, 9)])
      : null
  return { head: payload.subarray(0, size - 2), application, address }
}

function padded(application: Buffer): Buffer {
  const proved = application[0] === filler && application[1] === filler
  const whole = proved ? application : Buffer.concat([Buffer.of(filler, filler), application])
  const size = Math.ceil(whole.length / blockSize) * blockSize
  return Buffer.concat([whole, Buffer.alloc(size - whole.length, filler)])
}

function word(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8)
}

function encrypt(key: Buffer, vector: Buffer, clear: Buffer): Buffer {
  return createCipheriv('aes-128-cbc', key, vector).setAutoPadding(false).update(clear)
}

/** Security mode 5 of EN 13757-7 §7.6.6. `meter` is its address in the order of the link layer. */
export function sealMode5({ head, application }: ClearPayload, meter: Buffer, key: Buffer): Buffer {
  const clear = padded(application)
  const vector = Buffer.alloc(blockSize, head.at(-2))
  meter.copy(vector, 0, 0, 8)
  const configuration = word(0x0500 | ((clear.length / blockSize) << 4))
  return Buffer.concat([head, configuration, encrypt(key, vector, clear)])
}

/** Security mode 7 behind an authentication layer with an eight byte code (OMS 4.5 §9). */
export function sealMode7(
  { head, application }: ClearPayload,
  meter: Buffer,
  key: Buffer,
  counter: number,
): Buffer {
  const clear = padded(application)
  const count = Buffer.alloc(4)
  count.writeUInt32LE(counter)
  const derive = (purpose: number) =>
    cipherMac(key, Buffer.concat([Buffer.of(purpose), count, meter.subarray(2, 6), Buffer.alloc(7, 7)]))
  const sealed = encrypt(derive(0), Buffer.alloc(blockSize), clear)
  const configuration = word(0x0700 | ((clear.length / blockSize) << 4))
  const payload = Buffer.concat([head, configuration, Buffer.of(0x10), sealed])
  const messageControl = Buffer.of(0x25)
  const mac = cipherMac(derive(1), Buffer.concat([messageControl, count, payload])).subarray(0, 8)
  return Buffer.concat([Buffer.of(0x90, 0x0f, 0x00, 0x2c), messageControl, count, mac, payload])
}

/** Extended link layers in clear: CI 8C, or 8E with a receiver's address. */
export function wrapClear(payload: Buffer, ci: 0x8c | 0x8e): Buffer {
  const receiver = ci === 0x8e ? Buffer.alloc(8, 0x51) : Buffer.alloc(0)
  return Buffer.concat([Buffer.of(ci, 0x20, 0x33), receiver, payload])
}

/** Extended link layers with AES-128 in counter mode: CI 8D, or 8F with a receiver's address. */
export function wrapSealed(payload: Buffer, sender: Buffer, key: Buffer, ci: 0x8d | 0x8f): Buffer {
  const control = 0x20
  const receiver = ci === 0x8f ? Buffer.alloc(8, 0x51) : Buffer.alloc(0)
  const session = Buffer.of(0x12, 0x34, 0x56, 0x20)
  const vector = Buffer.concat([sender.subarray(0, 8), Buffer.of(control), session, Buffer.alloc(3)])
  const clear = Buffer.concat([word(crcOf(payload)), payload])
  const sealed = createCipheriv('aes-128-ctr', key, vector).update(clear)
  return Buffer.concat([Buffer.of(ci, control, 0x33), receiver, session, sealed])
}
