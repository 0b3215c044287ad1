import { identNumberAt, manufacturerName } from '../bytes.ts'
import type { DeviceAddress, Unreadable } from '../codec.ts'
import { passExtendedLinkHeader } from './extended-link.ts'
import { type Frame, otherFrames, readFrame } from './frame.ts'
import { hasLongHeader, longHeaderAddress } from './transport.ts'

/** The data link layer: who sends, and what is left to read (EN 13757-4 §11). */
export interface Link {
  /** Manufacturer and address as sent, 8 bytes: part of every initialisation vector. `null` on a wire. */
  readonly sender: Buffer | null
  /** From the CI field on. */
  readonly payload: Buffer
}

/** Bytes of M (2), ident number (4), version and device type. */
const addressSize = 8

/** Takes the C field and, on radio, the sender's address off a frame. */
export function readLink(frame: Frame): Link {
  if (frame.format === 'wired') return { sender: null, payload: frame.body.subarray(2) }
  return {
    sender: frame.body.subarray(1, 1 + addressSize),
    payload: frame.body.subarray(1 + addressSize),
  }
}

/** Makers that send version and type before the ident number in frames of their own. */
const turnedAround = new Set(['DME', 'EWT', 'HYD'])
/** Security mode by which they mark records that they scramble their own way. */
const scrambled = 21

/** Reads M, ident number, version and type in the order of the link layer; `payload` begins with the first CI behind an extended link layer. */
export function linkAddress(sender: Buffer, payload: Buffer): DeviceAddress {
  const manufacturer = manufacturerName(sender.readUInt16LE(0))
  if (turnedAround.has(manufacturer) && isMakersOwn(payload)) {
    return {
      manufacturer,
      identNumber: identNumberAt(sender, 4),
      version: sender[2] ?? 0,
      deviceType: sender[3] ?? 0,
    }
  }
  return {
    manufacturer,
    identNumber: identNumberAt(sender, 2),
    version: sender[6] ?? 0,
    deviceType: sender[7] ?? 0,
  }
}

function isMakersOwn(payload: Buffer): boolean {
  const ci = payload[0] ?? 0
  return (ci >= 0xa0 && ci <= 0xa7) || (ci === 0x7a && ((payload[4] ?? 0) & 0x1f) === scrambled)
}

/**
 * The meter's address, read before any decryption: whose key to look up. Where a radio converter sends for
 * a meter and names it in a readable long header, it is the meter's address that counts.
 */
export function addressOf(bytes: Buffer): DeviceAddress | Unreadable {
  const first = readFrame(bytes)
  const frame = 'code' in first ? (otherFrames(bytes, first)[0] ?? first) : first
  if ('code' in frame) return frame
  const link = readLink(frame)
  const payload = link.sender === null ? link.payload : passExtendedLinkHeader(link.payload)
  if (payload !== null && hasLongHeader(payload)) return longHeaderAddress(payload)
  if (link.sender !== null) return linkAddress(link.sender, payload ?? link.payload)
  return {
    code: 'FRAME_MALFORMED',
    message: 'The wired frame has no long header, so it does not say which meter it comes from.',
  }
}
