import { expect, test } from 'vitest'
import { createDecoder } from '../decode.ts'

// Kamstrup's integration guide: twelve hours in one uplink (actility/device-catalog@53ef3f33, vendors/kamstrup).
const bytes = '7A08000000446D002CFD284413C1AA77004D9313186201270122012201260122012201210127012201220127012F'
const data = Buffer.from(bytes, 'hex').toString('base64')
const receivedAt = '2023-08-29T12:07:00Z'
const deviceInfo = {
  devEui: 'baeb51f0888a36be',
  deviceName: 'casa 12',
  deviceProfileName: 'kamstrup generic',
}

function answer(request: unknown) {
  return createDecoder().decode(request)
}

test('a payload of a known device gives every hour its reading', () => {
  const decoded = answer({
    format: 'lorawan',
    vendor: 'kamstrup',
    model: 'generic',
    fPort: 1,
    bytes,
    receivedAt,
  })
  if (!decoded.ok) expect.fail(decoded.error.message)
  expect(decoded.readings.length).toBe(12)
  expect(decoded.readings[0]).toEqual({ at: '2023-08-29T12:00:00.000Z', litres: 7_842_497 })
  expect(decoded.readings[11]).toEqual({ at: '2023-08-29T01:00:00.000Z', litres: 7_839_289 })
})

test('hexadecimal digits, with marks or without, and base64 are the same payload', () => {
  const request = { format: 'lorawan', vendor: 'kamstrup', fPort: 1, receivedAt }
  const plain = answer({ ...request, bytes })
  expect(plain.ok).toBe(true)
  expect(answer({ ...request, bytes: data })).toEqual(plain)
  expect(answer({ ...request, bytes: `0x${bytes.toLowerCase()}` })).toEqual(plain)
  expect(answer({ ...request, bytes: bytes.replaceAll(/(..)/g, '$1 ') })).toEqual(plain)
})

test('pulses become litres where their weight is given', () => {
  const request = { format: 'lorawan', vendor: 'develiot', model: 'rwmr', fPort: 12, receivedAt }
  const payload = '152000000000000000D49A'
  expect(answer({ ...request, bytes: payload })).toMatchObject({ ok: true, readings: [] })
  expect(answer({ ...request, bytes: payload, litresPerPulse: 10 })).toMatchObject({
    ok: true,
    readings: [{ at: '2023-08-29T12:07:00.000Z', litres: 320 }],
  })
})

test.each([
  [{ format: 'lorawan', fPort: 1, bytes }, 'vendor'],
  [{ format: 'lorawan', vendor: 'kamstrup', bytes }, 'fPort'],
  [{ format: 'lorawan', vendor: 'kamstrup', fPort: 256, bytes }, 'fPort'],
  [{ format: 'lorawan', vendor: 'kamstrup', fPort: 1, bytes: '%%' }, 'bytes'],
  [{ format: 'lorawan', vendor: 'kamstrup', fPort: 1, bytes, receivedAt: 'noon' }, 'receivedAt'],
  [{ format: 'chirpstack', body: {} }, 'event'],
  [{ format: 'chirpstack', event: 'up', body: 'text' }, 'body'],
])('a request without what it needs says what: %#', (request, field) => {
  expect(answer(request)).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT', message: expect.stringContaining(`"${field}"`) },
  })
})

test('an uplink of the network server is decoded by what it says of its device', () => {
  const body = { deviceInfo, time: receivedAt, fPort: 1, data }
  expect(answer({ format: 'chirpstack', event: 'up', body })).toMatchObject({
    ok: true,
    envelope: {
      event: 'up',
      devEui: 'baeb51f0888a36be',
      deviceName: 'casa 12',
      at: '2023-08-29T12:07:00.000Z',
    },
    readings: expect.arrayContaining([{ at: '2023-08-29T12:00:00.000Z', litres: 7_842_497 }]),
  })
})

test('a device that does not say its vendor is refused until somebody says it', () => {
  const body = { deviceInfo: { ...deviceInfo, deviceProfileName: 'US915' }, time: receivedAt, fPort: 1, data }
  expect(answer({ format: 'chirpstack', event: 'up', body })).toMatchObject({
    ok: false,
    error: { code: 'UNSUPPORTED', message: expect.stringContaining('tags') },
  })
  expect(answer({ format: 'chirpstack', event: 'up', body: { ...body, vendor: 'kamstrup' } }).ok).toBe(true)
  expect(answer({ format: 'chirpstack', event: 'up', body, vendor: 'kamstrup' }).ok).toBe(true)
})

test('an event without a payload says what it is', () => {
  const body = { deviceInfo, time: receivedAt, margin: 10, batteryLevel: 88.3 }
  expect(answer({ format: 'chirpstack', event: 'status', body })).toMatchObject({
    ok: true,
    batteryPercent: 88.3,
    readings: [],
    envelope: { event: 'status' },
    records: [{ quantity: 'link margin', unit: 'dB', value: 10 }, { quantity: 'external power' }],
  })
  const empty = { deviceInfo, time: receivedAt, fCnt: 7 }
  expect(answer({ format: 'chirpstack', event: 'up', body: empty })).toMatchObject({
    ok: true,
    readings: [],
    records: expect.arrayContaining([expect.objectContaining({ quantity: 'frame counter', value: 7 })]),
  })
  const malformed = { time: receivedAt }
  expect(answer({ format: 'chirpstack', event: 'join', body: malformed })).toMatchObject({
    ok: false,
    error: { code: 'FRAME_MALFORMED' },
  })
})
