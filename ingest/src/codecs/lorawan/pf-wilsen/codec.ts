import type { DataRecord } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent } from '../device.ts'
import { measured, numberOf } from '../record.ts'
import { device, fields, temperatureField } from './device.ts'

/** WILSEN: any number of named values, measurements and settings alike. */
export const codec: LorawanCodec = { device, read }

function read({ bytes }: Uplink): UplinkContent {
  const records: DataRecord[] = []
  bytes.readUInt8(0)
  for (let position = 0; position < bytes.length; ) {
    const length = bytes.readUInt8(position)
    records.push(recordAt(bytes, position + 1, length - 2))
    position += 1 + length
  }
  const volts = numberOf(records, 'battery voltage')
  return {
    ambientTemperatureC: numberOf(records, 'temperature'),
    batteryMillivolts: volts === null ? null : Math.round(volts * 1000),
    records,
  }
}

function recordAt(bytes: Buffer, start: number, size: number): DataRecord {
  const name = hexDigits(bytes.readUInt16BE(start), 4)
  const known = fields[name]
  const [quantity, unit, divisor] = known ?? [`setting ${name}`, '', 1]
  if (name === temperatureField) return measured(quantity, unit, tenths(bytes.readFloatBE(start + 2)))
  // Four bytes are signed (places on earth); shorter ones count.
  const raw = size === 4 ? bytes.readInt32BE(start + 2) : bytes.readUIntBE(start + 2, size)
  return measured(quantity, unit, raw / divisor)
}

function tenths(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : null
}
