import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { alarmsOfWord } from '../status.ts'
import { countPort, dayPort, device, keyDatePort, litresPerCount, monthPort } from './device.ts'

/** INNOTAS: every protocol begins with the count. */
export const codec: LorawanCodec = { device, read }

function read({ fPort, bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  const rest = restByPort[fPort]
  if (rest === undefined) return unknownKind(device, `port ${fPort}`)
  return { readings: register(receivedAt, bytes.readUInt32BE(0) * litresPerCount), ...rest(bytes) }
}

const restByPort: Readonly<Record<number, (bytes: Buffer) => UplinkContent>> = {
  [countPort]: () => ({}),
  [keyDatePort](bytes) {
    const errors = bytes.readUInt16BE(8)
    const keyDate = bytes.readUInt8(10)
    return {
      alarms: alarmsOfWord(errors, {}),
      records: [
        measured('volume', 'l', bytes.readUInt32BE(4) * litresPerCount, { storage: 1 }),
        measured('month of the key date', '', keyDate & 0x0f),
        measured('kind of the key date', '', keyDate >> 4),
        measured('error flags', '', errors),
      ],
    }
  },
  [dayPort]: (bytes) => ({
    records: [
      measured('volume flow', 'l/h', bytes.readUInt16BE(4), { function: 'maximum' }),
      measured('standstill', '%', bytes.readUInt8(6) / 2),
      measured('starts a day', '', bytes.readUInt16BE(7), { function: 'maximum' }),
      measured('volume a day', 'l', bytes.readUInt16BE(9), { function: 'minimum' }),
    ],
  }),
  [monthPort]: (bytes) => ({
    records: [
      measured('further count', '', bytes.readUInt32BE(4)),
      measured('further count', '', bytes.readUInt32BE(8), { subunit: 1 }),
    ],
  }),
}
