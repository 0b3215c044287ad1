import type { DataRecord } from '../../codec.ts'
import { type ManufacturerPart, ownRecord } from '../device.ts'

/** Clock and faults before the first tag. */
const preambleSize = 7
const totalVolume = 0x10
const daysToLive = 0x43
/** Months of history: one byte, then as many registers as the tag's low half and one more. */
const history = 0x70

/** Bytes behind a tag; undefined for one that is not known, behind which nothing can be found. */
function sizeOf(tag: number): number | undefined {
  if (tag === totalVolume || tag === 0x42 || tag === 0xa0) return 4
  if (tag === 0x40) return 6
  if (tag === 0x41 || tag === daysToLive) return 2
  if (tag === 0x44) return 3
  if ((tag & 0xf0) === history) return 1 + 4 * ((tag & 0x0f) + 1)
  if (tag >= 0x80 && tag <= 0x8f) return 10
  return undefined
}

/** The register in litres, the last months' and the battery's days out of the tagged part. */
export function readRegisters({ bytes }: ManufacturerPart): readonly DataRecord[] {
  const records: DataRecord[] = []
  for (let position = preambleSize; position < bytes.length; ) {
    const tag = bytes[position] ?? 0
    const size = sizeOf(tag)
    const start = position + 1
    if (size === undefined || start + size > bytes.length) break
    if (tag === totalVolume) records.push(ownRecord('volume', 'l', bytes.readUInt32LE(start)))
    if (tag === daysToLive) records.push(ownRecord('remaining battery life', 'd', bytes.readUInt16LE(start)))
    if ((tag & 0xf0) === history) {
      for (let month = 1; month <= (tag & 0x0f) + 1; month++) {
        records.push(ownRecord('volume', 'l', bytes.readUInt32LE(start + 1 + 4 * (month - 1)), month))
      }
    }
    position = start + size
  }
  return records
}
