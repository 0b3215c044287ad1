import type { DataRecord, LayoutMemory, Unreadable } from '../codec.ts'
import { crcOf } from './check/crc.ts'
import { knownLayouts } from './layouts/known-layouts.ts'
import { recoverLayout } from './layouts/recover-layout.ts'
import { layoutOf, type RecordList, readByLayout } from './records.ts'

/** Signature of the layout and CRC of the full frame: what a compact frame begins with. */
const compactHeader = 4
const mostLearned = 1024
/** Signatures that may fail; a search takes as long as a thousand decodes, so that their number is bounded. */
const mostFailures = 64
/** Searches for one signature before it is given up: the first frame may have been damaged. */
const mostAttempts = 2
const filler = 0x2f

/** A memory that already knows the layouts of common Kamstrup meters; forgets the oldest beyond 1,024. */
export function createLayoutMemory(): LayoutMemory {
  const known = new Map<number, Uint8Array>()
  for (const headers of knownLayouts) {
    const bytes = Buffer.from(headers, 'hex')
    known.set(crcOf(bytes), bytes)
  }
  const learned = new Map<number, Uint8Array>()
  const failed = new Map<number, number>()
  return {
    find: (signature) => known.get(signature) ?? learned.get(signature),
    learn(signature, headers) {
      const oldest = learned.keys().next()
      if (learned.size >= mostLearned && !oldest.done) learned.delete(oldest.value)
      learned.set(signature, headers)
    },
    recover(signature, fullCrc, data) {
      const failures = failed.get(signature) ?? 0
      if (failures >= mostAttempts || failed.size >= mostFailures) return undefined
      const headers = recoverLayout(signature, fullCrc, data)
      if (headers === undefined) failed.set(signature, failures + 1)
      return headers
    },
  }
}

/** Remembers the layout of a full frame when it is new. */
export function learnLayout(layouts: LayoutMemory, application: Buffer, list: RecordList): void {
  if (layouts.find(list.signature) !== undefined) return
  const headers = layoutOf(application)
  if (headers.length > 0 && crcOf(headers) === list.signature) layouts.learn(list.signature, headers)
}

/** The records of a compact frame: its data by the headers that its signature names. */
export function readCompact(decrypted: Buffer, layouts: LayoutMemory): readonly DataRecord[] | Unreadable {
  // Behind security mode 5 the fillers that prove the key come first.
  const proved = decrypted[0] === filler && decrypted[1] === filler
  const application = proved ? decrypted.subarray(2) : decrypted
  if (application.length < compactHeader) {
    return { code: 'FRAME_TOO_SHORT', message: 'The compact frame ends before its layout signature and CRC.' }
  }
  const signature = application.readUInt16LE(0)
  const fullCrc = application.readUInt16LE(2)
  const data = application.subarray(compactHeader)
  const known = layouts.find(signature)
  const layout = known ?? layouts.recover(signature, fullCrc, data)
  if (layout === undefined) return unknownLayout(signature)
  if (known === undefined) layouts.learn(signature, layout)
  const read = readByLayout(layout, data)
  if (read?.fullCrc === fullCrc) return read.records
  return {
    code: 'CRC_MISMATCH',
    message: `The compact frame does not fit layout ${hex(signature)}: put together, its full frame has another CRC. It was damaged on its way.`,
  }
}

function unknownLayout(signature: number): Unreadable {
  return {
    code: 'LAYOUT_UNKNOWN',
    message: `The compact frame refers to layout ${hex(signature)}, which no full frame has taught yet. Decode it again after the next full frame of this model.`,
  }
}

/** A format frame teaches a layout and has no values: signature, then headers, perhaps after a length byte. */
export function readLayoutFrame(application: Buffer, layouts: LayoutMemory): boolean {
  for (const start of [0, 1]) {
    if (application.length < start + 3) continue
    const signature = application.readUInt16LE(start)
    const headers = application.subarray(start + 2)
    if (crcOf(headers) !== signature) continue
    if (layouts.find(signature) === undefined) layouts.learn(signature, Buffer.from(headers))
    return true
  }
  return false
}

function hex(signature: number): string {
  return signature.toString(16).padStart(4, '0').toUpperCase()
}
