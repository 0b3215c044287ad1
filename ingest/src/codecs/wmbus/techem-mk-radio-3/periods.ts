import { civilDate } from '../../bytes.ts'
import type { DataRecord, Unreadable } from '../../codec.ts'
import { type ManufacturerPart, ownRecord } from '../device.ts'

/** Registers count in tenths of a cubic metre. */
const litresPerCount = 100
const size = 9
/** Version 3A of the radio (50) sends its register as one number; the ones before as two periods. */
const singleRegisterVersion = 0x50

/** Register out of a frame of version 50, or out of last year's end and what flowed since. */
export function readPeriods({ bytes, sender }: ManufacturerPart): readonly DataRecord[] | Unreadable {
  if (bytes.length < size) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The frame has ${bytes.length} of ${size} bytes behind its CI.`,
    }
  }
  if (sender[6] === singleRegisterVersion) {
    return [ownRecord('volume', 'l', bytes.readUIntLE(4, 3) * litresPerCount)]
  }
  const lastYear = bytes.readUInt16LE(3) * litresPerCount
  const since = bytes.readUInt16LE(7) * litresPerCount
  const ended = endOfPeriod(bytes.readUInt16LE(1))
  return [
    ownRecord('volume', 'l', lastYear + since),
    ownRecord('volume', 'l', lastYear, 1),
    ...(ended === null ? [] : [ownRecord('date', '', ended, 1)]),
  ]
}

/** Five bits of day, four of month, seven of year, from the lowest on. */
function endOfPeriod(packed: number): string | null {
  return civilDate(2000 + (packed >> 9), (packed >> 5) & 0x0f, packed & 0x1f)
}
