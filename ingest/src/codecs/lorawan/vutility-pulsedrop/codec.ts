import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { dataPort, device } from './device.ts'

/** PulseDrop: capacitor and temperature as parts of 255, the count with its highest byte first. */
export const codec: LorawanCodec = { device, read }

const message = 0x1c

function read({ fPort, bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  if (fPort !== dataPort) return unknownKind(device, `port ${fPort}`)
  if (bytes.readUInt8(0) !== message) return unknownKind(device, `message ${bytes.readUInt8(0)}`)
  const pulses = bytes.readUInt32BE(3)
  return {
    readings: litresPerPulse === null ? [] : register(receivedAt, pulses * litresPerPulse),
    ambientTemperatureC: -40 + (bytes.readUInt8(2) / 255) * 120,
    batteryMillivolts: Math.round((bytes.readUInt8(1) / 255) * 5000),
    records: [measured('pulses', '', pulses)],
  }
}
