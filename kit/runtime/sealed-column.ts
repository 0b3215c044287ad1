import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what only this system may read, and opens it again. */
export interface Sealer {
  /** Name of the key that seals from now on: eight hexadecimal digits, which tell nothing of it. */
  readonly keyName: string
  /** `aad` is the place of the value, `table|column|id`: moved elsewhere it does not open. */
  seal(plain: string | Buffer, aad: string): Buffer
  /** Throws a SealBrokenError when the value was altered, belongs elsewhere, or was sealed with another key. */
  open(sealed: Buffer, aad: string): Buffer
}

/** A sealed value that does not open; names its place, never its content. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError'
}

interface NamedKey {
  readonly name: Buffer
  readonly key: Buffer
}

const algorithm = 'aes-256-gcm'
/** First byte of every sealed value. The first form did not say which key sealed it; it still opens. */
const [nameless, named] = [1, 2]
const nameBytes = 4
const ivBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D §8.2.2) under a key derived from a master key, 32 bytes in
 * base64. Sealed form: version (1) ‖ name of the key (4) ‖ nonce (12) ‖ tag (16) ‖ ciphertext. Several master keys,
 * with commas between them, are a rotation under way: the first one seals, each of them opens.
 */
export function createSealer(masterKeysBase64: string): Sealer {
  const [sealing, ...older] = masterKeysBase64.split(',').map(namedKey)
  if (sealing === undefined) throw new RangeError('the sealing key must be 32 bytes in base64')
  const keys = [sealing, ...older]
  return {
    keyName: sealing.name.toString('hex'),
    seal(plain, aad) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, sealing.key, iv, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(aad, 'utf8'))
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([Buffer.of(named), sealing.name, iv, cipher.getAuthTag(), text])
    },
    open(sealed, aad) {
      const headBytes = 1 + (sealed[0] === named ? nameBytes : 0)
      if ((sealed[0] !== named && sealed[0] !== nameless) || sealed.length < headBytes + ivBytes + tagBytes) {
        throw new SealBrokenError(`the value at ${aad} is not in the sealed form of version ${named}`)
      }
      const name = sealed.subarray(1, headBytes)
      const candidates = sealed[0] === named ? keys.filter((key) => key.name.equals(name)) : keys
      for (const { key } of candidates) {
        const plain = opened(sealed.subarray(headBytes), key, aad)
        if (plain !== null) return plain
      }
      throw new SealBrokenError(
        `the value at ${aad} does not open: it was altered, moved, or sealed with another key`,
      )
    },
  }
}

function namedKey(base64: string): NamedKey {
  const master = Buffer.from(base64, 'base64')
  if (master.length !== 32) throw new RangeError('the sealing key must be 32 bytes in base64')
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', master, '', `aquacis ${purpose}`, bytes))
  return { name: derived('name of a sealing key', nameBytes), key: derived('sealed column', 32) }
}

/** Null when the tag does not fit. */
function opened(body: Buffer, key: Buffer, aad: string): Buffer | null {
  const decipher = createDecipheriv(algorithm, key, body.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(body.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(body.subarray(ivBytes + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
