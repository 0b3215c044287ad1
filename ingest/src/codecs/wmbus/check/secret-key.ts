import { createSecretKey, type KeyObject } from 'node:crypto'

const known = new WeakMap<Buffer, KeyObject>()

/**
 * The key as the ciphers want it, made once for as long as its bytes are held. Given bytes, node:crypto makes a key
 * object at every call, which costs several times the decryption of a telegram.
 */
export function secretKey(bytes: Buffer): KeyObject {
  const made = known.get(bytes)
  if (made !== undefined) return made
  const key = createSecretKey(bytes)
  known.set(bytes, key)
  return key
}
