import { litres } from '@aquacis/kit/values/volume.ts'
import type { Radio } from '@aquacis/metering/telemetry'
import type { DecodedTelegram } from '../src/codecs/codec.ts'
import type { FrameArrival, TelegramMessage } from '../src/stages/arrival.ts'

/** Values that a test of a stage begins with; each may be told otherwise. */
export const arrivedAt = new Date('2026-11-20T18:00:00Z')

export function aRadio(told: Partial<Radio> = {}): Radio {
  return {
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
    ...told,
  }
}

export function aMessage(
  payload: string | Buffer = '',
  topic = 'wmbus/concentrator-01/telegram',
): TelegramMessage {
  return { topic, payload: Buffer.from(payload), arrivedAt, traceId: 'a'.repeat(32) }
}

export function aFrame(told: Partial<FrameArrival> = {}): FrameArrival {
  return {
    kind: 'FRAME',
    message: aMessage(),
    frame: Buffer.alloc(0),
    heardAt: arrivedAt,
    radioAddress: { network: 'WMBUS', address: 'KAW:61200001' },
    signal: { rssiDbm: -71, snrDb: null, gateway: 'concentrator-01', application: null },
    ...told,
  }
}

export function aTelegram(told: Partial<DecodedTelegram> = {}): DecodedTelegram {
  return {
    meterId: '61200001',
    manufacturer: 'KAW',
    readings: [{ at: null, litres: litres(44_206) }],
    targets: [],
    flowLitresPerHour: 240,
    waterTemperatureC: null,
    ambientTemperatureC: null,
    batteryPercent: null,
    batteryMillivolts: null,
    firmware: null,
    alarms: [],
    endedAlarms: 'ALL_OTHERS',
    records: [],
    ...told,
  }
}
