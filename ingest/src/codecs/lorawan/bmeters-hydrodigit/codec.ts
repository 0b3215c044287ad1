import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { namesOfBits } from '../status.ts'
import { alarmBits, applicationCode, device } from './device.ts'

/** HYDRODIGIT: two counts of 28 bits in litres that share their highest byte, alarms, perhaps a temperature. */
export const codec: LorawanCodec = { device, read }

const plain = 9
const withTemperature = 11

function read({ bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  const application = bytes.readUInt8(0)
  if (application !== applicationCode) return unknownKind(device, `application code ${application}`)
  const flags = bytes.readUInt8(8)
  if (bytes.length !== plain && bytes.length !== withTemperature) {
    return wrongLength(device, bytes.length, `${plain} or ${withTemperature}`)
  }
  const highest = bytes.readUInt8(4)
  const reverse = (highest & 0x0f) * 2 ** 24 + bytes.readUIntLE(5, 3)
  return {
    readings: register(receivedAt, (highest >> 4) * 2 ** 24 + bytes.readUIntLE(1, 3)),
    waterTemperatureC: bytes.length === withTemperature ? bytes.readInt16BE(9) / 10 : null,
    alarms: namesOfBits(flags & 0x3f, alarmBits),
    records: [
      measured('volume', 'l', reverse, { qualifiers: ['backward flow'] }),
      measured('alarms', '', flags & 0x3f),
    ],
  }
}
