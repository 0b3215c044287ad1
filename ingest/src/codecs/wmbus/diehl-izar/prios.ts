import { dateAt } from '../../bytes.ts'
import type { DataRecord, Unreadable } from '../../codec.ts'
import { type ManufacturerPart, ownRecord } from '../device.ts'
import { unscrambleDiehl } from './scrambling.ts'

/** Bytes between CI field and the hidden part: interval, battery and leaks, flow and fraud, a serial's part. */
const openSize = 4
/** First hidden byte of every PRIOS telegram. */
const checkByte = 0x4b
const hiddenSize = 11
/** Conditions in the open part: byte, mask and name. */
const conditions: readonly (readonly [number, number, string])[] = [
  [1, 0x80, 'LEAK'],
  [1, 0x40, 'PREVIOUS_LEAK'],
  [1, 0x20, 'BLOCKED'],
  [2, 0x80, 'REVERSE_FLOW'],
  [2, 0x40, 'UNDERFLOW'],
  [2, 0x20, 'OVERFLOW'],
  [2, 0x10, 'SUBMERGED'],
  [2, 0x08, 'TAMPER'],
  [2, 0x04, 'PREVIOUS_TAMPER'],
  [2, 0x02, 'TAMPER'],
  [2, 0x01, 'PREVIOUS_TAMPER'],
]

/** Register and last key date's register (litres), battery and conditions out of a PRIOS frame. */
export function readPrios({
  ci,
  bytes,
  sender,
}: ManufacturerPart): readonly DataRecord[] | Unreadable | undefined {
  if (ci < 0xa0 || ci > 0xa7) return undefined
  if (bytes.length < openSize + hiddenSize) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The PRIOS frame has ${bytes.length} of 15 bytes behind its CI.`,
    }
  }
  const header = Buffer.concat([Buffer.of(ci), bytes.subarray(0, openSize)])
  const clear = unscrambleDiehl(sender, header, bytes.subarray(openSize), ([first]) => first === checkByte)
  if (clear === null) {
    return {
      code: 'KEY_WRONG',
      message: 'The PRIOS frame opens with none of the keys that its maker gives to every receiver.',
    }
  }
  const keyDate = dateAt(clear, 9, 2)
  return [
    ownRecord('volume', 'l', clear.readUInt32LE(1)),
    ...(keyDate === null
      ? []
      : [ownRecord('volume', 'l', clear.readUInt32LE(5), 1), ownRecord('date', '', keyDate, 1)]),
    ownRecord('remaining battery life', 'd', Math.round(((bytes[1] ?? 0) & 0x1f) * 0.5 * 365.25)),
    ownRecord('transmission period', 's', 2 ** (((bytes[0] ?? 0) & 0x0f) + 2)),
    ...conditions
      .filter(([byte, mask]) => (bytes[byte] ?? 0) & mask)
      .map(([, , name]) => ownRecord('condition', '', name)),
  ]
}
