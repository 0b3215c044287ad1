import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import type { DecodedTelegram } from '../codecs/codec.ts'
import type { ReadTelegram } from './decode.ts'
import { normalise } from './normalise.ts'

const receivedAt = new Date('2026-11-20T18:00:00.250Z')

function telegram(
  readings: DecodedTelegram['readings'],
  flowLitresPerHour: number | null = 240,
): ReadTelegram {
  const address = { manufacturer: 'KAW', identNumber: '61200001', version: 0x3a, deviceType: 0x16 }
  return {
    address,
    radioAddress: { network: 'WMBUS', address: 'KAW:61200001' },
    receivedAt,
    frame: Buffer.alloc(0),
    message: {
      topic: 'wmbus/concentrator-01/telegram',
      payload: Buffer.alloc(0),
      arrivedAt: new Date('2026-11-20T18:00:01Z'),
      traceId: 'c'.repeat(32),
    },
    radio: {
      network: 'WMBUS',
      address: 'KAW:61200001',
      profile: null,
      intervalSeconds: null,
      meterKey: 7,
      meterId: 'meter',
      servicePointId: 'service point',
      encryptionKey: Buffer.alloc(16),
      calibreMillimetres: 15,
      latest: null,
    },
    decoded: {
      meterId: '61200001',
      manufacturer: 'KAW',
      readings,
      targets: [],
      flowLitresPerHour,
      waterTemperatureC: null,
      ambientTemperatureC: null,
      batteryPercent: null,
      batteryMillivolts: null,
      firmware: null,
      alarms: [],
      records: [],
    },
  }
}

function readingsOf(read: ReadTelegram) {
  const answer = normalise(read)
  return answer.ok ? answer.value.map(({ reading }) => reading) : answer.rejection.code
}

test('a meter that tells no instant was read when the concentrator heard it', () => {
  expect(readingsOf(telegram([{ at: null, litres: litres(44_206) }]))).toEqual([
    {
      meterKey: 7,
      at: receivedAt,
      litres: 44_206,
      flowLitresPerHour: 240,
      receivedAt,
      traceId: 'c'.repeat(32),
    },
  ])
})

test('the meter’s own instant is believed before ours', () => {
  const at = new Date('2026-11-20T17:00:00Z')
  expect(readingsOf(telegram([{ at, litres: litres(44_206) }]))).toMatchObject([{ at, receivedAt }])
})

test('of a meter that sends its history, only the newest value has the flow of the moment', () => {
  const hours = [15, 16, 17].map((hour) => new Date(Date.UTC(2026, 10, 20, hour)))
  const readings = readingsOf(telegram(hours.map((at, index) => ({ at, litres: litres(index) }))))
  expect(readings).toMatchObject(
    [null, null, 240].map((flowLitresPerHour, index) => ({ at: hours[index], flowLitresPerHour })),
  )
})

test('a telegram without any register value is no reading', () => {
  expect(readingsOf(telegram([]))).toBe('NO_REGISTER')
})
