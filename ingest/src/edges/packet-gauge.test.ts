import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPacketGauge } from './packet-gauge.ts'

function packet(bodyBytes: number): Buffer {
  const length: number[] = []
  let left = bodyBytes
  do {
    length.push((left % 128) + (left >= 128 ? 128 : 0))
    left = Math.floor(left / 128)
  } while (left > 0)
  return Buffer.concat([Buffer.from([0x30, ...length]), Buffer.alloc(bodyBytes, 0xff)])
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

test('packets within the limit pass, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 300 }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 50 })),
      (sizes, pieces) => {
        const gauge = createPacketGauge(300)
        for (const chunk of cut(Buffer.concat(sizes.map(packet)), pieces))
          expect(gauge.accepts(chunk)).toBe(true)
      },
    ),
  )
})

test('a packet that announces more is refused at its length, before its body came', () => {
  const gauge = createPacketGauge(300)
  expect(gauge.accepts(packet(200))).toBe(true)
  expect(gauge.accepts(packet(301).subarray(0, 3))).toBe(false)
})

test('a length that never ends is refused', () => {
  expect(createPacketGauge(300).accepts(Buffer.from([0x30, 0x80, 0x80, 0x80, 0x80, 0x80]))).toBe(false)
})
