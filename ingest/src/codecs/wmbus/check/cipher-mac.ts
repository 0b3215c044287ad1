import { createCipheriv } from 'node:crypto'

const blockSize = 16

/** AES-128 CMAC of RFC 4493: 16 bytes. */
export function cipherMac(key: Buffer, message: Buffer): Buffer {
  const subkey = double(encryptBlocks(key, Buffer.alloc(blockSize)))
  const blocks = Math.max(1, Math.ceil(message.length / blockSize))
  const padded = Buffer.alloc(blocks * blockSize)
  message.copy(padded)
  const whole = message.length > 0 && message.length % blockSize === 0
  if (!whole) padded[message.length] = 0x80
  const last = whole ? subkey : double(subkey)
  const start = padded.length - blockSize
  for (let index = 0; index < blockSize; index++) {
    padded[start + index] = (padded[start + index] ?? 0) ^ (last[index] ?? 0)
  }
  return encryptBlocks(key, padded).subarray(-blockSize)
}

/** CBC from a zero vector; its last block is the chained value that CMAC wants. */
function encryptBlocks(key: Buffer, blocks: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(blockSize))
  return cipher.setAutoPadding(false).update(blocks)
}

/** Multiplication by x in the field of RFC 4493 §2.3. */
function double(block: Buffer): Buffer {
  const doubled = Buffer.alloc(blockSize)
  for (let index = 0; index < blockSize; index++) {
    doubled[index] = ((block[index] ?? 0) << 1) | ((block[index + 1] ?? 0) >> 7)
  }
  if ((block[0] ?? 0) & 0x80) doubled[blockSize - 1] = (doubled[blockSize - 1] ?? 0) ^ 0x87
  return doubled
}
