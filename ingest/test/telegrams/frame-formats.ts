import { crcOf } from '../../src/codecs/wmbus/check/crc.ts'

/** A frame without CRCs from its C field on, its length byte put before it. */
export function encodeBare(body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(body.length), body])
}

/** Format A of EN 13757-4 §11.3: a CRC behind 10 bytes, then behind every 16. */
export function encodeA(body: Buffer): Buffer {
  const whole = encodeBare(body)
  const blocks = [whole.subarray(0, 10)]
  for (let start = 10; start < whole.length; start += 16) blocks.push(whole.subarray(start, start + 16))
  return Buffer.concat(blocks.flatMap((block) => [block, crcBytes(block)]))
}

/** Format B of EN 13757-4 §11.4: a CRC behind at most 126 bytes, and at the end; the length byte counts them. */
export function encodeB(body: Buffer): Buffer {
  const split = 125
  const crcs = body.length > split ? 4 : 2
  const first = Buffer.concat([Buffer.of(body.length + crcs), body.subarray(0, split)])
  const second = body.subarray(split)
  const parts = [first, crcBytes(first)]
  if (second.length > 0) parts.push(second, crcBytes(second))
  return Buffer.concat(parts)
}

function crcBytes(block: Buffer): Buffer {
  const crc = crcOf(block)
  return Buffer.of(crc >> 8, crc & 0xff)
}
