import type { RegisterReading, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { before, minuteMs, register } from '../readings.ts'
import { measured } from '../record.ts'
import { dataMessages, device, gasTechnical, pulseTechnical } from './device.ts'

/** Fludia: the index of now and the increments before it, oldest first. */
export const codec: LorawanCodec = { device, read }

function read(uplink: Uplink): UplinkContent | Unreadable {
  const kind = uplink.bytes.readUInt8(0)
  const parts = dataMessages[hexDigits(kind, 2)]
  if (parts !== undefined) return data(uplink, parts)
  if (kind === pulseTechnical) return technical(uplink.bytes, 4, 3)
  if (kind === gasTechnical) return technical(uplink.bytes, 8, 5)
  return unknownKind(device, `message ${hexDigits(kind, 2)}`)
}

function data({ bytes, receivedAt, litresPerPulse }: Uplink, parts: number): UplinkContent {
  const step = bytes.readUInt8(1) * minuteMs
  const index = bytes.readUInt32BE(2) / parts
  /** Newest first. */
  const increments: number[] = []
  for (let offset = 6; offset + 1 < bytes.length; offset += 2)
    increments.unshift(bytes.readUInt16BE(offset) / parts)
  return {
    readings: litresPerPulse === null ? [] : backwards(index, increments, receivedAt, step, litresPerPulse),
    records: [
      measured('pulses', '', index),
      measured('storage interval', 's', step / 1000),
      ...increments.map((increment, age) =>
        measured('pulses of an interval', '', increment, { storage: age + 1 }),
      ),
    ],
  }
}

/** Registers from now into the past; `increments` newest first. */
function backwards(
  index: number,
  increments: readonly number[],
  receivedAt: Date,
  step: number,
  weight: number,
): RegisterReading[] {
  const readings = register(receivedAt, index * weight)
  let pulses = index
  for (const [age, increment] of increments.entries()) {
    pulses -= increment
    readings.push(...register(before(receivedAt, (age + 1) * step), pulses * weight))
  }
  return readings
}

function technical(bytes: Buffer, index: number, firmware: number): UplinkContent {
  return {
    firmware: `${bytes.readUInt8(firmware)}`,
    records: [
      measured('starts', '', bytes.readUInt8(1)),
      measured('pulses', '', bytes.readUInt32BE(index) / (bytes.readUInt8(0) === gasTechnical ? 10 : 1)),
      measured('storage interval', 's', (bytes.readUInt8(index + 4) * minuteMs) / 1000),
      measured('values a message', '', bytes.readUInt8(index + 5)),
      measured('redundancy', '', bytes.readUInt8(index + 6)),
    ],
  }
}
