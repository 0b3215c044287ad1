import type { Unreadable } from '../../codec.ts'
import {
  hexDigits,
  type LorawanCodec,
  type Uplink,
  type UplinkContent,
  unknownKind,
  wrongLength,
} from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { namesOfBits } from '../status.ts'
import { alarmBits, applicationCode, device, litresByIndex, litresByVif } from './device.ts'

/** B METERS pulse heads: the net count, the reverse count, weight and alarms; perhaps a temperature. */
export const codec: LorawanCodec = { device, read }

const plain = 13
const withTemperature = 15

function read({ bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  const application = bytes.readUInt8(0)
  if (application !== applicationCode) return unknownKind(device, `application code ${application}`)
  const alarms = bytes.readUInt8(12)
  if (bytes.length !== plain && bytes.length !== withTemperature) {
    return wrongLength(device, bytes.length, `${plain} or ${withTemperature}`)
  }
  const weight = litresByVif[hexDigits(bytes.readUInt8(11), 2)] ?? litresByIndex[bytes.readUInt8(9)]
  if (weight === undefined) return unknownKind(device, `index K ${bytes.readUInt8(9)}`)
  return {
    readings: register(receivedAt, bytes.readUInt32LE(1) * weight),
    ambientTemperatureC: bytes.length === withTemperature ? bytes.readInt16BE(13) / 10 : null,
    alarms: namesOfBits(alarms, alarmBits),
    records: [
      measured('volume', 'l', bytes.readUInt32LE(5) * weight, { qualifiers: ['backward flow'] }),
      measured('medium', '', bytes.readUInt8(10)),
      measured('alarms', '', alarms),
    ],
  }
}
