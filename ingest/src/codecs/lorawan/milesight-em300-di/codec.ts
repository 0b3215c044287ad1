import type { DataRecord, DecodedTelegram, RegisterReading, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { fromUnixSeconds, register } from '../readings.ts'
import { measured, numberOf } from '../record.ts'
import {
  device,
  fields,
  historyChannel,
  waterAlarmChannel,
  waterAlarms,
  waterAlarmsEnded,
  waterChannel,
  waterHistoryChannel,
} from './device.ts'

/** Milesight: channels in any order; a volume is turned back into pulses, whose weight the registry knows. */
export const codec: LorawanCodec = { device, read }

/** What the channels of one payload add up to. */
interface Collected {
  readonly uplink: Uplink
  readonly records: DataRecord[]
  readonly readings: RegisterReading[]
  readonly alarms: DecodedTelegram['alarms'][number][]
  readonly endedAlarms: DecodedTelegram['alarms'][number][]
}

function read(uplink: Uplink): UplinkContent | Unreadable {
  const collected: Collected = { uplink, records: [], readings: [], alarms: [], endedAlarms: [] }
  uplink.bytes.readUInt8(0)
  for (let position = 0; position < uplink.bytes.length; ) {
    const channel = hexDigits(uplink.bytes.readUInt16BE(position), 4)
    const size = take(collected, channel, position + 2)
    if (size === undefined) return unknownKind(device, `channel ${channel}`)
    position += 2 + size
  }
  const { records, readings, alarms, endedAlarms } = collected
  return {
    readings,
    batteryPercent: numberOf(records, 'battery'),
    ambientTemperatureC: numberOf(records, 'temperature'),
    alarms,
    endedAlarms,
    records,
  }
}

/** Adds one channel's value; tells how many bytes it took, undefined for an unknown channel. */
function take(collected: Collected, channel: string, start: number): number | undefined {
  const { bytes, receivedAt } = collected.uplink
  if (channel === waterChannel || channel === waterAlarmChannel) {
    count(collected, pulsesAt(bytes, start), receivedAt)
    if (channel === waterChannel) return 8
    const code = bytes.readUInt8(start + 8)
    const [alarm, ended] = [waterAlarms[code], waterAlarmsEnded[code]]
    if (alarm !== undefined) collected.alarms.push(alarm)
    if (ended !== undefined) collected.endedAlarms.push(ended)
    return 9
  }
  if (channel === historyChannel) {
    count(collected, bytes.readUInt32LE(start + 8), fromUnixSeconds(bytes.readUInt32LE(start)))
    bytes.readUInt8(start + 12)
    return 13
  }
  if (channel === waterHistoryChannel) {
    count(collected, pulsesAt(bytes, start + 10), fromUnixSeconds(bytes.readUInt32LE(start)))
    return 18
  }
  return takeField(collected, channel, start)
}

function takeField(
  { uplink: { bytes, receivedAt, litresPerPulse }, ...collected }: Collected,
  channel: string,
  start: number,
) {
  const field = fields[channel]
  if (field === undefined) return undefined
  const [signedSize, quantity, unit, divisor] = field
  const size = Math.abs(signedSize)
  const raw = signedSize < 0 ? bytes.readIntLE(start, size) : bytes.readUIntLE(start, size)
  collected.records.push(measured(quantity, unit, raw / divisor))
  if (quantity === 'pulses' && litresPerPulse !== null)
    collected.readings.push(...register(receivedAt, raw * litresPerPulse))
  return size
}

/** Water conversion, pulse conversion, and the volume that the device made of its pulses with them. */
function pulsesAt(bytes: Buffer, start: number): number | null {
  const water = bytes.readUInt16LE(start)
  const pulses = (bytes.readFloatLE(start + 4) * bytes.readUInt16LE(start + 2)) / water
  return Number.isFinite(pulses) && pulses >= 0 && pulses < 2 ** 32 ? Math.round(pulses) : null
}

function count(
  { uplink: { litresPerPulse }, records, readings }: Collected,
  pulses: number | null,
  at: Date | null,
): void {
  records.push(measured('pulses', '', pulses))
  if (pulses !== null && litresPerPulse !== null) readings.push(...register(at, pulses * litresPerPulse))
}
