import type { RegisterReading, Unreadable } from '../../codec.ts'
import { hexDigits, type LorawanCodec, type Uplink, type UplinkContent, unknownKind } from '../device.ts'
import { plain } from '../find-codec.ts'
import { before, register } from '../readings.ts'
import { measured, numberOf } from '../record.ts'
import { attributeContent } from './attributes.ts'
import { type BatchValue, unpackBatch } from './batch.ts'
import { batchLayouts, device, port } from './device.ts'

/** Watteco: an odd first byte begins a ZCL frame, an even one a batch of values with their own instants. */
export const codec: LorawanCodec = { device, read }

const readResponse = 0x01
const report = 0x0a
const alarmReport = 0x8a

function read(uplink: Uplink): UplinkContent | Unreadable {
  if (uplink.fPort !== port) return unknownKind(device, `port ${uplink.fPort}`)
  return (uplink.bytes.readUInt8(0) & 1) === 1 ? frame(uplink) : batch(uplink)
}

function frame({ bytes, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  const command = bytes.readUInt8(1)
  if (command !== report && command !== alarmReport && command !== readResponse) {
    return unknownKind(device, `command ${hexDigits(command, 2)}`)
  }
  const cluster = bytes.readUInt16BE(2)
  const attribute = bytes.readUInt16BE(4)
  // Between attribute and value stands the type of a report, the status of a response.
  const content = attributeContent(cluster, attribute, bytes.subarray(7))
  if (content === undefined) return unknownKind(device, `cluster ${cluster}, attribute ${attribute}`)
  const pulses = numberOf(content.records ?? [], 'pulses')
  if (pulses === null || litresPerPulse === null) return content
  return { ...content, readings: register(receivedAt, pulses * litresPerPulse) }
}

function batch({ bytes, model, receivedAt, litresPerPulse }: Uplink): UplinkContent | Unreadable {
  const name = plain(model)
  const layout = batchLayouts.find(({ models }) => models.some((known) => name.includes(known)))
  if (layout === undefined) return unknownKind(device, `batches of model "${model.slice(0, 40)}"`)
  const values = unpackBatch(bytes, layout)
  if (values === undefined) return unknownKind(device, 'a series of this label')
  return {
    readings: litresPerPulse === null ? [] : registers(values, receivedAt, litresPerPulse),
    batteryMillivolts: values.findLast(({ quantity }) => quantity === 'battery voltage')?.value ?? null,
    records: values.map(({ quantity, value, secondsAgo }) =>
      measured(quantity, '', value, { qualifiers: [`${secondsAgo} s ago`] }),
    ),
  }
}

function registers(values: readonly BatchValue[], receivedAt: Date, weight: number): RegisterReading[] {
  return values
    .filter(({ quantity }) => quantity === 'pulses')
    .flatMap(({ secondsAgo, value }) => register(before(receivedAt, secondsAgo * 1000), value * weight))
    .reverse()
}
