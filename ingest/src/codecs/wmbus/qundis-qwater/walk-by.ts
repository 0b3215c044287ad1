import { bcdAt, dateAt } from '../../bytes.ts'
import type { DataRecord } from '../../codec.ts'
import { ownRecord } from '../device.ts'

/** Bytes before the unit: the maker's frame number, flags and counters. */
const unitOffset = 9
const registerOffset = 12
/** A date of two bytes and the register at it of four. */
const keyDates = [
  { storage: 1, offset: 16 },
  { storage: 17, offset: 22 },
]
const size = 28
/** VIF of litres in EN 13757-3 table 10; the low three bits are the power of ten. */
const volumeVif = 0x10

/** Registers of the present and of two key dates out of the block of a walk-by frame. */
export function readWalkBy(block: Buffer): readonly DataRecord[] {
  const vif = block[unitOffset] ?? 0
  if (block.length < size || (vif & 0x78) !== volumeVif) return []
  const scale = 10 ** ((vif & 0x07) - 3)
  const records: DataRecord[] = []
  const push = (offset: number, storage: number) => {
    const raw = bcdAt(block, offset, 4)
    if (raw !== null) records.push(ownRecord('volume', 'l', raw * scale, storage))
  }
  push(registerOffset, 0)
  for (const { storage, offset } of keyDates) {
    const date = dateAt(block, offset, 2)
    if (date === null) continue
    records.push(ownRecord('date', '', date, storage))
    push(offset + 2, storage)
  }
  return records
}
