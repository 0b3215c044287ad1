import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { measured } from '../record.ts'
import { device, protocolVersion } from './device.ts'

/** Decentlab: version, device, which sensors follow; sensor words are counted from the middle of 16 bits. */
export const codec: LorawanCodec = { device, read }

const middle = 0x8000
const sensors = 0b01
const battery = 0b10
const sensorBytes = 8

function read({ bytes }: Uplink): UplinkContent | Unreadable {
  const version = bytes.readUInt8(0)
  if (version !== protocolVersion) return unknownKind(device, `protocol version ${version}`)
  const flags = bytes.readUInt16BE(3)
  const measuring = (flags & sensors) !== 0
  const end = measuring ? 5 + sensorBytes : 5
  return {
    meterId: `${bytes.readUInt16BE(1)}`,
    waterTemperatureC: measuring ? (bytes.readUInt16BE(7) - middle) / 10 : null,
    batteryMillivolts: (flags & battery) === 0 ? null : bytes.readUInt16BE(end),
    records: measuring
      ? [
          measured('level', 'mm', bytes.readUInt16BE(5) - middle),
          measured('electrical conductivity', 'µS/cm', bytes.readUInt16BE(9)),
          measured('freezing flag', '', bytes.readUInt16BE(11)),
        ]
      : [],
  }
}
