import type { LayoutMemory, Unreadable } from '../codec.ts'
import { crcOf } from './check/crc.ts'
import { joinLayout, layoutOf, type RecordList } from './records.ts'

/** Signature of the layout and CRC of the full frame: what a compact frame begins with. */
const compactHeader = 4
const mostLearned = 1024
const filler = 0x2f

/**
 * Layouts of meters that are known to send compact frames, some of them nothing else. Their signature is
 * computed, so that a wrong digit here finds no frame rather than a wrong reading.
 */
const knownLayouts = [
  '02FF2004134413615B6167', // Kamstrup Multical 21, flowIQ 2101
  '02FF2004134413615B5167',
  '02FF2004134413',
  '02FF20041392013BA1015B8101E7FF0F',
  '02FF200413523B',
  '02FF2004134413A1015B8101E7FF0F', // Kamstrup flowIQ 3100
  '02FF2004134413426C523B615B616751678101E7FF0F06FF1B', // Kamstrup flowIQ 2200
  '04FF2304134413426C023B92013BA2013B06FF1BA1015B91015BA10167',
  '030E430E0313426C022D01FF21', // Kamstrup Multical 302
  '030F430F0314426C022D01FF21',
  // Engelmann FAW
  '426C441301FD17840113C40113840213C40213840313C40313840413C40413840513C40513840613C40613840713C40713840813046D0413',
]

/** A memory that already knows the layouts of common Kamstrup meters; forgets the oldest beyond 1,024. */
export function createLayoutMemory(): LayoutMemory {
  const known = new Map<number, Uint8Array>()
  for (const headers of knownLayouts) {
    const bytes = Buffer.from(headers, 'hex')
    known.set(crcOf(bytes), bytes)
  }
  const learned = new Map<number, Uint8Array>()
  return {
    find: (signature) => known.get(signature) ?? learned.get(signature),
    learn(signature, headers) {
      const oldest = learned.keys().next()
      if (learned.size >= mostLearned && !oldest.done) learned.delete(oldest.value)
      learned.set(signature, headers)
    },
  }
}

/** Remembers the layout of a full frame when it is new. */
export function learnLayout(layouts: LayoutMemory, application: Buffer, list: RecordList): void {
  if (layouts.find(list.signature) !== undefined) return
  const headers = layoutOf(application)
  if (headers.length > 0 && crcOf(headers) === list.signature) layouts.learn(list.signature, headers)
}

/** The full application of a compact frame: data behind the headers that its signature names. */
export function expandCompact(decrypted: Buffer, layouts: LayoutMemory): Buffer | Unreadable {
  // Behind security mode 5 the fillers that prove the key come first.
  const proved = decrypted[0] === filler && decrypted[1] === filler
  const application = proved ? decrypted.subarray(2) : decrypted
  if (application.length < compactHeader) {
    return { code: 'FRAME_TOO_SHORT', message: 'The compact frame ends before its layout signature and CRC.' }
  }
  const signature = application.readUInt16LE(0)
  const layout = layouts.find(signature)
  if (layout === undefined) return unknownLayout(signature)
  const full = joinLayout(layout, application.subarray(compactHeader))
  if (full !== undefined && crcOf(full) === application.readUInt16LE(2)) return full
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
