import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPacketSieve } from './packet-sieve.ts'

const publish = 0x32
const subscribe = 0x82

function packet(type: number, body: Buffer): Buffer {
  const length: number[] = []
  let left = body.length
  do {
    length.push((left % 128) + (left >= 128 ? 128 : 0))
    left = Math.floor(left / 128)
  } while (left > 0)
  return Buffer.concat([Buffer.from([type, ...length]), body])
}

function filled(bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, (_, index) => index % 251))
}

function cut(stream: Buffer, pieces: readonly number[]): Buffer[] {
  const chunks: Buffer[] = []
  let rest = stream
  for (const piece of pieces) {
    chunks.push(rest.subarray(0, piece))
    rest = rest.subarray(piece)
  }
  return [...chunks, rest]
}

function sieve() {
  return createPacketSieve({ mostBytes: 300, mostSkippedBytes: 2_000 })
}

/** All that passes of a stream that comes in these chunks; null once the connection is to be closed. */
function passing(chunks: readonly Buffer[]): Buffer | null {
  const { pass } = sieve()
  const passed = chunks.map((chunk) => pass(chunk))
  return passed.includes(null) ? null : Buffer.concat(passed.map((each) => each ?? Buffer.alloc(0)))
}

const anyCuts = fc.array(fc.integer({ min: 1, max: 50 }))

test('packets within the limit pass as they came, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 8 }), anyCuts, (sizes, cuts) => {
      const stream = Buffer.concat(sizes.map((size) => packet(publish, filled(size))))
      expect(passing(cut(stream, cuts))).toEqual(stream)
    }),
  )
})

test('of a message that is too long the beginning passes as a message of its own, and what follows it is whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 301, max: 2_000 }), anyCuts, (size, cuts) => {
      const before = packet(publish, filled(20))
      const after = packet(subscribe, filled(30))
      const stream = Buffer.concat([before, packet(publish, filled(size)), after])
      const shortened = packet(publish, filled(size).subarray(0, 300))
      expect(passing(cut(stream, cuts))).toEqual(Buffer.concat([before, shortened, after]))
    }),
  )
})

test.each([
  ['a message longer than anybody passes over', packet(publish, Buffer.alloc(2_001)).subarray(0, 3)],
  ['anything but a message that is too long', packet(subscribe, Buffer.alloc(301)).subarray(0, 3)],
  ['a length that never ends', Buffer.from([publish, 0x80, 0x80, 0x80, 0x80])],
  ['a packet of no kind', Buffer.from([0x00, 0x00])],
])('%s closes the connection before its body came', (_what, bytes) => {
  expect(passing([bytes])).toBeNull()
})
