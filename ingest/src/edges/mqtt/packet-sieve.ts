/**
 * Watches the lengths that MQTT packets announce, before anything collects their bytes: the protocol allows 256 MB, and a
 * parser would wait for all of it. A message that is too long is cut instead of refused: its publisher would only send it
 * again, and keep everything behind it waiting. Feed it every chunk of a connection in order.
 */
export interface PacketSieve {
  /** What may be read of a chunk; null when the connection is to be closed. */
  pass(chunk: Buffer): Buffer | null
}

export interface PacketSieveOptions {
  /** Longest packet that passes whole. */
  readonly mostBytes: number
  /** Longest message of which the rest is passed over; whoever announces more is sent away. */
  readonly mostSkippedBytes: number
}

const publish = 3
const connect = 1
const nothing: Buffer = Buffer.alloc(0)

export function createPacketSieve({ mostBytes, mostSkippedBytes }: PacketSieveOptions): PacketSieve {
  let bodyLeft = 0
  let skipLeft = 0
  /** A fixed header of which the rest has not come yet. */
  let begun = nothing

  /** Takes the next packet's fixed header; answers with what stands in its place, or why nothing can. */
  function begin({ type, length, size }: FixedHeader, header: Buffer): Buffer | null {
    if (length <= mostBytes) {
      bodyLeft = length
      return header.subarray(0, size)
    }
    if (type >> 4 !== publish || length > mostSkippedBytes) return null
    bodyLeft = mostBytes
    skipLeft = length - mostBytes
    return fixedHeader(type, mostBytes)
  }

  return {
    pass(chunk) {
      const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
      begun = nothing
      const pieces: Buffer[] = []
      let offset = 0
      /** Where the bytes begin that pass as they came. */
      let from = 0
      while (offset < bytes.length) {
        if (bodyLeft > 0) {
          const taken = Math.min(bodyLeft, bytes.length - offset)
          bodyLeft -= taken
          offset += taken
        } else if (skipLeft > 0) {
          const skipped = Math.min(skipLeft, bytes.length - offset)
          pieces.push(bytes.subarray(from, offset))
          skipLeft -= skipped
          offset += skipped
          from = offset
        } else {
          const rest = bytes.subarray(offset)
          const header = readFixedHeader(rest)
          if (header === 'malformed') return null
          if (header === 'unfinished') {
            begun = Buffer.from(rest)
            pieces.push(bytes.subarray(from, offset))
            return Buffer.concat(pieces)
          }
          const passing = begin(header, rest)
          if (passing === null) return null
          if (skipLeft > 0) {
            pieces.push(bytes.subarray(from, offset), passing)
            from = offset + header.size
          }
          offset += header.size
        }
      }
      if (from === 0) return bytes
      pieces.push(bytes.subarray(from))
      return Buffer.concat(pieces)
    },
  }
}

interface FixedHeader {
  readonly type: number
  readonly length: number
  readonly size: number
}

/** MQTT 3.1.1 §2.2.3: seven bits a byte, least significant first, at most four bytes. */
function readFixedHeader(bytes: Buffer): FixedHeader | 'unfinished' | 'malformed' {
  const type = bytes.readUInt8(0)
  if (type >> 4 < connect) return 'malformed'
  let length = 0
  for (let index = 1; index <= 4; index++) {
    const byte = bytes[index]
    if (byte === undefined) return 'unfinished'
    length += (byte & 0x7f) * 2 ** (7 * (index - 1))
    if (byte < 0x80) return { type, length, size: index + 1 }
  }
  return 'malformed'
}

/** The first byte and the remaining length of a packet. */
function fixedHeader(type: number, length: number): Buffer {
  const bytes = [type]
  let left = length
  do {
    bytes.push(left >= 0x80 ? (left & 0x7f) | 0x80 : left)
    left >>= 7
  } while (left > 0)
  return Buffer.from(bytes)
}
