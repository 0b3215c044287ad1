import type { DataRecord, Unreadable } from '../../codec.ts'
import type { LorawanCodec, Uplink, UplinkContent } from '../device.ts'
import { openApplication } from '../mbus/application.ts'
import { completeRecords } from '../mbus/records.ts'
import { volumeHistory } from '../mbus/registers.ts'
import { firstNumber } from '../record.ts'
import { namesOfBits, type StatusBits, wordAlone } from '../status.ts'
import { device, noNoiseLevel, ownQuantities, statusWords } from './device.ts'

/** Kamstrup: M-Bus records behind a transport header; the hours before as an inverse compact profile. */
export const codec: LorawanCodec = { device, read }

function read({ bytes, receivedAt }: Uplink): UplinkContent | Unreadable {
  const application = openApplication(bytes)
  if ('code' in application) return application
  const sent = completeRecords(application.records)
  if ('code' in sent) return sent
  const records = sent.map(inTheMakersWords)
  const history = volumeHistory(records, receivedAt)
  if ('code' in history) return history
  if (!records.some(saysSomething)) return saysNothing
  return {
    meterId: application.meterId,
    manufacturer: application.manufacturer ?? 'KAM',
    ...history,
    flowLitresPerHour: firstNumber(records, (record) => isNow(record, 'volume flow')),
    waterTemperatureC: temperature(records, 'flow temperature'),
    ambientTemperatureC: temperature(records, 'external temperature'),
    ...alarmsOf(records, application.status),
    records,
  }
}

/** Gives the maker's own VIFs their names, and takes a noise level that was not measured for none. */
function inTheMakersWords(record: DataRecord): DataRecord {
  const quantity = ownQuantities[record.header.slice(-4)]
  if (quantity === undefined) return record
  const missing = quantity === 'acoustic noise level' && record.value === noNoiseLevel
  return { ...record, quantity, qualifiers: [], value: missing ? null : record.value }
}

function isNow({ quantity, function: role, qualifiers }: DataRecord, wanted: string): boolean {
  return quantity === wanted && role === 'instantaneous' && qualifiers.length === 0
}

/** The present temperature, else the lowest of the span: what freezes is what matters. */
function temperature(records: readonly DataRecord[], quantity: string): number | null {
  return firstNumber(
    records,
    (record) => isNow(record, quantity),
    (record) => record.quantity === quantity && record.function === 'minimum',
  )
}

/** Of the transport header (EN 13757-7 table 5). */
const statusByte: StatusBits = { 2: 'LOW_BATTERY' }

/** A payload without status word tells of the battery alone, and one without transport header of nothing. */
function alarmsOf(records: readonly DataRecord[], status: number | null): UplinkContent {
  const words = records.flatMap(({ header, value }) => {
    const names = statusWords[header.slice(-4)]
    return names === undefined || typeof value !== 'number' ? [] : [namesOfBits(value, names)]
  })
  if (words.length === 0) return status === null ? {} : wordAlone(status, statusByte)
  return { alarms: [...new Set([...words.flat(), ...namesOfBits(status ?? 0, statusByte)])] }
}

/** A date alone, an empty record or codes that nobody knows say nothing about the meter. */
function saysSomething({ quantity, header }: DataRecord): boolean {
  const coding = Number.parseInt(header.slice(0, 2), 16) & 0x0f
  if (coding === 0) return false
  return !['date', 'date and time', 'unknown', 'manufacturer specific'].includes(quantity)
}

const saysNothing: Unreadable = {
  code: 'UNSUPPORTED',
  message:
    'None of the payload’s records has a meaning that EN 13757-3 or Kamstrup’s documents give: newer firmware, or another maker’s device.',
}
