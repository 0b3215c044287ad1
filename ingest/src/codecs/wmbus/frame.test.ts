import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeA, encodeB } from '../../../test/telegrams/frame-formats.ts'
import { crcOf } from './check/crc.ts'
import { otherFrames, readFrame } from './frame.ts'

// wmbusmeters drivers/src/kamwater.xmq @4dedd717, flowIQ 2200, and its copies with CRCs.
const bare =
  '4D44372C525252523A168D203894DF7920F9327804FF23000000000413AEAC0000441364A80000426C812A023B000092013BEF01A2013B000006FF1B067000097000A1015B0C91015B14A1016713'
const formatA =
  '4D44372C525252523A1691E88D203894DF7920F9327804FF230000007C71000413AEAC0000441364A80000426C817D122A023B000092013BEF01A2013B0000060B5AFF1B067000097000A1015B0C91015B1464ADA101671374BB'
const formatB =
  '4F44372C525252523A168D203894DF7920F9327804FF23000000000413AEAC0000441364A80000426C812A023B000092013BEF01A2013B000006FF1B067000097000A1015B0C91015B14A10167133C1B'
const wired = '68050568080172AABBE016'

function read(hex: string) {
  return readFrame(Buffer.from(hex, 'hex'))
}

function codeOf(hex: string): string {
  const frame = read(hex)
  return 'code' in frame ? frame.code : frame.format
}

test('the CRC of EN 13757 has its published check value', () => {
  expect(crcOf(Buffer.from('123456789'))).toBe(0xc2b7)
})

test.each([
  ['bare', bare],
  ['A', formatA],
  ['B', formatB],
])('a frame of format %s gives the same body', (format, hex) => {
  expect(read(hex)).toEqual({ format, body: Buffer.from(bare.slice(2), 'hex') })
})

test('a receiver that appends signal strength and time does no harm', () => {
  expect(read(`${bare}8812`)).toEqual({ format: 'bare', body: Buffer.from(bare.slice(2), 'hex') })
})

test('one flipped bit in any block of format A is found, and the block is named', () => {
  for (let index = 1; index < formatA.length / 2; index++) {
    const bytes = Buffer.from(formatA, 'hex')
    bytes[index] = (bytes[index] ?? 0) ^ 0x10
    const frame = readFrame(bytes)
    expect(frame).toMatchObject({ code: 'CRC_MISMATCH' })
    if ('code' in frame) expect(frame.message).toMatch(/block [1-6]/)
  }
})

test.each([
  ['', 'FRAME_TOO_SHORT'],
  [bare.slice(0, 60), 'FRAME_TOO_SHORT'],
  [formatA.slice(0, -4), 'FRAME_TOO_SHORT'],
  ['0544372C5252', 'FRAME_MALFORMED'],
  [wired, 'wired'],
  [wired.slice(0, -4), 'FRAME_TOO_SHORT'],
  [wired.replace('AABB', 'AABC'), 'CRC_MISMATCH'],
  ['68000068', 'FRAME_TOO_SHORT'],
  ['680000680016', 'FRAME_MALFORMED'],
])('%s is %s', (hex, outcome) => {
  expect(codeOf(hex)).toBe(outcome)
})

test('whatever is framed in A or B is read again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 250 }), (bytes) => {
      const body = Buffer.from(bytes)
      expect(readFrame(encodeA(body))).toEqual({ format: 'A', body })
      expect(readFrame(encodeB(body))).toEqual({ format: 'B', body })
    }),
  )
})

test('a telegram shorter than any frame is no frame without its CRCs either', () => {
  for (const hex of ['0a070553afe274', '0a44b4fff6e409', '0a44']) {
    const bytes = Buffer.from(hex, 'hex')
    expect(otherFrames(bytes, readFrame(bytes))).toEqual([])
  }
})
