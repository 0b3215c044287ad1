import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPng, withPalette } from './palette-png.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Four pixels in two rows, the second told as the difference to the first (filter 2). */
function picture(rows: readonly number[][]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ])
}

const small = picture([
  [0, 255, 0, 0, 0, 255, 0],
  [2, 1, 10, 20, 0, 0, 0],
])

test('reads the pixels of a filtered picture', () => {
  expect([...readPng(small).rgb]).toEqual([255, 0, 0, 0, 255, 0, 0, 10, 20, 0, 255, 0])
})

test('a picture of few colours stays as it is', () => {
  const { width, height, rgb } = readPng(small)
  expect(readPng(withPalette(small))).toEqual({ width, height, rgb })
})

test('a picture of many colours keeps those that are used most, and is near the others', () => {
  const shades = Array.from({ length: 300 }, (_, index) => [0, index % 256, index >> 8, 7, 200, 100, 50])
  const before = readPng(picture(shades))
  const after = readPng(withPalette(picture(shades)))
  const farthest = Math.max(...before.rgb.map((value, index) => Math.abs(value - (after.rgb[index] ?? 0))))
  expect([...after.rgb.slice(3, 6)]).toEqual([200, 100, 50])
  expect(farthest).toBeLessThanOrEqual(45)
})

test('refuses what is no picture', () => {
  expect(() => readPng(Buffer.from('something else entirely'))).toThrow('not a PNG')
})
