import { assert, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'

// RFC 4648 §10.
test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%s is %s', (plain, text) => {
  expect(toBase32(Buffer.from(plain))).toBe(text)
  expect(fromBase32(`${text.toLowerCase()}==`).toString()).toBe(plain)
})

test('what was written is read again', () => {
  assert(
    property(uint8Array({ maxLength: 40 }), (bytes) =>
      fromBase32(toBase32(bytes)).equals(Buffer.from(bytes)),
    ),
  )
})

test('a letter that is none is named', () => {
  expect(() => fromBase32('ABC1')).toThrow('“1”')
})
