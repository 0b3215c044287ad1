import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what only this system may read, and opens it again. */
export interface Sealer {
  /** `aad` is the place of the value, `table|column|id`: moved elsewhere it does not open. */
  seal(plain: string | Buffer, aad: string): Buffer
  /** Throws a SealBrokenError when the value was altered, belongs elsewhere, or was sealed with another key. */
  open(sealed: Buffer, aad: string): Buffer
}

/** A sealed value that does not open; names its place, never its content. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

const algorithm = 'aes-256-gcm'
/** First byte of every sealed value, so that a later form can stand beside this one. */
const version = 1
const ivBytes = 12
const tagBytes = 16
const headBytes = 1 + ivBytes + tagBytes

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D §8.2.2) under a key derived from the master key, 32 bytes
 * in base64. Sealed form: version (1) ‖ nonce (12) ‖ tag (16) ‖ ciphertext.
 */
export function createSealer(masterKeyBase64: string): Sealer {
  const master = Buffer.from(masterKeyBase64, 'base64')
  if (master.length !== 32) throw new RangeError('the sealing key must be 32 bytes in base64')
  const key = Buffer.from(hkdfSync('sha256', master, '', 'aquacis sealed column', 32))
  return {
    seal(plain, aad) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(aad, 'utf8'))
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), text])
    },
    open(sealed, aad) {
      if (sealed.length < headBytes || sealed[0] !== version) {
        throw new SealBrokenError(`the value at ${aad} is not in the sealed form of version ${version}`)
      }
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, 1 + ivBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(aad, 'utf8'))
      decipher.setAuthTag(sealed.subarray(1 + ivBytes, headBytes))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()])
      } catch (cause) {
        throw new SealBrokenError(
          `the value at ${aad} does not open: it was altered, moved, or sealed with another key`,
          { cause },
        )
      }
    },
  }
}
