import type { DataRecord, Unreadable } from '../../codec.ts'
import type { LorawanCodec, Uplink, UplinkContent } from '../device.ts'
import { completeRecords } from '../mbus/records.ts'
import { volumeHistory } from '../mbus/registers.ts'
import { firstNumber, measured } from '../record.ts'
import { errorFlags } from '../status.ts'
import { device, jsonFormat } from './device.ts'

/** Elvaco: what the heat meter sends on its own bus, passed on. The volume is that of the water that carries the heat. */
export const codec: LorawanCodec = { device, read }

function read({ bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  const format = bytes.readUInt8(0)
  if (format === jsonFormat) return text(bytes.subarray(1))
  const records = completeRecords(bytes.subarray(1))
  if ('code' in records) return records
  const history = volumeHistory(records, receivedAt)
  if ('code' in history) return history
  const errors = firstNumber(records, ({ quantity }) => quantity === 'error flags')
  return {
    ...history,
    meterId: identityOf(records),
    flowLitresPerHour: firstNumber(records, (record) => isPresent(record, 'volume flow')),
    waterTemperatureC: firstNumber(records, (record) => isPresent(record, 'flow temperature')),
    ...(errors === null ? {} : { alarms: errorFlags(errors) }),
    records,
  }
}

function isPresent({ quantity, storage, function: role }: DataRecord, wanted: string): boolean {
  return quantity === wanted && storage === 0 && role === 'instantaneous'
}

function identityOf(records: readonly DataRecord[]): string | null {
  const value = records.find(({ quantity }) => quantity === 'fabrication number')?.value
  return typeof value === 'string' ? value : null
}

/** The JSON format writes energy (E), its unit (U) and the meter's number (ID). */
function text(bytes: Buffer): UplinkContent | Unreadable {
  const json = bytes.toString('latin1')
  const field = (name: string) => new RegExp(`"${name}":"?([^",}]*)`).exec(json)?.[1] ?? null
  const energy = Number(field('E') ?? Number.NaN)
  if (!json.endsWith('}') || Number.isNaN(energy)) return brokenText
  return { meterId: field('ID'), records: [measured('energy', field('U') ?? '', energy)] }
}

const brokenText: Unreadable = {
  code: 'FRAME_MALFORMED',
  message:
    'The payload announces JSON with an energy "E", but is none: it was cut, or its format has changed.',
}
