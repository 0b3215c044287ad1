import type { Unreadable } from '../codec.ts'
import { crcOf } from './check/crc.ts'

/**
 * How the bytes came: bare, with the CRCs of format A or B, or as a frame of the wired bus. `stripped`: the receiver
 * took CRCs away and left a length byte that counts them, so that only the layers inside can prove it whole.
 */
export type FrameFormat = 'bare' | 'A' | 'B' | 'wired' | 'stripped'

/** One link-layer frame without its CRCs: from the C field to the last byte of the application. */
export interface Frame {
  readonly format: FrameFormat
  readonly body: Buffer
}

/** L, C, M, A: what a frame must at least have, and the CI field behind it. */
const shortestBody = 10
const firstBlockA = 10
const blockA = 16
const crcSize = 2
/** Format B: the first CRC stands behind at most 126 bytes, L counted. */
const firstBlockB = 126

/** What some receivers leave in front of a frame: the synchronisation words of mode C, formats A and B. */
const syncWords = new Set([0x54cd, 0x543d])

/** Takes the framing off: length, CRCs (EN 13757-4 §11.5), or the wired bus' start, checksum and stop. */
export function readFrame(received: Buffer): Frame | Unreadable {
  const bytes = withoutSync(received)
  const length = bytes[0]
  if (length === undefined) return { code: 'FRAME_TOO_SHORT', message: 'The telegram is empty.' }
  if (length === 0x68 && bytes[3] === 0x68 && bytes[1] === bytes[2]) return readWiredFrame(bytes)
  if (length < shortestBody) {
    return {
      code: 'FRAME_MALFORMED',
      message: `The length byte says ${length}, but a frame has at least ${shortestBody} bytes behind it. Send the telegram from its length byte on.`,
    }
  }
  const size = length + 1
  if (bytes.length < size) return tooShort(bytes.length, size)
  if (bytes.length === size) return withoutCrcB(bytes) ?? bareFrame(bytes, size)
  return readFormatA(bytes, length)
}

/**
 * What the same bytes may be besides, when `first` does not open: a bare frame whose last bytes happen to fit as a
 * CRC of format B (one in 65,536), or a frame whose CRCs a receiver took away but for the length byte or block 1.
 */
export function otherFrames(received: Buffer, first: Frame | Unreadable): readonly Frame[] {
  const bytes = withoutSync(received)
  const size = (bytes[0] ?? 0) + 1
  if (bytes.length <= shortestBody) return []
  if ('format' in first) return first.format === 'B' ? [bareFrame(bytes, size)] : []
  const missing = size - bytes.length
  if (missing === crcSize || missing === 2 * crcSize) return [stripped(bytes.subarray(1))]
  if (missing !== -crcSize || !crcFits(bytes, 0, firstBlockA)) return []
  return [stripped(Buffer.concat([bytes.subarray(1, firstBlockA), bytes.subarray(firstBlockA + crcSize)]))]
}

function withoutSync(bytes: Buffer): Buffer {
  if (bytes.length < 4 || !syncWords.has(bytes.readUInt16BE(0))) return bytes
  // A frame may have 84 bytes, but no meter has C field CD or 3D: what follows must be a whole frame itself.
  return bytes.length > (bytes[2] ?? 0) + 2 ? bytes.subarray(2) : bytes
}

function bareFrame(bytes: Buffer, size: number): Frame {
  return { format: 'bare', body: bytes.subarray(1, size) }
}

function stripped(body: Buffer): Frame {
  return { format: 'stripped', body }
}

function tooShort(actual: number, expected: number): Unreadable {
  return {
    code: 'FRAME_TOO_SHORT',
    message: `The frame ends after ${actual} of the ${expected} bytes that its length byte announces. Check that the receiver hands over whole telegrams.`,
  }
}

/** Bytes of a format A frame of length `length`, CRCs included. */
function sizeOfFormatA(length: number): number {
  const data = length + 1 - firstBlockA
  return length + 1 + 2 * (1 + Math.ceil(data / blockA))
}

function readFormatA(bytes: Buffer, length: number): Frame | Unreadable {
  const size = sizeOfFormatA(length)
  const firstFits = bytes.length >= firstBlockA + 2 && crcFits(bytes, 0, firstBlockA)
  // Some receivers append signal strength or time: whoever is no format A frame is B or bare, with a tail.
  if (!firstFits) {
    const known = withoutCrcB(bytes.subarray(0, length + 1))
    if (known !== undefined) return known
    return bytes.length === size ? mismatch(1) : bareFrame(bytes, length + 1)
  }
  if (bytes.length < size) return tooShort(bytes.length, size)
  const body = Buffer.allocUnsafe(length)
  let written = bytes.copy(body, 0, 1, firstBlockA)
  for (let start = firstBlockA + 2, block = 2; written < length; start += blockA + 2, block++) {
    const end = start + Math.min(blockA, length - written)
    if (!crcFits(bytes, start, end)) return mismatch(block)
    written += bytes.copy(body, written, start, end)
  }
  return { format: 'A', body }
}

/** The frame without its one or two CRCs when they fit, else undefined: then it is a bare one. */
function withoutCrcB(bytes: Buffer): Frame | undefined {
  const end = bytes.length - 2
  if (bytes.length <= firstBlockB + 2) {
    return crcFits(bytes, 0, end) ? { format: 'B', body: bytes.subarray(1, end) } : undefined
  }
  if (!crcFits(bytes, 0, firstBlockB) || !crcFits(bytes, firstBlockB + 2, end)) return undefined
  return {
    format: 'B',
    body: Buffer.concat([bytes.subarray(1, firstBlockB), bytes.subarray(firstBlockB + 2, end)]),
  }
}

function crcFits(bytes: Buffer, start: number, end: number): boolean {
  return end > start && end + 2 <= bytes.length && crcOf(bytes, start, end) === bytes.readUInt16BE(end)
}

function mismatch(block: number): Unreadable {
  return {
    code: 'CRC_MISMATCH',
    message: `The CRC of block ${block} of the format A frame does not fit its bytes: the telegram was damaged on its way. Wait for the next one, or bring the receiver nearer.`,
  }
}

/** 68 L L 68 … checksum 16 (EN 13757-2 §5.4). */
function readWiredFrame(bytes: Buffer): Frame | Unreadable {
  const length = bytes[1] ?? 0
  const size = length + 6
  if (bytes.length < size) return tooShort(bytes.length, size)
  if (length < 3) {
    return {
      code: 'FRAME_MALFORMED',
      message: `A wired frame of ${length} bytes has no room for C, A and CI field.`,
    }
  }
  let sum = 0
  for (let index = 4; index < length + 4; index++) sum = (sum + (bytes[index] ?? 0)) & 0xff
  if (sum !== bytes[length + 4]) {
    return {
      code: 'CRC_MISMATCH',
      message: 'The checksum of the wired frame does not fit its bytes: it was damaged on its way.',
    }
  }
  return { format: 'wired', body: bytes.subarray(4, length + 4) }
}
