import type { DataRecord, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured, numberOf } from '../record.ts'
import { device, fields } from './device.ts'

/** Milesight: channels in any order. */
export const codec: LorawanCodec = { device, read }

function read({ bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  const records: DataRecord[] = []
  bytes.readUInt8(0)
  for (let position = 0; position < bytes.length; ) {
    const channel = hexDigits(bytes.readUInt16BE(position), 4)
    const field = fields[channel]
    if (field === undefined) return unknownKind(device, `channel ${channel}`)
    const [size, quantity, unit, subunit] = field
    records.push(measured(quantity, unit, bytes.readUIntLE(position + 2, size), { subunit }))
    position += 2 + size
  }
  const pulses = numberOf(records, 'pulses')
  return {
    readings: pulses === null || litresPerPulse === null ? [] : register(receivedAt, pulses * litresPerPulse),
    batteryPercent: numberOf(records, 'battery'),
    records,
  }
}
