import type { DataRecord, Unreadable } from '../../codec.ts'
import { readRecords } from '../../wmbus/records.ts'

/** The records of an application, or why they do not hold together. */
export function completeRecords(application: Buffer): readonly DataRecord[] | Unreadable {
  const { records } = readRecords(application)
  // LoRaWAN checks every frame: bytes that are no record were cut or written so, not garbled by radio.
  const broken = records.find(({ quantity }) => quantity === 'unreadable remainder')
  if (broken !== undefined) return cut(`${broken.value}`)
  // A block of variable length that is no profile: the standard gives it no meaning as a quantity.
  const block = records.find(
    (record) => isNumeric(record) && typeof record.value === 'string' && !isProfile(record),
  )
  return block === undefined ? records : unknownBlock(block)
}

function isNumeric({ unit }: DataRecord): boolean {
  return unit !== ''
}

function isProfile({ qualifiers }: DataRecord): boolean {
  return qualifiers.some((qualifier) => qualifier.includes('compact profile'))
}

function cut(bytes: string): Unreadable {
  return {
    code: 'FRAME_MALFORMED',
    message: `The payload ends in ${bytes}, which is no whole data record: it was cut, or is no M-Bus payload.`,
  }
}

function unknownBlock({ header }: DataRecord): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `Record ${header} has variable length and is no profile of EN 13757-3 annex F: its values cannot be told.`,
  }
}
