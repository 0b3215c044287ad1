import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, zstdDecompress } from 'node:zlib'

const decompress = promisify(zstdDecompress)
/** A zstd skippable frame (RFC 8878 §3.1.2): `zstd -d` passes over it, so a file of blocks is an ordinary .zst file. */
const magic = 0x184d2a5a
const headerBytes = 16
/** Far more than a batch; a longer one is a damaged length. */
const mostBytes = 64 * 1024 * 1024

/** Puts length and CRC-32 before a compressed block, in a frame of its own that decompressors skip. */
export function sealBlock(compressed: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32LE(magic, 0)
  header.writeUInt32LE(8, 4)
  header.writeUInt32LE(compressed.length, 8)
  header.writeUInt32LE(crc32(compressed), 12)
  return Buffer.concat([header, compressed])
}

/** The texts of the blocks of a file, one after the other. Ends where a block is torn; throws where one is damaged. */
export async function* readBlocks(path: string): AsyncIterable<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    for (let position = 0; position + headerBytes <= size; ) {
      const header = (await file.read(Buffer.alloc(headerBytes), 0, headerBytes, position)).buffer
      const length = header.readUInt32LE(8)
      if (header.readUInt32LE(0) !== magic || length > mostBytes) throw damaged(path, position)
      const end = position + headerBytes + length
      if (end > size) return
      const compressed = (await file.read(Buffer.alloc(length), 0, length, position + headerBytes)).buffer
      if (crc32(compressed) !== header.readUInt32LE(12)) throw damaged(path, position)
      yield (await decompress(compressed)).toString('utf8')
      position = end
    }
  } finally {
    await file.close()
  }
}

function damaged(path: string, position: number): Error {
  return new Error(
    `${path} is damaged at byte ${position}: bring it back from a copy, or cut it off there to read what lies before`,
  )
}
