import type { DataRecord, DecodedTelegram, Unreadable } from '../../codec.ts'
import { type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { measured } from '../record.ts'
import { wordAlone } from '../status.ts'
import { device, highThreshold, lowThreshold, processAlarm, radioAlarm, radioAlarmBits } from './device.ts'

/** WIKA: the kind of message, the configuration it was made under, then what happened. */
export const codec: LorawanCodec = { device, read }

function read({ bytes }: Uplink): UplinkContent | Unreadable {
  const kind = bytes.readUInt8(0)
  const configuration = measured('configuration', '', bytes.readUInt8(1))
  if (kind === radioAlarm) {
    const word = bytes.readUInt16BE(2)
    return {
      ...wordAlone(word, radioAlarmBits),
      records: [configuration, measured('radio alarms', '', word)],
    }
  }
  if (kind === processAlarm) return process(bytes, configuration)
  return unknownKind(device, `message type ${kind}`)
}

const alarmBytes = 3
/** The span's zero, in hundredths of a per cent. */
const zero = 2500

function process(bytes: Buffer, configuration: DataRecord): UplinkContent {
  const standing = new Map<DecodedTelegram['alarms'][number], boolean>()
  const records = [configuration]
  bytes.readUInt16BE(4)
  for (let offset = 3; offset + alarmBytes <= bytes.length; offset += alarmBytes) {
    const head = bytes.readUInt8(offset)
    const ended = head >> 7 === 1
    const kind = head & 0x07
    if (kind === lowThreshold) standing.set('LOW_PRESSURE', !ended)
    if (kind === highThreshold) standing.set('HIGH_PRESSURE', !ended)
    const value = (bytes.readUInt16BE(offset + 1) - zero) / 100
    records.push(measured('pressure', '% of span', value, { subunit: (head >> 3) & 0x0f }))
  }
  const told = (stands: boolean) => [...standing.keys()].filter((name) => standing.get(name) === stands)
  return { alarms: told(true), endedAlarms: told(false), records }
}
