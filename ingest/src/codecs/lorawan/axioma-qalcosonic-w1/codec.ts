import { hexText } from '../../bytes.ts'
import type { DecodedTelegram, RegisterReading, Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind, wrongLength } from '../device.ts'
import { before, dayMs, fromUnixSeconds, hourMs, register } from '../readings.ts'
import { measured } from '../record.ts'
import { namesOfBits } from '../status.ts'
import { alarmPort, dataPort, device, layoutPort, reasons, statusBits } from './device.ts'

/** Axioma W1: its own instants in seconds, litres, and the hours before as differences. */
export const codec: LorawanCodec = { device, read }

const withoutHistory = 9
const headOfHistory = 17

function read({ fPort, bytes }: Uplink): UplinkContent | Unreadable {
  if (fPort === layoutPort) return { records: [measured('payload layout', '', hexText(bytes))] }
  if (fPort !== dataPort && fPort !== alarmPort) return unknownKind(device, `port ${fPort}`)
  const at = fromUnixSeconds(bytes.readUInt32LE(0))
  const status = bytes.readUInt8(4)
  const said = { alarms: alarmsOf(status), records: [measured('status', '', status)] }
  if (fPort === alarmPort && bytes.length < withoutHistory) return said
  const present = register(at, bytes.readUInt32LE(5))
  if (bytes.length === withoutHistory || at === null) return { ...said, readings: present }
  const history = historyOf(bytes, at)
  return 'code' in history ? history : { ...said, readings: [...present, ...history] }
}

function alarmsOf(status: number): DecodedTelegram['alarms'] {
  const alarms = namesOfBits(status, statusBits)
  const reason = reasons[status >> 5]
  if (reason !== undefined) return [...alarms, reason]
  // A temporary error without a reason is the empty pipe.
  return alarms.includes('TEMPORARY_ERROR') ? [...alarms, 'DRY'] : alarms
}

function historyOf(bytes: Buffer, at: Date): RegisterReading[] | Unreadable {
  const rest = bytes.length - withoutHistory
  if (rest < 8 || rest % 2 !== 0) return wrongLength(device, bytes.length, '9, or 17 and two for every hour')
  const first = fromUnixSeconds(bytes.readUInt32LE(withoutHistory))
  const isLog = first !== null && first <= at && at.getTime() - first.getTime() < 100 * dayMs
  return isLog ? differences(bytes, first) : pastVolumes(bytes, at)
}

/** The first logged hour with its volume, then what was added hour by hour. Newest first. */
function differences(bytes: Buffer, first: Date): RegisterReading[] {
  let volume = bytes.readUInt32LE(withoutHistory + 4)
  const readings = register(first, volume)
  for (let offset = headOfHistory, hours = 1; offset < bytes.length; offset += 2, hours++) {
    volume += bytes.readInt16LE(offset)
    readings.unshift(...register(before(first, -hours * hourMs), volume))
  }
  return readings
}

/** The short form: whole volumes backwards in time, and at the end the seconds between two of them. */
function pastVolumes(bytes: Buffer, at: Date): RegisterReading[] | Unreadable {
  if ((bytes.length - withoutHistory) % 4 !== 0)
    return wrongLength(device, bytes.length, '13 and four for every volume')
  const period = bytes.readUInt32LE(bytes.length - 4) * 1000
  const readings: RegisterReading[] = []
  for (let offset = withoutHistory, steps = 1; offset < bytes.length - 4; offset += 4, steps++) {
    readings.push(...register(before(at, steps * period), bytes.readUInt32LE(offset)))
  }
  return readings
}
