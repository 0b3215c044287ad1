import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { device, statusPort } from './device.ts'

/** Develiot: two pulse counters behind a byte of version and services; the weight of a pulse is the owner's. */
export const codec: LorawanCodec = { device, read }

const length = 11

function read({ fPort, bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  if (fPort !== statusPort) return unknownKind(device, `port ${fPort}`)
  if (bytes.length > length) return wrongLength(device, bytes.length, `${length}`)
  const head = bytes.readUInt8(0)
  const first = bytes.readUInt32LE(1)
  return {
    readings: litresPerPulse === null ? [] : register(receivedAt, first * litresPerPulse),
    firmware: `${head >> 4}`,
    records: [
      measured('pulses', '', first),
      measured('pulses', '', bytes.readUInt32LE(5), { subunit: 1 }),
      measured('services', '', head & 0x0f),
      measured('battery and temperature as sent', '', bytes.readUInt16BE(9)),
    ],
  }
}
