import { createDecipheriv, timingSafeEqual } from 'node:crypto'
import type { Unreadable } from '../codec.ts'
import type { Authentication } from './authentication.ts'
import { cipherMac } from './check/cipher-mac.ts'
import { secretKey } from './check/secret-key.ts'
import type { WmbusDevice } from './device.ts'
import type { Transport } from './transport.ts'

/** The application in clear, and whether a key opened it. */
export interface Secured {
  readonly application: Buffer
  readonly decrypted: boolean
}

const blockSize = 16
/** Every encrypted application begins with two idle fillers (EN 13757-7 §7.6.6). */
const filler = 0x2f

/** An application as the transport layer hands it over, with all that opens it. */
export interface SealedApplication {
  /** From the CI field of the transport layer on: what an authentication code covers. */
  readonly payload: Buffer
  readonly transport: Transport
  /** M, ident number, version and type of the meter, as they stand in initialisation vectors. */
  readonly meter: Buffer
  readonly authentication: Authentication | null
  readonly key: Buffer | null
  /** The extended link layer was encrypted: clear text in here has been proved already. */
  readonly linkDecrypted: boolean
  /** Opens a scrambling of the maker's own, where the device has one. */
  readonly unscramble: WmbusDevice['unscramble']
}

/** Opens the transport layer's security: modes 0, 5 and 7 of EN 13757-7 §7.6. */
export function readSecured(sealed: SealedApplication): Secured | Unreadable {
  const { transport, key, linkDecrypted } = sealed
  const application = sealed.payload.subarray(transport.start)
  const inClear = { application, decrypted: linkDecrypted }
  if (transport.securityMode === 0) return inClear
  if (transport.securityMode !== 5 && transport.securityMode !== 7) {
    const unscrambled =
      sealed.unscramble?.({ sender: sealed.meter, payload: sealed.payload, start: transport.start }) ?? null
    return unscrambled === null
      ? unknownMode(transport)
      : { application: unscrambled, decrypted: linkDecrypted }
  }
  // A receiver that holds the key may hand over clear text under the unchanged header.
  const clear = transport.encryptedBlocks === 0 || (application[0] === filler && application[1] === filler)
  if (clear && (key === null || linkDecrypted)) return inClear
  if (key === null) return keyMissing(transport)
  const opened =
    transport.securityMode === 5 ? openMode5(sealed, application, key) : openMode7(sealed, application, key)
  return 'code' in opened && clear ? plaintextRefused : opened
}

/** A meter with a key that speaks in clear may be anybody. */
export const plaintextRefused: Unreadable = {
  code: 'PLAINTEXT_REFUSED',
  message:
    'A key is configured for this meter, but the telegram came in clear: anybody could have sent it. Remove the key if the meter is meant to speak in clear.',
}

function unknownMode(transport: Transport): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `The telegram uses security mode ${transport.securityMode}; known are 0, 5 and 7 of EN 13757-7.`,
  }
}

function keyMissing(transport: Transport): Unreadable {
  return {
    code: 'KEY_MISSING',
    message: `The telegram is encrypted (security mode ${transport.securityMode}). Give the key of this meter.`,
  }
}

function openMode5(sealed: SealedApplication, application: Buffer, key: Buffer): Secured | Unreadable {
  const { transport, meter } = sealed
  const vector = Buffer.alloc(blockSize, transport.accessNumber)
  meter.copy(vector, 0, 0, 8)
  return openBlocks(application, transport.encryptedBlocks, key, vector)
}

/** OMS 4.5 §9: the code is checked with its own derived key before anything is decrypted. */
function openMode7(sealed: SealedApplication, application: Buffer, key: Buffer): Secured | Unreadable {
  const { authentication, meter, payload, transport } = sealed
  const counter = authentication?.counter
  if (!authentication || !counter) {
    return {
      code: 'UNSUPPORTED',
      message:
        'The telegram uses security mode 7 without a message counter (CI 90), so its key cannot be derived.',
    }
  }
  const derive = (purpose: number) =>
    cipherMac(key, Buffer.concat([Buffer.of(purpose), counter, meter.subarray(2, 6), Buffer.alloc(7, 7)]))
  const mac = cipherMac(derive(1), Buffer.concat([authentication.covered, payload]))
  const sent = authentication.mac
  if (sent.length === 0 || !timingSafeEqual(mac.subarray(0, sent.length), sent)) {
    return {
      code: 'KEY_WRONG',
      message:
        'The authentication code does not fit: the key is not the one of this meter, or the telegram was changed.',
    }
  }
  return openBlocks(application, transport.encryptedBlocks, derive(0), Buffer.alloc(blockSize))
}

/** CBC over the announced blocks; what follows them is clear and belongs to the application too. */
function openBlocks(application: Buffer, blocks: number, key: Buffer, vector: Buffer): Secured | Unreadable {
  const size = blocks * blockSize
  if (size === 0) return plaintextRefused
  if (application.length < size) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The telegram announces ${size} encrypted bytes and has ${application.length}.`,
    }
  }
  const decipher = createDecipheriv('aes-128-cbc', secretKey(key), vector).setAutoPadding(false)
  const opened = decipher.update(application.subarray(0, size))
  if (opened[0] !== filler || opened[1] !== filler) {
    return {
      code: 'KEY_WRONG',
      message:
        'The decrypted text does not begin with 2F2F: the key is not the one of this meter, or the telegram was damaged.',
    }
  }
  return {
    application: application.length === size ? opened : Buffer.concat([opened, application.subarray(size)]),
    decrypted: true,
  }
}
