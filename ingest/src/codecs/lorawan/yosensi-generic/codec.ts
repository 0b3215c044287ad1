import { hexText } from '../../bytes.ts'
import type { DataRecord, Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import {
  batteryType,
  counterType,
  device,
  payloadVersion,
  quantities,
  temperatureType,
  valuesOf,
} from './device.ts'

/** Yosensi: version, counter, age, then measurements of 16 bits of header, a byte of lengths, address and values. */
export const codec: LorawanCodec = { device, read }

interface Measurement {
  readonly type: number
  readonly address: string
  readonly values: readonly number[]
  readonly end: number
}

const headLength = 4

function read({ bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  const version = bytes.readUInt8(0)
  if (version !== payloadVersion) return unknownKind(device, `payload version ${version}`)
  const measurements: Measurement[] = []
  bytes.readUInt8(headLength - 1)
  for (
    let position = headLength;
    position < bytes.length;
    position = measurements.at(-1)?.end ?? bytes.length
  ) {
    measurements.push(measurementAt(bytes, position))
  }
  const count = firstOf(measurements, counterType)
  return {
    readings: count === null || litresPerPulse === null ? [] : register(receivedAt, count * litresPerPulse),
    batteryMillivolts: firstOf(measurements, batteryType),
    ambientTemperatureC: firstOf(measurements, temperatureType),
    records: measurements.flatMap(recordsOf),
  }
}

/** Header: six bits of type, two of decimals, eight of time; then the lengths of address and values. */
function measurementAt(bytes: Buffer, start: number): Measurement {
  const header = bytes.readUInt16BE(start)
  const type = header >> 10
  const divisor = 10 ** ((header >> 8) & 0x03)
  const lengths = bytes.readUInt8(start + 2)
  const addressEnd = start + 3 + (lengths >> 4)
  const size = ((lengths & 0x0f) + 1) / (valuesOf[type] ?? 1)
  const end = addressEnd + (lengths & 0x0f) + 1
  const values: number[] = []
  for (let offset = addressEnd; offset + size <= end; offset += size) {
    values.push(bytes.readIntBE(offset, Math.floor(size)) / divisor)
  }
  return { type, address: hexText(bytes.subarray(start + 3, addressEnd)), values, end }
}

function firstOf(measurements: readonly Measurement[], type: number): number | null {
  return measurements.find((measurement) => measurement.type === type)?.values[0] ?? null
}

function recordsOf({ type, address, values }: Measurement): DataRecord[] {
  const [quantity, unit] = quantities[type] ?? [`measurement type ${type}`, '']
  const qualifiers = address === '' ? [] : [`address ${address}`]
  return values.map((value, subunit) => measured(quantity, unit, value, { subunit, qualifiers }))
}
