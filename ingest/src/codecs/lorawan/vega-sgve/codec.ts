import { hexText } from '../../bytes.ts'
import type { DecodedTelegram, Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { fromUnixSeconds, register } from '../readings.ts'
import { measured } from '../record.ts'
import { clockPort, countsPerLitre, device, readingsPort, settingsPort } from './device.ts'

/** Vega: readings with the meter's own instant on one port, its settings and its clock on others. */
export const codec: LorawanCodec = { device, read }

const currentReadings = 1

function read({ fPort, bytes }: Uplink): UplinkContent | Unreadable {
  if (fPort === settingsPort) return { records: [measured('settings', '', hexText(bytes))] }
  if (fPort === clockPort) return { records: [measured('clock', 's', bytes.readUInt32LE(1))] }
  if (fPort !== readingsPort) return unknownKind(device, `port ${fPort}`)
  const kind = bytes.readUInt8(0)
  if (kind !== currentReadings) return unknownKind(device, `packet type ${kind}`)
  return {
    readings: register(fromUnixSeconds(bytes.readUInt32LE(5)), bytes.readUInt32LE(11) / countsPerLitre),
    batteryPercent: bytes.readUInt8(1),
    ambientTemperatureC: bytes.readInt8(2),
    alarms: alarmsOf(bytes),
    records: [
      measured('magnetic field', '', bytes.readUInt8(3)),
      measured('display locked', '', bytes.readUInt8(4)),
    ],
  }
}

function alarmsOf(bytes: Buffer): DecodedTelegram['alarms'] {
  return [
    ...(bytes.readUInt8(3) === 0 ? [] : (['TAMPER'] as const)),
    ...(bytes.readUInt8(9) === 0 ? [] : (['LEAK'] as const)),
    ...(bytes.readUInt8(10) === 0 ? [] : (['BURST'] as const)),
  ]
}
