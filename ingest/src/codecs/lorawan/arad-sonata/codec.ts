import type { RegisterReading, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { before, minuteMs, register } from '../readings.ts'
import { measured } from '../record.ts'
import { alarmsOfWord, wordAlone } from '../status.ts'
import { alarmBits, dataLog, device, extendedAlarmBits, standardMessage } from './device.ts'

/** Arad: the first byte says what follows; numbers with the highest byte first, litres. */
export const codec: LorawanCodec = { device, read }

function read(uplink: Uplink): UplinkContent | Unreadable {
  const kind = uplink.bytes.readUInt8(0)
  if (kind === standardMessage) return standard(uplink)
  if (kind === dataLog) return log(uplink)
  return unknownKind(device, `message type ${hexDigits(kind, 2)}`)
}

function standard({ bytes, receivedAt }: Uplink): UplinkContent {
  const alarms = bytes.readUInt16BE(2)
  const extended = bytes.readUInt8(5)
  return {
    readings: register(receivedAt, bytes.readUInt32BE(6)),
    alarms: [...alarmsOfWord(alarms, alarmBits), ...alarmsOfWord(extended, extendedAlarmBits)],
    records: [
      measured('device type', '', bytes.readUInt8(1)),
      measured('alarms', '', alarms),
      measured('extended alarms', '', extended),
    ],
  }
}

const headOfLog = 18
/** Differences from here on mark faults of the logger. */
const firstFault = 0xfff0

function log({ bytes, receivedAt }: Uplink): UplinkContent {
  const alarms = bytes.readUInt16BE(13)
  const batteryMillivolts = bytes.readUInt16BE(15)
  const lastRecord = before(receivedAt, bytes.readUInt16BE(9) * minuteMs)
  const step = bytes.readUInt16BE(11) * minuteMs
  let volume = bytes.readUInt32BE(4)
  const readings: RegisterReading[] = register(receivedAt, volume)
  for (let offset = headOfLog, steps = 1; offset + 1 < bytes.length; offset += 2, steps++) {
    const added = bytes.readUInt16BE(offset)
    if (added >= firstFault || step === 0) break
    volume -= added
    readings.push(...register(before(lastRecord, steps * step), volume))
  }
  return {
    readings,
    batteryMillivolts,
    // The second word is not in the log.
    ...wordAlone(alarms, alarmBits),
    alarms: alarmsOfWord(alarms, alarmBits),
    records: [measured('device type', '', bytes.readUInt8(3)), measured('alarms', '', alarms)],
  }
}
