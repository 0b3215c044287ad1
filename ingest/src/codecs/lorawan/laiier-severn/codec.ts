import { hexText } from '../../bytes.ts'
import type { Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { measured } from '../record.ts'
import { namesOfBits } from '../status.ts'
import { device, longLength, longPorts, shortLength, shortPorts, startupPort } from './device.ts'

/** Laiier: which electrodes are wet, whether too many are, temperature, and in profile 1 the battery. */
export const codec: LorawanCodec = { device, read }

function read({ fPort, bytes }: Uplink): UplinkContent | Unreadable {
  if (shortPorts.has(fPort)) return bytes.length === shortLength ? profile0(bytes) : off(bytes, shortLength)
  if (longPorts.has(fPort)) return bytes.length === longLength ? profile1(bytes) : off(bytes, longLength)
  if (fPort !== startupPort) return unknownKind(device, `port ${fPort}`)
  return bytes.length === longLength ? startup(bytes) : off(bytes, longLength)
}

function off(bytes: Buffer, expected: number): Unreadable {
  return wrongLength(device, bytes.length, `${expected}`)
}

const criticallyWet = 15
const selfTestFailed = 14

/** Twelve bits of electrodes below four bits of conditions. */
function wetness(word: number): UplinkContent {
  const electrodes = word & 0x0fff
  const wet = electrodes.toString(2).replaceAll('0', '').length
  return {
    alarms: namesOfBits(word, { [criticallyWet]: 'LEAK', [selfTestFailed]: 'PERMANENT_ERROR' }),
    records: [measured('wet electrodes', '', wet), measured('electrodes', '', electrodes)],
  }
}

function profile0(bytes: Buffer): UplinkContent {
  const { alarms = [], records = [] } = wetness(bytes.readUInt16BE(0))
  return {
    ambientTemperatureC: bytes.readInt8(5),
    alarms,
    records: [
      ...records,
      measured('wet electrodes allowed', '', bytes.readUInt8(6)),
      measured('transmission period', 's', bytes.readUInt16BE(7)),
    ],
  }
}

/** Battery above 1.25 V in hundredths of a volt. */
const batteryFloor = 125
const disconnected = 13

function profile1(bytes: Buffer): UplinkContent {
  const word = bytes.readUInt16BE(1)
  const { alarms = [], records = [] } = wetness(word)
  const period = bytes.readUInt16BE(6)
  return {
    ambientTemperatureC: bytes.readInt8(5),
    batteryMillivolts: (bytes.readUInt8(4) + batteryFloor) * 10,
    alarms: (word >> disconnected) % 2 === 1 ? alarms : [...alarms, 'TAMPER'],
    records: [
      ...records,
      measured('wet electrodes allowed', '', period >> 12),
      measured('transmission period', 's', (period & 0x0fff) * 60),
      measured('failed joins', '', bytes.readUInt16BE(8) & 0x0fff),
    ],
  }
}

/** Serial number in sixteen decimal digits, then the firmware. */
function startup(bytes: Buffer): UplinkContent | Unreadable {
  const serial = hexText(bytes.subarray(0, 8))
  if (!/^[0-9]{16}$/.test(serial))
    return {
      code: 'FRAME_MALFORMED',
      message: `Serial number ${serial} has letters; that of ${device.name} is decimal.`,
    }
  return { meterId: serial, firmware: [...bytes.subarray(8)].join('.') }
}
