import { expect, test } from 'vitest'
import { cipherMac } from '../check/cipher-mac.ts'
import { createLayoutMemory } from '../compact.ts'
import { decodeWmbus } from '../decode-wmbus.ts'

function outcome(telegram: string, key: string | null): string {
  const decoded = decodeWmbus({
    frame: Buffer.from(telegram, 'hex'),
    key: key === null ? null : Buffer.from(key, 'hex'),
    layouts: createLayoutMemory(),
  })
  return decoded.ok ? 'ok' : decoded.unreadable.code
}

function withByte(telegram: string, index: number, change: (byte: number) => number): string {
  const bytes = Buffer.from(telegram, 'hex')
  bytes[index] = change(bytes[index] ?? 0)
  return bytes.toString('hex')
}

const anotherKey = '000102030405060708090A0B0C0D0E0F'

// RFC 4493 §4.
test.each([
  ['', 'bb1d6929e95937287fa37d129b756746'],
  ['6bc1bee22e409f96e93d7e117393172a', '070a16b46b4d4144f79bdd9dd04a287c'],
  [
    '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411',
    'dfa66747de9ae63030ca32611497c827',
  ],
])('the code over %s is the one of RFC 4493', (message, mac) => {
  const key = Buffer.from('2b7e151628aed2a6abf7158809cf4f3c', 'hex')
  expect(cipherMac(key, Buffer.from(message, 'hex')).toString('hex')).toBe(mac)
})

// wmbusmeters drivers/src/kamwater.xmq @4dedd717: the published clear text, and the same encrypted by counter mode.
const counterMode = {
  clear:
    '4D44372C525252523A168D203894DF7920F9327804FF23000000000413AEAC0000441364A80000426C812A023B000092013BEF01A2013B000006FF1B067000097000A1015B0C91015B14A1016713',
  sealed:
    '4D44372C525252523A168D203894DF7920F1201D182734D5126AB15A7E9D3F2CE53C8D6FF05B228F3C2881B0BDE1F89FB23BA0CF4B14F5E1F8F7FD53AB77C151A79B4AC5C7EF46E1FB829FA2A0BD',
  key: '10F7C55B64AE3724C3C1A090C85CB1E7',
}
// waterstarm of the same collection, encrypted by its maker, mode 5.
const mode5 = {
  sealed:
    '3944FA122162092002067A3600202567C94D48D00DC47B11213E23383DB51968A705AAFA60C60E263D50CD259D7C9A03FD0C08000002FD0B0011',
  key: 'BEDB81B52C29B5C143388CBB0D15A051',
}
// istaheat of the same collection, re-encrypted by mode 7 with authentication.
const mode7 = {
  sealed:
    '5344742669315033A9048C2070900F002C2596120000E3D4A6DDC3B749F67A9600300710E5132822266748B3BA1A271262B5AAE5A8E5E3127C48037430818906B7867FADA1D26F068257502EF536F6D72F97B67A',
  key: '9330F1A3BDBCB2482E3672902504B936',
}

test.each([
  ['counter mode of the extended link layer', counterMode],
  ['mode 5', mode5],
  ['mode 7', mode7],
])('%s opens with its key alone', (_mode, { sealed, key }) => {
  expect(outcome(sealed, key)).toBe('ok')
  expect(outcome(sealed, null)).toBe('KEY_MISSING')
  expect(outcome(sealed, anotherKey)).toBe('KEY_WRONG')
})

test('a meter with a key is not believed in clear text', () => {
  expect(outcome(counterMode.clear, counterMode.key)).toBe('PLAINTEXT_REFUSED')
  expect(outcome(counterMode.clear, null)).toBe('ok')
  // iPERL of the same collection: mode 0, then mode 5 announced over clear text.
  const iperl = '1E44AE4C9956341268077A360010002F2F0413181E0000023B00002F2F2F2F'
  expect(outcome(iperl, anotherKey)).toBe('PLAINTEXT_REFUSED')
  expect(outcome(iperl, null)).toBe('ok')
  const announced = withByte(iperl, 14, () => 0x05)
  expect(outcome(announced, anotherKey)).toBe('PLAINTEXT_REFUSED')
  expect(outcome(announced, null)).toBe('ok')
})

test('mode 7 finds one changed bit in all that its code covers, and in the code', () => {
  const length = mode7.sealed.length / 2
  for (let index = 17; index < length; index++) {
    const changed = withByte(mode7.sealed, index, (byte) => byte ^ 0x01)
    expect(outcome(changed, mode7.key), `byte ${index}`).not.toBe('ok')
  }
})

test('counter mode finds one changed bit by its payload CRC', () => {
  for (let index = 17; index < counterMode.sealed.length / 2; index++) {
    expect(
      outcome(
        withByte(counterMode.sealed, index, (byte) => byte ^ 0x80),
        counterMode.key,
      ),
    ).toBe('KEY_WRONG')
  }
})

test('a security mode that no standard knows is said, not guessed', () => {
  expect(outcome('1E44AE4C9956341268077A36001009672F0413181E0000023B00002F2F2F2F', null)).toBe('UNSUPPORTED')
})

test('a fragment of a longer message is said', () => {
  const fragment = '1944AE4C995634126807900A0140257A36000000000413181E0000'
  expect(outcome(fragment, null)).toBe('UNSUPPORTED')
})

test('an authentication layer that ends early is said', () => {
  expect(outcome('1044AE4C995634126807900F002C25000000', null)).toBe('FRAME_TOO_SHORT')
})

test('clear text behind an authentication code is proved by it, and refused when the code does not fit', () => {
  const key = Buffer.from(anotherKey, 'hex')
  const head = Buffer.from('44AE4C995634126807', 'hex')
  const payload = Buffer.from('7A360000002F2F0413181E0000', 'hex')
  const control = Buffer.of(0x25)
  const counter = Buffer.of(1, 0, 0, 0)
  const ident = head.subarray(3, 7)
  // OMS 4.5 §9.5: the key of the code, and what the code covers.
  const macKey = cipherMac(key, Buffer.concat([Buffer.of(1), counter, ident, Buffer.alloc(7, 7)]))
  const mac = cipherMac(macKey, Buffer.concat([control, counter, payload])).subarray(0, 8)
  const layer = Buffer.concat([Buffer.of(0x90, 0x0f, 0x00, 0x2c), control, counter, mac])
  const body = Buffer.concat([head, layer, payload])
  const telegram = Buffer.concat([Buffer.of(body.length), body]).toString('hex')
  expect(outcome(telegram, anotherKey)).toBe('ok')
  expect(outcome(telegram, null)).toBe('ok')
  expect(outcome(telegram, mode7.key)).toBe('KEY_WRONG')
  expect(
    outcome(
      withByte(telegram, telegram.length / 2 - 3, (byte) => byte ^ 1),
      anotherKey,
    ),
  ).toBe('KEY_WRONG')
})
