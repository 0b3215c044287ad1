import { hexText } from '../bytes.ts'
import type { DataRecord } from '../codec.ts'
import { crcRegister } from './check/crc.ts'
import { dataLength, readValue } from './record/data-field.ts'
import { headerAt, headerEnd, type RecordHeader } from './record/header.ts'

/** The application layer of a full frame (EN 13757-3 §6). */
export interface RecordList {
  readonly records: readonly DataRecord[]
  /** What follows DIF 0F or 1F: the manufacturer's own. */
  readonly manufacturerData: Buffer | null
  /** Signature of the headers without their data: the name of the layout for compact frames. */
  readonly signature: number
}

const filler = 0x2f
const manufacturerData = 0x0f
const moreRecordsFollow = 0x1f
/** A request for all values, which carries none itself. */
const globalReadout = 0x7f

/** Reads data records until the bytes end, or the manufacturer's part begins, or nothing makes sense any more. */
export function readRecords(application: Buffer): RecordList {
  const records: DataRecord[] = []
  let register = 0
  let position = 0
  while (position < application.length) {
    const dif = application[position] ?? 0
    if (dif === filler || dif === globalReadout) {
      position++
      continue
    }
    if (dif === manufacturerData || dif === moreRecordsFollow) {
      return { records, manufacturerData: application.subarray(position + 1), signature: register ^ 0xffff }
    }
    const end = headerEnd(application, position)
    const header = end < 0 ? undefined : headerAt(application, position, end)
    const length = header === undefined ? -1 : dataLength(header, application, end)
    if (header === undefined || length < 0) {
      records.push(remainder(application.subarray(position)))
      break
    }
    records.push(recordOf(header, readValue(header, application, end, length)))
    register = crcRegister(application, position, end, register)
    position = end + length
  }
  return { records, manufacturerData: null, signature: register ^ 0xffff }
}

function recordOf(header: RecordHeader, value: DataRecord['value']): DataRecord {
  return {
    quantity: header.quantity,
    unit: header.unit,
    value,
    function: header.function,
    storage: header.storage,
    tariff: header.tariff,
    subunit: header.subunit,
    qualifiers: header.qualifiers,
    header: header.hex,
  }
}

/** Bytes at the end that are no record: shown rather than swallowed. */
function remainder(bytes: Buffer): DataRecord {
  return {
    quantity: 'unreadable remainder',
    unit: '',
    value: hexText(bytes),
    function: 'instantaneous',
    storage: 0,
    tariff: 0,
    subunit: 0,
    qualifiers: [],
    header: '',
  }
}

/** The headers of a full frame one after the other, without data and fillers: its layout. */
export function layoutOf(application: Buffer): Buffer {
  const headers: Buffer[] = []
  for (let position = 0; position < application.length; ) {
    const dif = application[position] ?? 0
    if (dif === manufacturerData || dif === moreRecordsFollow) break
    if (dif === filler || dif === globalReadout) {
      position++
      continue
    }
    const end = headerEnd(application, position)
    const header = end < 0 ? undefined : headerAt(application, position, end)
    const length = header === undefined ? -1 : dataLength(header, application, end)
    if (length < 0) break
    headers.push(application.subarray(position, end))
    position = end + length
  }
  return Buffer.concat(headers)
}

/** One header of a layout: where it stands there, and what it says. */
interface LayoutEntry {
  readonly start: number
  readonly end: number
  readonly header: RecordHeader
}

/** A layout is taken apart once for as long as somebody remembers it. */
const parsedLayouts = new WeakMap<Uint8Array, readonly LayoutEntry[]>()

function entriesOf(layout: Uint8Array): readonly LayoutEntry[] {
  const known = parsedLayouts.get(layout)
  if (known !== undefined) return known
  const entries: LayoutEntry[] = []
  for (let start = 0; start < layout.length; ) {
    const end = headerEnd(layout, start)
    const header = end < 0 ? undefined : headerAt(layout, start, end)
    if (header === undefined) break
    entries.push({ start, end, header })
    start = end
  }
  parsedLayouts.set(layout, entries)
  return entries
}

/**
 * Reads the data of a compact frame by the headers of its layout, and computes the CRC that the full frame would
 * have: headers and data as they alternate there. Undefined when the data ends before the layout.
 */
export function readByLayout(
  layout: Uint8Array,
  data: Buffer,
): { readonly records: readonly DataRecord[]; readonly fullCrc: number } | undefined {
  const records: DataRecord[] = []
  let register = 0
  let position = 0
  for (const { start, end, header } of entriesOf(layout)) {
    const length = dataLength(header, data, position)
    if (length < 0) return undefined
    register = crcRegister(layout, start, end, register)
    register = crcRegister(data, position, position + length, register)
    records.push(recordOf(header, readValue(header, data, position, length)))
    position += length
  }
  return { records, fullCrc: register ^ 0xffff }
}
