import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { fromUnixSeconds, register } from '../readings.ts'
import { measured } from '../record.ts'
import { countPort, device } from './device.ts'

/** Dragino: flags, the count since it began, how long the contact stood open, and the sensor's own instant. */
export const codec: LorawanCodec = { device, read }

const length = 11

function read({ fPort, bytes, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  if (fPort !== countPort) return unknownKind(device, `port ${fPort}`)
  const at = fromUnixSeconds(bytes.readUInt32BE(7))
  if (bytes.length !== length) return wrongLength(device, bytes.length, `${length}`)
  const pulses = bytes.readUIntBE(1, 3)
  return {
    readings: litresPerPulse === null ? [] : register(at, pulses * litresPerPulse),
    records: [
      measured('pulses', '', pulses),
      measured('calculate flag', '', bytes.readUInt8(0) >> 2),
      measured('open for', 's', bytes.readUIntBE(4, 3) * 60),
    ],
  }
}
