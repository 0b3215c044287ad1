import { expect, test } from 'vitest'
import { encodeA, encodeBare } from '../../../test/telegrams/frame-formats.ts'
import { createLayoutMemory } from './compact.ts'
import { decodeWmbus } from './decode-wmbus.ts'

// SND-NR of an invented maker, ident number 12345678, version 1, water; then a payload from its CI field on.
const head = '44 597B 78563412 01 07'
const key = Buffer.alloc(16, 1)

function body(payload: string): Buffer {
  return Buffer.from(`${head}${payload}`.replaceAll(' ', ''), 'hex')
}

function decode(payload: string, withKey: Buffer | null = null) {
  return decodeWmbus({ frame: encodeBare(body(payload)), key: withKey, layouts: createLayoutMemory() })
}

function alarmsOf(payload: string): readonly string[] {
  const decoded = decode(payload)
  return decoded.ok ? decoded.telegram.alarms : [decoded.unreadable.message]
}

test('a header without application still tells the status', () => {
  expect(decode('8A 01 04 0000')).toMatchObject({
    ok: true,
    telegram: { readings: [], alarms: ['LOW_BATTERY'] },
  })
  expect(alarmsOf('8B 78563412 597B 01 07 01 00 0000')).toEqual([])
})

test.each(['70 04', '6E 01 00 0000 04', '6F 78563412 597B 01 07 01 00 0000 04'])(
  'an application error %s is a condition with its number',
  (payload) => {
    const decoded = decode(payload)
    expect(alarmsOf(payload)).toEqual(['APPLICATION_ERROR'])
    expect(
      decoded.ok && decoded.telegram.records.find(({ quantity }) => quantity === 'application error')?.value,
    ).toBe(4)
  },
)

test.each(['71 42', '74 01 00 0000 42', '75 78563412 597B 01 07 01 00 0000 42'])(
  'an alarm %s is said',
  (payload) => {
    expect(alarmsOf(payload)).toEqual(['ERROR_FLAGS_42'])
  },
)

test.each([
  ['5A', 'a command sent to a meter'],
  ['5F', 'a transport of security information'],
  ['61', 'COSEM data sent to a meter'],
  ['6C', 'a clock that is set'],
  ['7C', 'COSEM data (DLMS)'],
  ['7F', 'data under OBIS names'],
  ['81', 'a frame of the network layer (EN 13757-5)'],
  ['C3', 'a transport of security information'],
  ['02', 'a format that no standard defines'],
])('CI %s is named, not guessed at', (ci, name) => {
  const decoded = decode(`${ci} 01020304050607080910`)
  expect(decoded).toMatchObject({ ok: false, unreadable: { code: 'UNSUPPORTED' } })
  if (!decoded.ok) expect(decoded.unreadable.message).toContain(name)
})

test.each([
  [1, 'maker’s own'],
  [2, 'DES'],
  [8, 'counter mode with CMAC'],
  [9, 'GCM'],
  [10, 'CCM'],
  [13, 'TLS'],
  [12, 'reserved'],
])('security mode %d is named', (mode, name) => {
  const decoded = decode(`7A 01 00 10${mode.toString(16).padStart(2, '0')} ${'11'.repeat(16)}`, key)
  expect(decoded).toMatchObject({ ok: false, unreadable: { code: 'UNSUPPORTED' } })
  if (!decoded.ok) expect(decoded.unreadable.message).toContain(name)
})

test('the extended link layer of variable length is named', () => {
  const decoded = decode('86 0102030405')
  expect(decoded).toMatchObject({ ok: false, unreadable: { code: 'UNSUPPORTED' } })
})

test.each([
  ['0240', 'Fragment 2 of a message that several frames carry: fragments 1 to 1 came before, fragment 3'],
  ['0140', 'Fragment 1 of a message that several frames carry: fragment 2 and perhaps more follow'],
  ['0300', 'fragments 1 to 2 came before, it is the last one'],
])('of a message in fragments (%s) it is said which one this is', (control, words) => {
  const decoded = decode(`90 02 ${control} 7A 01 00 0000 0413 01000000`)
  expect(decoded).toMatchObject({ ok: false, unreadable: { code: 'UNSUPPORTED' } })
  if (!decoded.ok) expect(decoded.unreadable.message).toContain(words)
})

test('any water meter that speaks the standard gives its register, flow, battery and firmware', () => {
  const decoded = decode('7A 01 00 0000 0413 AEAC0000 023B 6400 02FD46 100E 02FD0E 0201 02FD74 E803')
  expect(decoded).toMatchObject({
    ok: true,
    telegram: {
      meterId: '12345678',
      readings: [{ at: null, litres: 44_206 }],
      flowLitresPerHour: 100,
      batteryMillivolts: 3600,
      firmware: '0102',
    },
  })
})

test('a clear frame whose block CRCs a receiver took away but for the first is refused unless something proves it', () => {
  const whole = body('7A 01 00 0000 0413 AEAC0000')
  const first = encodeA(whole).subarray(0, 12)
  const frame = Buffer.concat([first, whole.subarray(9)])
  const decoded = decodeWmbus({ frame, key: null, layouts: createLayoutMemory() })
  expect(decoded).toMatchObject({ ok: false, unreadable: { code: 'FRAME_TOO_SHORT' } })
})

// Codes of the FLAG register in 15 bits, three letters of five.
function flagged(manufacturer: string): number {
  return [...manufacturer].reduce((code, letter) => code * 32 + letter.charCodeAt(0) - 64, 0)
}

test('no folder keeps a meter of its maker from being read by the standard', () => {
  const makers = [
    'KAM',
    'KAW',
    'APA',
    'APT',
    'AXI',
    'BMT',
    'DME',
    'HYD',
    'SAP',
    'EWT',
    'QDS',
    'LSE',
    'TCH',
    'ZRI',
    'SEN',
  ]
  const registers = ['0413AEAC0000', '0C1306420400', '0613AEAC00000000', '04933BAEAC0000', '0D13C406420400']
  for (const maker of makers) {
    for (const version of [0x00, 0x05, 0x0b, 0x14, 0x1b, 0x3a, 0x50, 0x74, 0xfe]) {
      for (const register of registers) {
        const frame = Buffer.from(`440000785634120007 7A01000000 ${register}`.replaceAll(' ', ''), 'hex')
        frame.writeUInt16LE(flagged(maker), 1)
        frame[7] = version
        const decoded = decodeWmbus({ frame: encodeBare(frame), key: null, layouts: createLayoutMemory() })
        const litres = decoded.ok
          ? decoded.telegram.readings.map((reading) => reading.litres)
          : decoded.unreadable
        expect(litres, `${maker} version ${version}, ${register}`).toEqual([44_206])
      }
    }
  }
})
