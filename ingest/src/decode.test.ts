import { expect, test } from 'vitest'
import { createDecoder } from './decode.ts'

// wmbusmeters drivers/src/kamwater.xmq @4dedd717: Multical 21, 20.015 m³.
const telegram =
  '2D442D2C776655441B168D2083B48D3A2046887802FF20000004132F4E000092013B3D01A1015B028101E7FF0F03'

function answer(request: unknown) {
  return createDecoder().decode(request)
}

test('a telegram becomes one plain value', () => {
  const decoded = answer({ format: 'wmbus', telegram, key: null })
  expect(JSON.parse(JSON.stringify(decoded))).toEqual({
    ok: true,
    meterId: '44556677',
    manufacturer: 'KAM',
    readings: [{ at: null, litres: 20_015 }],
    targets: [],
    flowLitresPerHour: null,
    waterTemperatureC: 2,
    ambientTemperatureC: 3,
    batteryPercent: null,
    batteryMillivolts: null,
    firmware: null,
    alarms: [],
    records: expect.arrayContaining([
      {
        quantity: 'volume',
        unit: 'l',
        value: 20_015,
        function: 'instantaneous',
        storage: 0,
        tariff: 0,
        subunit: 0,
        qualifiers: [],
        header: '0413',
      },
    ]),
  })
})

test('the key may be left out, and the marks that receivers print are ignored', () => {
  const marked = `|${telegram.slice(0, 22)}_${telegram.slice(22).toLowerCase()}|\n`
  expect(answer({ format: 'wmbus', telegram: marked })).toMatchObject({ ok: true, meterId: '44556677' })
})

test('the meter’s clock is given as UTC by the offset of the request', () => {
  // wmbusmeters drivers/src/lse_07_17.xmq @4dedd717, wall clock 2023-11-13 10:19.
  const clocked =
    '2D44653223369909D8077A80000000046D130AED2B0C13233332004C1351762700426CDF2C326CFFFF02BB560000'
  const at = (clockOffsetMinutes?: number) => {
    const decoded = answer({ format: 'wmbus', telegram: clocked, clockOffsetMinutes })
    return decoded.ok ? decoded.readings[0]?.at : decoded.error
  }
  expect(at()).toBe('2023-11-13T10:19:00.000Z')
  expect(at(-360)).toBe('2023-11-13T16:19:00.000Z')
})

test.each([
  [null, 'BAD_INPUT', 'format'],
  ['wmbus', 'BAD_INPUT', 'format'],
  [{ format: 7 }, 'BAD_INPUT', 'format'],
  [{ format: 'mqtt' }, 'UNSUPPORTED_FORMAT', 'known are: wmbus'],
  [{ format: 'toString' }, 'UNSUPPORTED_FORMAT', 'known are: wmbus'],
  [{ format: 'wmbus' }, 'BAD_INPUT', '"telegram"'],
  [{ format: 'wmbus', telegram: '' }, 'BAD_INPUT', 'hexadecimal'],
  [{ format: 'wmbus', telegram: '4D4' }, 'BAD_INPUT', 'even'],
  [{ format: 'wmbus', telegram: 'liter' }, 'BAD_INPUT', 'hexadecimal'],
  [{ format: 'wmbus', telegram: '00'.repeat(500_000) }, 'BAD_INPUT', 'no frame has'],
  [{ format: 'wmbus', telegram, key: '00' }, 'BAD_INPUT', '32 hexadecimal digits'],
  [{ format: 'wmbus', telegram, key: 5 }, 'BAD_INPUT', '"key"'],
  [{ format: 'wmbus', telegram, clockOffsetMinutes: 'six hours' }, 'BAD_INPUT', '"clockOffsetMinutes"'],
  [{ format: 'wmbus', telegram, key: '00'.repeat(16) }, 'PLAINTEXT_REFUSED', 'Remove the key'],
  [{ format: 'wmbus', telegram: telegram.slice(0, 40) }, 'FRAME_TOO_SHORT', '20 of the 46 bytes'],
])('%j is refused with %s and a sentence', (request, code, words) => {
  const refused = answer(request)
  expect(refused).toMatchObject({ ok: false, error: { code } })
  if (!refused.ok) expect(refused.error.message).toContain(words)
})
