import type { DataRecord, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured, numberOf } from '../record.ts'
import { device, fields } from './device.ts'

/** Elsys: types and values in any order. */
export const codec: LorawanCodec = { device, read }

function read({ bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  const records: DataRecord[] = []
  bytes.readUInt8(0)
  for (let position = 0; position < bytes.length; ) {
    const type = hexDigits(bytes.readUInt8(position), 2)
    const field = fields[type]
    if (field === undefined) return unknownKind(device, `field type ${type}`)
    const [signedSize, quantity, unit, divisor] = field
    const size = Math.abs(signedSize)
    const raw = signedSize < 0 ? bytes.readIntBE(position + 1, size) : bytes.readUIntBE(position + 1, size)
    records.push(measured(quantity, unit, raw / divisor))
    position += 1 + size
  }
  const pulses = numberOf(records, 'pulses')
  const leak = numberOf(records, 'water leak')
  return {
    readings: pulses === null || litresPerPulse === null ? [] : register(receivedAt, pulses * litresPerPulse),
    ambientTemperatureC: numberOf(records, 'temperature'),
    batteryMillivolts: numberOf(records, 'battery voltage'),
    ...(leak === null ? {} : { alarms: leak > 0 ? ['LEAK'] : [] }),
    records,
  }
}
