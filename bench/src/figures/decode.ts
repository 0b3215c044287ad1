import { type Cipheriv, createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { createLayoutMemory } from '@aquacis/ingest/wmbus/compact.ts'
import { decodeWmbus } from '@aquacis/ingest/wmbus/decode-wmbus.ts'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'
import type { Figure, PreparedFigure } from '../figure.ts'
import { timesPerSecond } from '../statistics.ts'

interface Sealed {
  readonly frame: Buffer
  readonly key: Buffer
  /** Made beforehand: the ceiling pays for nothing but cipher and checksum. */
  readonly keyObject: KeyObject
  /** One cipher for all telegrams of a meter: counter mode is the encryption of a count, block by block. */
  readonly cipher: Cipheriv
}

const measureMs = 1_500
const telegramsOfEach = 8
/** L C M A, CI CC ACC SN: what stands in clear before the encrypted bytes of an extended link layer (EN 13757-4 §12.2). */
const clearBytes = 17

/** Telegrams of a flowIQ 2200 decoded by one core, beside what the cipher and the checksum of the same bytes cost. */
export const decode: Figure = {
  name: 'decode',
  what: 'encrypted Kamstrup flowIQ 2200 telegrams read by one core, one full frame to seven compact ones, keys at hand',
  rounds: 7,
  rows: [
    { name: 'decipher and checksum', kind: 'ceiling', unit: 'telegrams/s' },
    { name: 'the same, a cipher made for each', kind: 'baseline', unit: 'telegrams/s' },
    {
      name: 'decode',
      kind: 'figure',
      unit: 'telegrams/s',
      against: 'decipher and checksum',
      promises: [{ atLeast: 150_000 }],
    },
  ],
  prepare,
}

async function prepare(): Promise<PreparedFigure> {
  const telegrams = someTelegrams()
  const layouts = createLayoutMemory()
  const decodeAll = () => {
    for (const { frame, key } of telegrams) {
      const answer = decodeWmbus({ frame, key, layouts })
      if (!answer.ok) throw new Error(answer.unreadable.message)
    }
    return telegrams.length
  }
  const checkAll = (decipher: (telegram: Sealed) => Buffer) => () => {
    for (const telegram of telegrams) {
      const clear = decipher(telegram)
      if (checksum(clear.subarray(2)) !== clear.readUInt16LE(0)) throw new Error('a checksum does not fit')
    }
    return telegrams.length
  }
  return {
    async round() {
      return {
        'decipher and checksum': timesPerSecond(measureMs, checkAll(withKeptCipher)),
        'the same, a cipher made for each': timesPerSecond(measureMs, checkAll(withCipherOfItsOwn)),
        decode: timesPerSecond(measureMs, decodeAll),
      }
    },
    async close() {},
  }
}

function someTelegrams(): readonly Sealed[] {
  const { households } = fleetManifest({ seed: 'bench', meters: 250 })
  const start = Date.parse('2026-11-20T18:00:05Z')
  return households.flatMap((household) => {
    const key = Buffer.from(household.meter.encryptionKey, 'hex')
    const keyObject = createSecretKey(key)
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
    return Array.from({ length: telegramsOfEach }, (_, index) => {
      const at = new Date(start + index * 5000)
      const frame = encodeTelegram(
        household.meter,
        meterStateAt(household, at),
        transmissionAt(household.meter, at, 5000),
      )
      return { frame, key, keyObject, cipher }
    })
  })
}

const blockSize = 16

/** The first counter block of a telegram (EN 13757-4 §13.2.7). */
function firstBlock(frame: Buffer, blocks: Buffer): void {
  frame.copy(blocks, 0, 2, 10)
  frame.copy(blocks, 8, 11, 12)
  frame.copy(blocks, 9, 13, 17)
}

/** The least that any reader of these telegrams must do. */
function withKeptCipher({ frame, cipher }: Sealed): Buffer {
  const size = frame.length - clearBytes
  const blocks = Buffer.alloc(Math.ceil(size / blockSize) * blockSize)
  firstBlock(frame, blocks)
  for (let start = blockSize; start < blocks.length; start += blockSize) {
    blocks.copy(blocks, start, 0, blockSize)
    blocks[start + blockSize - 1] = start / blockSize
  }
  const clear = cipher.update(blocks)
  for (let index = 0; index < size; index++) {
    clear[index] = (clear[index] ?? 0) ^ (frame[clearBytes + index] ?? 0)
  }
  return clear.subarray(0, size)
}

/** The way it is written first. */
function withCipherOfItsOwn({ frame, keyObject }: Sealed): Buffer {
  const vector = Buffer.alloc(blockSize)
  firstBlock(frame, vector)
  return createDecipheriv('aes-128-ctr', keyObject, vector).update(frame.subarray(clearBytes))
}

/** CRC-16 of EN 13757-4 by table. */
function checksum(bytes: Buffer): number {
  let remainder = 0
  for (const byte of bytes) remainder = ((remainder << 8) & 0xffff) ^ (table[(remainder >> 8) ^ byte] ?? 0)
  return ~remainder & 0xffff
}

const table = Uint16Array.from({ length: 256 }, (_, index) => {
  let remainder = index << 8
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 0x8000 ? (remainder << 1) ^ 0x3d65 : remainder << 1
  return remainder & 0xffff
})
