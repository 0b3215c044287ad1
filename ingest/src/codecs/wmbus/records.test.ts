import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crcOf } from './check/crc.ts'
import { parseHeader } from './record/header.ts'
import { layoutOf, readByLayout, readRecords } from './records.ts'

function read(hex: string) {
  return readRecords(Buffer.from(hex, 'hex'))
}

// Header, data and what EN 13757-3 (tables 3 to 16, annex A) makes of them.
test.each([
  ['0413 AEAC0000', { quantity: 'volume', unit: 'l', value: 44206 }],
  ['0416 AEAC0000', { quantity: 'volume', value: 44_206_000 }],
  ['0411 AEAC0000', { quantity: 'volume', value: 442.06 }],
  ['0C13 78563412', { quantity: 'volume', value: 12_345_678 }],
  ['0B13 785634', { value: 345_678 }],
  ['0E13 907856341200', { value: 1_234_567_890 }],
  ['0613 000000000100', { value: 4_294_967_296 }],
  ['0713 0000000001000000', { value: 4_294_967_296 }],
  ['0713 FFFFFFFFFFFFFF7F', { value: '7FFFFFFFFFFFFFFF' }],
  ['0513 0000C03F', { value: 1.5 }],
  ['0513 0000C07F', { value: null }],
  ['02FB10 0300', { quantity: 'volume', value: 300_000 }],
  ['023B 6400', { quantity: 'volume flow', unit: 'l/h', value: 100 }],
  ['0245 0200', { quantity: 'volume flow', value: 1200 }],
  ['024D 0100', { quantity: 'volume flow', value: 360 }],
  ['025A D200', { quantity: 'flow temperature', unit: '°C', value: 21 }],
  ['025A F0D8', { value: -1000 }],
  ['0267 0500', { quantity: 'external temperature', value: 5 }],
  ['0259 0080', { value: null }],
  ['426C BF2C', { quantity: 'date', value: '2021-12-31', storage: 1 }],
  ['046D 0516CE26', { quantity: 'date and time', value: '2022-06-14T22:05' }],
  ['0422 E61A0000', { quantity: 'on time', unit: 's', value: 24_789_600 }],
  ['0C78 81402008', { quantity: 'fabrication number', value: '08204081' }],
  ['02FD17 1111', { quantity: 'error flags', value: 0x1111 }],
  ['02FD74 DC15', { quantity: 'remaining battery life', unit: 'd', value: 5596 }],
  ['02FD48 E803', { quantity: 'voltage', unit: 'V', value: 100 }],
  ['0DFD11 0A38373130343142303241', { quantity: 'customer', value: 'A20B140178' }],
  ['0D13 C278 56', { value: 5678 }],
  ['0D13 D212 34', { value: -3412 }],
  ['0D13 E2 E803', { value: 1000 }],
  ['04933C 64000000', { qualifiers: ['backward flow'], value: 100 }],
  ['04937D 02000000', { value: 2000 }],
  ['0493F43C 64000000', { value: 1, qualifiers: ['backward flow'] }],
  [
    '81 01 E7FF0F 03',
    { quantity: 'external temperature', value: 3, storage: 2, qualifiers: ['manufacturer 0F'] },
  ],
  ['04FF23 84020000', { quantity: 'manufacturer specific', value: 0x284 }],
  ['017C 03 48 5225 05', { quantity: 'plain text unit', unit: '%RH', value: 5 }],
  ['01FC 03 48 5225 74 05', { unit: '%RH', value: 0.05 }],
  ['1413 01000000', { function: 'maximum', value: 1 }],
  // VIFEs that turn the value into when, how often or how long.
  ['52BB6F BF2C', { quantity: 'volume flow', unit: '', value: '2021-12-31', function: 'maximum' }],
  ['02BB6B BF2C', { value: '2021-12-31', qualifiers: ['date of end of first'] }],
  ['04BB39 0516CE26', { value: '2022-06-14T22:05', qualifiers: ['start of'] }],
  ['02BB48 6400', { unit: 'l/h', value: 100, qualifiers: ['upper limit'] }],
  ['02BB49 0300', { unit: '', value: 3, qualifiers: ['exceeds of upper limit'] }],
  ['02BB4E BF2C', { value: '2021-12-31', qualifiers: ['date of begin of last upper limit exceed'] }],
  ['02BB52 0300', { unit: 's', value: 10_800, qualifiers: ['duration of first lower limit exceed'] }],
  ['02BB5F 0300', { unit: 's', value: 259_200, qualifiers: ['duration of last upper limit exceed'] }],
  ['02BB65 0500', { unit: 's', value: 300, qualifiers: ['duration of last'] }],
  ['029379 6400', { unit: 'l', value: 1, qualifiers: ['additive correction'] }],
  ['02BB12 6400', { value: 100, qualifiers: ['average'] }],
  ['0493FC10 64000000', { value: 100, qualifiers: ['absolute'] }],
  ['02FB58 0A00', { quantity: 'flow temperature', unit: '°F', value: 0.01 }],
  ['04FB23 64000000', { quantity: 'volume', unit: 'l', value: 378.5411784 }],
  ['02EF05 0100', { quantity: 'unknown', value: 1 }],
  ['02FDFD05 0100', { quantity: 'unknown', value: 1, qualifiers: [] }],
  // Annex A: numbers, digits and dates that say of themselves that they are none.
  ['0A13 3AF2', { value: null }],
  ['0A13 34F2', { value: -234 }],
  ['426C BF2D', { value: null, storage: 1 }],
  ['026C FFFF', { quantity: 'date', value: null }],
  ['026C 3E22', { value: null }],
  ['026C 3D22', { value: null }],
  ['046D 8516CE26', { value: null }],
  ['066D 1E050EDE2600', { value: '2022-06-30T14:05:30' }],
  ['036D 1E050E', { value: '14:05:30' }],
  ['34 13 01000000', { function: 'error' }],
])('the record %s', (hex, expected) => {
  const { records } = read(hex.replaceAll(' ', ''))
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject(expected)
})

test('fillers are no records, and what follows 0F is the maker’s', () => {
  const list = read('2F2F04130100000002FD1700002F0FDEADBEEF')
  expect(list.records.map(({ quantity }) => quantity)).toEqual(['volume', 'error flags'])
  expect(list.manufacturerData?.toString('hex')).toBe('deadbeef')
})

test('a request for all values between records is passed over', () => {
  expect(read('7F041301000000').records.map(({ value }) => value)).toEqual([1])
})

test('what is cut off in the middle is shown, not swallowed', () => {
  const { records } = read('041301000000046D1E02')
  expect(records.map(({ quantity, value }) => [quantity, value])).toEqual([
    ['volume', 1],
    ['unreadable remainder', '046D1E02'],
  ])
})

const anyHeader = fc.record({
  function: fc.constantFrom('instantaneous', 'maximum', 'minimum', 'error'),
  storage: fc.integer({ min: 0, max: 2 ** 21 - 1 }),
  tariff: fc.integer({ min: 0, max: 255 }),
  subunit: fc.integer({ min: 0, max: 15 }),
})

/** The shortest DIF and DIFEs that say this, by EN 13757-3 §6.3.5, then a volume of four bytes. */
function encodeHeader(wanted: {
  function: string
  storage: number
  tariff: number
  subunit: number
}): Buffer {
  const kind = ['instantaneous', 'maximum', 'minimum', 'error'].indexOf(wanted.function)
  const bytes = [0x04 | (kind << 4) | ((wanted.storage & 1) << 6)]
  let { tariff, subunit } = wanted
  for (
    let storage = wanted.storage >> 1;
    storage || tariff || subunit;
    storage >>= 4, tariff >>= 2, subunit >>= 1
  ) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80
    bytes.push((storage & 0x0f) | ((tariff & 0x03) << 4) | ((subunit & 0x01) << 6))
  }
  return Buffer.from([...bytes, 0x13])
}

test('storage, tariff, subunit and function that a header says are read from it', () => {
  fc.assert(
    fc.property(anyHeader, (wanted) => {
      const bytes = encodeHeader(wanted)
      expect(parseHeader(bytes)).toMatchObject({ ...wanted, quantity: 'volume' })
      const { records } = readRecords(Buffer.concat([bytes, Buffer.from('01020000', 'hex')]))
      expect(records).toMatchObject([{ ...wanted, value: 513 }])
    }),
  )
})

test('any volume that is written as a record is read as the same number of litres', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
      fc.integer({ min: 0, max: 7 }),
      (raw, code) => {
        const bytes = Buffer.alloc(6)
        bytes.set([0x04, 0x10 + code])
        bytes.writeInt32LE(raw, 2)
        const value = readRecords(bytes).records[0]?.value
        expect(value).toBeCloseTo(raw * 10 ** (code - 3), 3)
      },
    ),
  )
})

test('data read by its layout says what the full frame says, and gives its CRC', () => {
  const full = Buffer.from('02FF20000004132F4E000092013B3D010DFD1103414243A1015B028101E7FF0F03', 'hex')
  const data = Buffer.from('00002F4E00003D01034142430203', 'hex')
  const layout = layoutOf(full)
  expect(readByLayout(layout, data)).toEqual({ records: readRecords(full).records, fullCrc: crcOf(full) })
  expect(readByLayout(layout, data.subarray(0, 9))).toBeUndefined()
  expect(crcOf(layout)).toBe(readRecords(full).signature)
})
