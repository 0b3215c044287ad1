import type { DataRecord, Unreadable } from '../../codec.ts'
import { openChained } from '../check/block-cipher.ts'
import { type ManufacturerPart, ownRecord } from '../device.ts'

/** Access number and status stand in clear before the one AES block. */
const openSize = 2
const blockSize = 16
const filler = 0x2f
const epoch = Date.UTC(2000, 0, 1)

/** Register, clock, and the register of the last month's end. */
export function readSealedBlock({
  ci,
  bytes,
  sender,
  key,
}: ManufacturerPart): readonly DataRecord[] | Unreadable | undefined {
  if (ci !== 0xa0 && ci !== 0xa1) return undefined
  if (bytes.length < openSize + blockSize) {
    return { code: 'FRAME_TOO_SHORT', message: `The frame has ${bytes.length} of 18 bytes behind its CI.` }
  }
  if (key === null) {
    return { code: 'KEY_MISSING', message: 'The frame is encrypted. Give the key of this meter.' }
  }
  const vector = Buffer.alloc(blockSize, bytes[0])
  sender.copy(vector, 0, 0, 8)
  return readBlock(openChained(key, vector, bytes.subarray(openSize, openSize + blockSize)))
}

function readBlock(clear: Buffer): readonly DataRecord[] | Unreadable {
  // The register has 28 bits: four in the second byte's low half, the others above them.
  const total = ((clear[1] ?? 0) & 0x0f) | (clear.readUIntLE(2, 3) << 4)
  const seconds = clear.readUInt32LE(5)
  const ageHours = (clear[9] ?? 0) | (((clear[10] ?? 0) >> 2) << 8)
  const sinceThen = ((clear[10] ?? 0) & 0x03) | (clear.readUInt16LE(11) << 2)
  if (clear[0] !== filler || sinceThen > total) {
    return {
      code: 'KEY_WRONG',
      message:
        'The decrypted block makes no sense: the key is not the one of this meter, or the frame was damaged.',
    }
  }
  const now = epoch + seconds * 1000
  return [
    ownRecord('volume', 'l', total),
    ownRecord('date and time', '', wallClock(now)),
    ownRecord('volume', 'l', total - sinceThen, 1),
    ownRecord('date and time', '', wallClock(now - ageHours * 3_600_000), 1),
  ]
}

function wallClock(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19)
}
