import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { litresPerPulseOf, profileOf } from './profile-of.ts'
import { readChirpstack } from './read-chirpstack.ts'

const deviceInfo = {
  devEui: 'BAEB51F0888A36BE',
  deviceName: 'casa 12',
  deviceProfileName: 'kamstrup generic',
}
const time = '2026-09-19T08:12:14.213653363+00:00'

test('of several gateways the one that heard the device best is named', () => {
  const rxInfo = [
    { gatewayId: 'far', rssi: -117, snr: -13.5 },
    { gatewayId: 'near', rssi: -101, snr: 7.25 },
    { gatewayId: 'loud', rssi: -76, snr: -13.5 },
  ]
  expect(readChirpstack('up', { deviceInfo, time, fPort: 1, data: 'qg==', rxInfo })).toMatchObject({
    reception: { gatewayId: 'near', rssiDbm: -101, snrDb: 7.25, gateways: 3 },
  })
})

test('of two that stand alike above the noise the stronger one is named', () => {
  const rxInfo = [
    { gatewayId: 'weak', rssi: -117, snr: -13.5 },
    { gatewayId: 'strong', rssi: -76, snr: -13.5 },
  ]
  expect(readChirpstack('up', { deviceInfo, time, rxInfo })).toMatchObject({
    reception: { gatewayId: 'strong' },
  })
})

test('what the server leaves out because it is zero is zero', () => {
  expect(readChirpstack('up', { deviceInfo, time })).toEqual({
    event: 'up',
    device: { devEui: 'baeb51f0888a36be', name: 'casa 12', profileName: 'kamstrup generic', tags: {} },
    at: new Date('2026-09-19T08:12:14.213Z'),
    deduplicationId: '',
    devAddr: '',
    fPort: 0,
    frameCounter: 0,
    confirmed: false,
    dataRate: 0,
    bytes: Buffer.alloc(0),
    reception: null,
  })
  expect(readChirpstack('ack', { deviceInfo, time, queueItemId: 'q' })).toMatchObject({ acknowledged: false })
  expect(readChirpstack('log', { deviceInfo, time })).toMatchObject({ level: 'INFO', code: 'UNKNOWN' })
})

test('a battery that the device does not measure is no empty battery', () => {
  expect(readChirpstack('status', { deviceInfo, time, margin: 10 })).toMatchObject({ batteryPercent: 0 })
  const unknown = { deviceInfo, time, batteryLevelUnavailable: true }
  expect(readChirpstack('status', unknown)).toMatchObject({ batteryPercent: null, externalPower: false })
  const mains = { deviceInfo, time, externalPowerSource: true }
  expect(readChirpstack('status', mains)).toMatchObject({ batteryPercent: null, externalPower: true })
})

test('the other events say what happened to a downlink, or where the device is', () => {
  expect(
    readChirpstack('txack', { deviceInfo, time, queueItemId: 'q', fCntDown: 3, gatewayId: 'g' }),
  ).toMatchObject({ event: 'txack', queueItemId: 'q', downlinkCounter: 3, gatewayId: 'g' })
  expect(
    readChirpstack('log', {
      deviceInfo,
      time,
      level: 'ERROR',
      code: 'F_CNT_DOWN',
      context: { queue_item_id: 'q' },
    }),
  ).toMatchObject({ event: 'log', level: 'ERROR', code: 'F_CNT_DOWN', queueItemId: 'q' })
  expect(
    readChirpstack('location', { deviceInfo, time, location: { latitude: 20.59, longitude: -100.39 } }),
  ).toMatchObject({ event: 'location', latitude: 20.59, longitude: -100.39, altitudeMetres: 0 })
})

test.each([
  ['up', { time }, 'deviceInfo'],
  ['up', { deviceInfo: { devEui: 'xyz' }, time }, 'deviceInfo.devEui'],
  ['up', { deviceInfo, time: 'yesterday' }, 'time'],
  ['up', { deviceInfo, time, data: '***' }, 'data'],
  ['up', { deviceInfo, time, data: 'A'.repeat(2000) }, 'data'],
  ['up', { deviceInfo, time, fPort: 'one' }, 'fPort'],
  ['up', { deviceInfo, time, rxInfo: 3 }, 'rxInfo'],
  ['status', { deviceInfo, time, margin: 'good' }, 'margin'],
  ['location', { deviceInfo, time }, 'location'],
])('event %s with a faulty body names its field: %#', (event, body, field) => {
  expect(readChirpstack(event, body)).toMatchObject({
    code: 'FRAME_MALFORMED',
    message: expect.stringContaining(`"${field}"`),
  })
})

test('an event that the server does not have is refused with those it has', () => {
  expect(readChirpstack('upp', {})).toMatchObject({
    code: 'UNSUPPORTED',
    message: expect.stringContaining('txack'),
  })
})

describe('which codec reads a device', () => {
  const device = { devEui: 'baeb51f0888a36be', name: 'casa 12', profileName: 'Perfil A', tags: {} }

  test('tags say it first, then the profile’s name, then the device’s', () => {
    const tags = { vendor: 'Axioma', model: 'W1' }
    expect(profileOf({ ...device, tags, profileName: 'Kamstrup flowIQ' })).toEqual(tags)
    expect(profileOf({ ...device, profileName: 'Kamstrup flowIQ 2200' })).toEqual({
      vendor: 'kamstrup',
      model: 'flowiq2200',
    })
    expect(profileOf({ ...device, name: 'arad-17' })).toEqual({ vendor: 'arad', model: '17' })
    expect(profileOf(device)).toBeNull()
  })

  test('the weight of a pulse is a number above zero, or nothing', () => {
    expect(litresPerPulseOf({ ...device, tags: { litresPerPulse: '10' } })).toBe(10)
    for (const text of ['0', '-1', 'ten', '']) {
      expect(litresPerPulseOf({ ...device, tags: { litresPerPulse: text } })).toBeNull()
    }
  })
})

// Events as the server's documentation shows them, and uplinks around vendors' payloads; they stay outside.
const collection = new URL('../../../../../../shared/data/telegrams/chirpstack/', import.meta.url)
const skipped = !existsSync(collection)
if (skipped) console.log(`skipped: ChirpStack events, ${collection.pathname} is absent`)

describe.skipIf(skipped)('the server’s own examples', () => {
  test('are read, every one', () => {
    const files = readdirSync(collection)
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) {
      const { event, body } = JSON.parse(readFileSync(new URL(file, collection), 'utf8')) as {
        event: string
        body: { data?: string; deviceInfo: { devEui: string } }
      }
      const read = readChirpstack(event, body)
      expect(read, file).toMatchObject({ event, device: { devEui: body.deviceInfo.devEui } })
      if ('bytes' in read) expect(read.bytes.toString('base64'), file).toBe(body.data)
    }
  })
})
