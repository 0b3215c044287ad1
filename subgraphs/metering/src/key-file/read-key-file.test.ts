import { createCipheriv, randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readKeyFile } from './read-key-file.ts'

// Made by the way that is publicly described, not taken from a delivery: none was at hand.

const [first, second] = [randomBytes(16).toString('hex').toUpperCase(), randomBytes(16).toString('hex')]

const order = `<MetersInOrder orderid="1234"><Meter><MeterName>MC21</MeterName><MeterNo>67001234</MeterNo>
  <SerialNo>67001234</SerialNo><ConsumptionType>VolumeCold</ConsumptionType><DEK>${first}</DEK></Meter>
  <Meter><MeterNo>1235</MeterNo><SerialNo/><DEK>${second}</DEK></Meter><Meter><MeterNo>9</MeterNo></Meter></MetersInOrder>`

const cipherName = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc'

function keyOf(password: string): Buffer {
  return Buffer.concat([Buffer.from(password)], 16)
}

/** Fills up as XML Encryption says: the last byte tells how many were added (W3C XML Encryption 1.1 §5.2). */
function filled(text: string): Buffer {
  const bytes = Buffer.from(text)
  const missing = 16 - (bytes.length % 16)
  return Buffer.concat([bytes, Buffer.alloc(missing - 1, 0x55), Buffer.of(missing)])
}

function enciphered(text: string, key: Buffer, vector: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-cbc', key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(filled(text)), cipher.final()])
}

function envelope(data: Buffer, algorithm = cipherName): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
    <EncryptedData Type="http://www.w3.org/2001/04/xmlenc#Element" xmlns="http://www.w3.org/2001/04/xmlenc#">
      <EncryptionMethod Algorithm="${algorithm}" />
      <CipherData><CipherValue>${data.toString('base64')}</CipherValue></CipherData></EncryptedData>`)
}

const kamstrups = (password: string, text = order) =>
  envelope(enciphered(text, keyOf(password), keyOf(password)))

const keys = [
  { number: '67001234', key: first },
  { number: '00001235', key: second },
]

test('a key file opens with its password, and each meter with a key is in it', () => {
  expect(readKeyFile(kamstrups('412578'), '412578')).toEqual(keys)
})

test('a file that keeps to the standard opens too', () => {
  const vector = randomBytes(16)
  const data = Buffer.concat([vector, enciphered(order, keyOf('412578'), vector)])
  expect(readKeyFile(envelope(data), '412578')).toEqual(keys)
})

test.each(['412578.kem', '412578.KEM2', 'order/412578.xml'])('a zip archive with %s is opened', (name) => {
  const archive = zipSync({ [name]: kamstrups('secreto'), 'léeme.txt': Buffer.from('hola') })
  expect(readKeyFile(Buffer.from(archive), 'secreto')).toEqual(keys)
})

test('a wrong password is told from a broken file', () => {
  const file = kamstrups('412578')
  for (const wrong of ['412579', '', ' 412578', 'x'.repeat(16)]) {
    expect(readKeyFile(file, wrong)).toBe('PasswordWrong')
  }
  expect(readKeyFile(file, 'x'.repeat(17))).toBe('PasswordTooLong')
})

test.each([
  ['nothing', Buffer.alloc(0), 'NotAKeyFile'],
  ['a text', Buffer.from('hola'), 'NotAKeyFile'],
  ['a broken archive', Buffer.from('PK\x03\x04…'), 'NotAKeyFile'],
  ['half a block', envelope(randomBytes(40)), 'NotAKeyFile'],
  ['another cipher', envelope(randomBytes(64), `${cipherName.slice(0, -10)}tripledes-cbc`), 'CipherUnknown'],
  ['no meters', kamstrups('1', '<MetersInOrder></MetersInOrder>'), 'NoMeters'],
  [
    'two key files in one archive',
    Buffer.from(zipSync({ 'a.kem': kamstrups('1'), 'b.kem': kamstrups('1') })),
    'SeveralKeyFiles',
  ],
])('%s is no key file', (_what, bytes, fault) => {
  expect(readKeyFile(bytes, '1')).toBe(fault)
})

test('an archive that would fill the memory is not unpacked', () => {
  const bomb = zipSync({ 'a.kem': new Uint8Array(17 * 1_024 * 1_024) })
  expect(readKeyFile(Buffer.from(bomb), '1')).toBe('NotAKeyFile')
})

test('entities are not expanded', () => {
  const tricky = `<!DOCTYPE a [<!ENTITY k "${first}">]><MetersInOrder><Meter><MeterNo>1</MeterNo><DEK>&k;</DEK></Meter></MetersInOrder>`
  expect(readKeyFile(Buffer.from(tricky), '')).not.toContainEqual(expect.objectContaining({ key: first }))
})

test('a file of nothing but nesting neither hangs nor breaks anything', () => {
  expect(readKeyFile(Buffer.from('<a>'.repeat(200_000)), '1')).toBe('NotAKeyFile')
  const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`
  expect(readKeyFile(Buffer.from(deep), '1')).toMatch(/^(NotAKeyFile|NoMeters)$/)
})
