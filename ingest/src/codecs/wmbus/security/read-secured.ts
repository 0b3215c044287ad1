import { timingSafeEqual } from 'node:crypto'
import type { Unreadable } from '../../codec.ts'
import { openChained, openChainedOnce } from '../check/block-cipher.ts'
import { cipherMac } from '../check/cipher-mac.ts'
import type { WmbusDevice } from '../device.ts'
import type { Transport } from '../transport.ts'
import type { Authentication } from './authentication.ts'

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

/** The modes of EN 13757-7 table 19 that are not opened, and what they are. */
const otherModes: Readonly<Record<number, string>> = {
  1: 'encryption of the maker’s own',
  2: 'DES, withdrawn as insecure',
  3: 'DES, withdrawn as insecure',
  8: 'AES-128 in counter mode with CMAC',
  9: 'AES-128-GCM',
  10: 'AES-128-CCM',
  13: 'TLS, a session between meter and gateway',
  15: 'a special use',
}

/** Opens the transport layer's security: modes 0, 4, 5 and 7 of EN 13757-7 §7.6. */
export function readSecured(sealed: SealedApplication): Secured | Unreadable {
  const { transport, key, linkDecrypted } = sealed
  const application = sealed.payload.subarray(transport.start)
  const inClear = { application, decrypted: linkDecrypted }
  if (transport.securityMode === 0) return proveClear(sealed, inClear)
  if (transport.securityMode !== 4 && transport.securityMode !== 5 && transport.securityMode !== 7) {
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
    transport.securityMode === 7 ? openMode7(sealed, application, key) : openMode5(sealed, application, key)
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
    message: `The telegram uses security mode ${transport.securityMode} (${otherModes[transport.securityMode] ?? 'reserved'}); read are 0, 4, 5 and 7 of EN 13757-7. Have the maker deliver the meters with mode 5 or 7.`,
  }
}

function keyMissing(transport: Transport): Unreadable {
  return {
    code: 'KEY_MISSING',
    message: `The telegram is encrypted (security mode ${transport.securityMode}). Give the key of this meter.`,
  }
}

/** Mode 5, and mode 4 before it, whose vector is zero. */
function openMode5(sealed: SealedApplication, application: Buffer, key: Buffer): Secured | Unreadable {
  const { transport, meter } = sealed
  if (transport.securityMode === 4) {
    return openBlocks(application, transport.encryptedBlocks, key, Buffer.alloc(blockSize))
  }
  const vector = Buffer.alloc(blockSize, transport.accessNumber)
  meter.copy(vector, 0, 0, 8)
  return openBlocks(application, transport.encryptedBlocks, key, vector)
}

/** OMS 4.5 §9: the code is checked with its own derived key before anything is decrypted. */
function openMode7(sealed: SealedApplication, application: Buffer, key: Buffer): Secured | Unreadable {
  const { authentication, transport } = sealed
  if (!authentication?.counter) {
    return {
      code: 'UNSUPPORTED',
      message:
        'The telegram uses security mode 7 without a message counter (CI 90), so its key cannot be derived.',
    }
  }
  const doubt = verify(sealed, authentication, authentication.counter, key)
  if (doubt !== null) return doubt
  const session = derivedKey(sealed.meter, authentication.counter, key, 0)
  return openBlocks(application, transport.encryptedBlocks, session, Buffer.alloc(blockSize), openChainedOnce)
}

/** Clear text that an authentication code proves is as good as decrypted; without a key nothing can be proved. */
function proveClear(sealed: SealedApplication, inClear: Secured): Secured | Unreadable {
  const { authentication, key } = sealed
  if (key === null || inClear.decrypted || !authentication?.counter || authentication.mac.length === 0) {
    return inClear
  }
  return verify(sealed, authentication, authentication.counter, key) ?? { ...inClear, decrypted: true }
}

/** OMS 4.5 §9.5: one key to decrypt (purpose 0) and one to authenticate (1), fresh with every counter. */
function derivedKey(meter: Buffer, counter: Buffer, key: Buffer, purpose: 0 | 1): Buffer {
  return cipherMac(
    key,
    Buffer.concat([Buffer.of(purpose), counter, meter.subarray(2, 6), Buffer.alloc(7, 7)]),
  )
}

/** `null` when the code fits. */
function verify(
  sealed: SealedApplication,
  authentication: Authentication,
  counter: Buffer,
  key: Buffer,
): Unreadable | null {
  const expected = cipherMac(
    derivedKey(sealed.meter, counter, key, 1),
    Buffer.concat([authentication.covered, sealed.payload]),
  )
  const sent = authentication.mac
  if (sent.length > 0 && timingSafeEqual(expected.subarray(0, sent.length), sent)) return null
  return {
    code: 'KEY_WRONG',
    message:
      'The authentication code does not fit: the key is not the one of this meter, or the telegram was changed.',
  }
}

/** CBC over the announced blocks; what follows them is clear and belongs to the application too. */
function openBlocks(
  application: Buffer,
  blocks: number,
  key: Buffer,
  vector: Buffer,
  open = openChained,
): Secured | Unreadable {
  // Some meters leave the number of blocks at zero and encrypt everything.
  const size = blockSize * (blocks > 0 ? blocks : Math.floor(application.length / blockSize))
  if (size === 0) return plaintextRefused
  if (application.length < size) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The telegram announces ${size} encrypted bytes and has ${application.length}.`,
    }
  }
  const opened = open(key, vector, application.subarray(0, size))
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
