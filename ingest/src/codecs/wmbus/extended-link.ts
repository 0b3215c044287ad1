import type { Unreadable } from '../codec.ts'
import { openCounterMode } from './check/block-cipher.ts'
import { crcOf } from './check/crc.ts'

/** What lies behind the extended link layer, whether its CRC proved it whole, and whether a key opened it. */
export interface ExtendedLink {
  readonly payload: Buffer
  readonly checked: boolean
  readonly decrypted: boolean
}

/** Bytes from the CI field to the end of the header, by CI (EN 13757-4 §13.2). */
const headerSizes: Readonly<Record<number, number>> = { 140: 3, 141: 9, 142: 11, 143: 17 }
const sessionNumberSize = 4
const crcSize = 2
/** Top three bits of the session number: 001 is AES-128 in counter mode. */
const counterMode = 1

/** A link layer whose fields are told by its own control byte. */
const variableLink = 0x86
const variableLinkUnsupported: Unreadable = {
  code: 'UNSUPPORTED',
  message:
    'The telegram uses the extended link layer of variable length (CI 86), which no water meter known here sends; read are CI 8C to 8F.',
}

/** Opens the extended link layer where there is one: CI 8C and 8E in clear, 8D and 8F with AES-CTR. */
export function readExtendedLink(
  sender: Buffer | null,
  payload: Buffer,
  key: Buffer | null,
): ExtendedLink | Unreadable {
  const ci = payload[0] ?? 0
  if (ci === variableLink) return variableLinkUnsupported
  const size = headerSizes[ci]
  if (size === undefined || sender === null) return { payload, checked: false, decrypted: false }
  if (payload.length <= size) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The frame ends inside its extended link header: ${payload.length} of ${size} bytes.`,
    }
  }
  if (ci === 0x8c || ci === 0x8e) {
    return { payload: payload.subarray(size), checked: false, decrypted: false }
  }
  const session = size - sessionNumberSize - crcSize
  const sealed = payload.subarray(size - crcSize)
  const mode = payload.readUInt32LE(session) >>> 29
  if (mode === 0) return openClear(sealed)
  if (mode !== counterMode) {
    return {
      code: 'UNSUPPORTED',
      message: `The extended link layer uses encryption ${mode}; known are 0 (none) and 1 (AES-128 in counter mode).`,
    }
  }
  return openSealed(sender, payload, session, sealed, key)
}

/** What can be read of a frame without its key: behind CI 8C or 8E; `null` where it may be encrypted. */
export function passExtendedLinkHeader(payload: Buffer): Buffer | null {
  const ci = payload[0] ?? 0
  if (ci === 0x8d || ci === 0x8f) return null
  return payload.subarray(headerSizes[ci] ?? 0)
}

function openClear(sealed: Buffer): ExtendedLink | Unreadable {
  if (payloadCrcFits(sealed)) return { payload: sealed.subarray(crcSize), checked: true, decrypted: false }
  return {
    code: 'CRC_MISMATCH',
    message: 'The payload CRC of the extended link layer does not fit: the telegram was damaged on its way.',
  }
}

function openSealed(
  sender: Buffer,
  payload: Buffer,
  session: number,
  sealed: Buffer,
  key: Buffer | null,
): ExtendedLink | Unreadable {
  // A receiver that holds the key may hand over clear text under the unchanged header; its CRC shows it.
  if (key === null) {
    if (payloadCrcFits(sealed)) return { payload: sealed.subarray(crcSize), checked: true, decrypted: false }
    return {
      code: 'KEY_MISSING',
      message:
        'The telegram is encrypted (AES-128 counter mode of the extended link layer). Give the key of this meter.',
    }
  }
  // EN 13757-4 §13.2.7: M, A, CC, session number, frame number and block counter.
  const vector = Buffer.alloc(16)
  sender.copy(vector, 0)
  vector[8] = payload[1] ?? 0
  payload.copy(vector, 9, session, session + sessionNumberSize)
  const opened = openCounterMode(key, vector, sealed)
  if (payloadCrcFits(opened)) return { payload: opened.subarray(crcSize), checked: true, decrypted: true }
  if (payloadCrcFits(sealed)) {
    return {
      code: 'PLAINTEXT_REFUSED',
      message:
        'A key is configured for this meter, but the telegram came in clear: anybody could have sent it. Remove the key if the meter is meant to speak in clear.',
    }
  }
  return {
    code: 'KEY_WRONG',
    message:
      'The payload CRC does not fit after decryption with the given key: it is not the key of this meter, or the telegram was damaged.',
  }
}

/** The payload CRC stands before the bytes it covers, least significant byte first. */
function payloadCrcFits(bytes: Buffer): boolean {
  return bytes.length > crcSize && crcOf(bytes, crcSize) === bytes.readUInt16LE(0)
}
