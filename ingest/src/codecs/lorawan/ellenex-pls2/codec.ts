import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { measured } from '../record.ts'
import { device, length, port } from './device.ts'

/** Ellenex: the level as sent, and tenths of a volt. */
export const codec: LorawanCodec = { device, read }

function read({ fPort, bytes }: Uplink): UplinkContent | Unreadable {
  if (fPort !== port) return unknownKind(device, `port ${fPort}`)
  if (bytes.length !== length) return wrongLength(device, bytes.length, `${length}`)
  return {
    batteryMillivolts: bytes.readUInt8(7) * 100,
    records: [measured('level', 'm', bytes.readInt16BE(3))],
  }
}
