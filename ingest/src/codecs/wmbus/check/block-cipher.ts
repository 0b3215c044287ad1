import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from 'node:crypto'

const blockSize = 16
/** Ciphers kept at a time, some kilobytes each. A larger fleet pays for a new one as if there were no memory. */
const mostKept = 16_384

/**
 * Keeps what was made for a key for as long as its bytes are held. To make a cipher costs several times the decryption
 * of a telegram; single blocks leave no state in it, so that one serves every telegram of a meter.
 */
function keep<Made>(make: (key: Buffer) => Made): (key: Buffer) => Made {
  let kept = new WeakMap<Buffer, Made>()
  let count = 0
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    if (++count > mostKept) {
      kept = new WeakMap()
      count = 1
    }
    const made = make(key)
    kept.set(key, made)
    return made
  }
}

const encipherer = keep((key): Cipheriv => createCipheriv('aes-128-ecb', key, null).setAutoPadding(false))
const decipherer = keep((key): Decipheriv => createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false))

/** Counter blocks of one telegram: filled and used up within a call. */
const counters = Buffer.alloc(64 * blockSize)

/** AES-128 in counter mode from a vector whose last byte counts blocks; for one radio frame, at most 1024 bytes. */
export function openCounterMode(key: Buffer, vector: Buffer, sealed: Buffer): Buffer {
  const size = Math.ceil(sealed.length / blockSize) * blockSize
  if (size > counters.length) {
    return createDecipheriv('aes-128-ctr', key, vector).update(sealed)
  }
  for (let start = 0; start < size; start += blockSize) {
    vector.copy(counters, start)
    // No frame has so many blocks that the count would leave its byte.
    counters[start + blockSize - 1] = start / blockSize
  }
  const clear = encipherer(key).update(counters.subarray(0, size))
  for (let index = 0; index < sealed.length; index++)
    clear[index] = (clear[index] ?? 0) ^ (sealed[index] ?? 0)
  return clear.subarray(0, sealed.length)
}

/** AES-128 in cipher block chaining over whole blocks. */
export function openChained(key: Buffer, vector: Buffer, sealed: Buffer): Buffer {
  const clear = decipherer(key).update(sealed)
  for (let index = 0; index < clear.length; index++) {
    const before = index < blockSize ? vector[index] : sealed[index - blockSize]
    clear[index] = (clear[index] ?? 0) ^ (before ?? 0)
  }
  return clear
}

/** The same with a key that will never come again: nothing is kept for it. */
export function openChainedOnce(key: Buffer, vector: Buffer, sealed: Buffer): Buffer {
  return createDecipheriv('aes-128-cbc', key, vector).setAutoPadding(false).update(sealed)
}
