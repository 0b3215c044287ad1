import { hexText } from '../../bytes.ts'
import type { Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { register } from '../readings.ts'
import { measured } from '../record.ts'
import { namesOfBits, wordAlone } from '../status.ts'
import {
  alarmBits,
  device,
  flowAlarm,
  historyOfA,
  historyOfB,
  householdCodes,
  keepAlive,
  periodic,
  statusBits,
} from './device.ts'

/** Adeunis: a code, a status byte, then what the code announces; input A is the meter's. */
export const codec: LorawanCodec = { device, read }

function read(uplink: Uplink): UplinkContent | Unreadable {
  const { bytes } = uplink
  const code = bytes.readUInt8(0)
  const { alarms, endedAlarms } = wordAlone(bytes.readUInt8(1), statusBits)
  const body = bodyOf(uplink, code)
  if ('code' in body) return body
  // The frame that keeps alive has a bit for everything; the others tell of the battery, and of what just began.
  const ended = code === keepAlive ? 'ALL_OTHERS' : endedAlarms
  return { ...body, alarms: [...alarms, ...(body.alarms ?? [])], endedAlarms: ended }
}

function bodyOf(uplink: Uplink, code: number): UplinkContent | Unreadable {
  const { bytes } = uplink
  if (code === periodic) return counts(uplink)
  if (code === flowAlarm) return { alarms: ['BURST'], records: flows(bytes, 2) }
  if (code === keepAlive) {
    return { alarms: namesOfBits(bytes.readUInt8(2), alarmBits), records: flows(bytes, 3) }
  }
  if (code === historyOfA || code === historyOfB) return history(bytes, code === historyOfA ? 0 : 1)
  if (householdCodes.has(code)) return { records: [measured('own affairs', '', hexText(bytes))] }
  return unknownKind(device, `frame ${hexDigits(code, 2)}`)
}

function counts({ bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent {
  const pulses = bytes.readUInt32BE(2)
  return {
    readings: litresPerPulse === null ? [] : register(receivedAt, pulses * litresPerPulse),
    records: [measured('pulses', '', pulses), measured('pulses', '', bytes.readUInt32BE(6), { subunit: 1 })],
  }
}

function flows(bytes: Buffer, offset: number) {
  return [
    measured('pulses an hour', '', bytes.readUInt16BE(offset), { function: 'maximum' }),
    measured('pulses an hour', '', bytes.readUInt16BE(offset + 2), { function: 'maximum', subunit: 1 }),
  ]
}

/** The count of now and the differences before it; how far apart they are only the configuration says. */
function history(bytes: Buffer, subunit: number): UplinkContent {
  const records = [measured('pulses', '', bytes.readUInt32BE(2), { subunit })]
  for (let offset = 6, age = 1; offset + 1 < bytes.length; offset += 2, age++) {
    records.push(measured('pulses of an interval', '', bytes.readUInt16BE(offset), { subunit, storage: age }))
  }
  return { records }
}
