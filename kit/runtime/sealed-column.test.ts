import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSealer, SealBrokenError } from './sealed-column.ts'

const sealer = createSealer(randomBytes(32).toString('base64'))
const place = 'customer|display_name|0190b3a0-0000-7000-8000-000000000001'

test('whatever is sealed opens again in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, aad) => {
      expect(sealer.open(sealer.seal(plain, aad), aad).toString('utf8')).toBe(plain)
    }),
  )
})

test('bytes open as they were', () => {
  const key = randomBytes(16)
  expect(sealer.open(sealer.seal(key, place), place)).toEqual(key)
})

test('the same text is sealed differently each time, and is not to be read in it', () => {
  const [once, twice] = [sealer.seal('Ana Hernández', place), sealer.seal('Ana Hernández', place)]
  expect(once).not.toEqual(twice)
  expect(once.includes('Ana')).toBe(false)
})

test('a value that was moved to another row or column does not open', () => {
  const sealed = sealer.seal('Ana Hernández', place)
  expect(() => sealer.open(sealed, place.replace(/1$/, '2'))).toThrow(SealBrokenError)
})

test('a value in which any one bit was turned does not open', () => {
  const sealed = sealer.seal('Ana', place)
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const turned = Buffer.from(sealed)
    turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => sealer.open(turned, place)).toThrow(SealBrokenError)
  }
})

test('a value cut short, or sealed with another key, does not open, and its content is not told', () => {
  const sealed = sealer.seal('Ana', place)
  const other = createSealer(randomBytes(32).toString('base64'))
  expect(() => sealer.open(sealed.subarray(0, 20), place)).toThrow('is not in the sealed form')
  expect(() => other.open(sealed, place)).toThrow(`the value at ${place} does not open`)
})

test('a key that is not 32 bytes is refused', () => {
  expect(() => createSealer('c2hvcnQ=')).toThrow('32 bytes')
})

test('while a key is rotated the new one seals and both open; then the old one may go', () => {
  const [before, after] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
  const old = createSealer(before).seal('Ana', place)
  const both = createSealer(`${after},${before}`)
  expect(both.open(old, place).toString()).toBe('Ana')
  expect(both.keyName).toBe(createSealer(after).keyName)
  expect(both.keyName).not.toBe(createSealer(before).keyName)
  const renewed = both.seal(both.open(old, place), place)
  expect(createSealer(after).open(renewed, place).toString()).toBe('Ana')
  expect(() => createSealer(after).open(old, place)).toThrow(SealBrokenError)
})

test('values that were sealed before keys had names still open', () => {
  const master = randomBytes(32)
  const key = Buffer.from(hkdfSync('sha256', master, '', 'aquacis sealed column', 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update('Ana'), cipher.final()])
  const nameless = Buffer.concat([Buffer.of(1), iv, cipher.getAuthTag(), text])
  const rotated = createSealer(`${randomBytes(32).toString('base64')},${master.toString('base64')}`)
  expect(rotated.open(nameless, place).toString()).toBe('Ana')
})
