import type { DataRecord, DeviceAddress, LayoutMemory, Unreadable } from '../codec.ts'
import { ciField } from './ci-field.ts'
import { learnLayout, readCompact, readLayoutFrame } from './compact.ts'
import { ownRecord, type WmbusDevice } from './device.ts'
import { type RecordList, readRecords } from './records.ts'
import type { Transport } from './transport.ts'

const filler = 0x2f

/** An application that lies open, and whose it is. */
export interface OpenApplication {
  readonly application: Buffer
  readonly transport: Transport
  readonly address: DeviceAddress
  readonly device: WmbusDevice | undefined
  /** M, ident number, version and type of the meter as initialisation vectors want them. */
  readonly meter: Buffer
  readonly key: Buffer | null
  readonly layouts: LayoutMemory
}

/** The records of an application, the maker's own part among them where its folder reads it. */
export function readApplication(open: OpenApplication): readonly DataRecord[] | Unreadable {
  const { application, device, layouts, transport } = open
  switch (transport.application) {
    case 'records':
      return readFullFrame(open)
    case 'compact':
      return readCompact(application, layouts)
    case 'layout':
      return readLayoutFrame(application, layouts) ? [] : brokenLayout
    case 'nothing':
      return []
    case 'error':
      return errorRecords(application)
    case 'alarm':
      return alarmRecords(application)
    case 'foreign':
      return foreign(transport.ci)
    case 'manufacturer':
      return device?.readManufacturerPart?.(partOf(open, application)) ?? manufacturersOwn(open)
  }
}

function partOf({ transport, meter, key }: OpenApplication, bytes: Buffer) {
  return { ci: transport.ci, bytes, sender: meter, key }
}

function readFullFrame(open: OpenApplication): readonly DataRecord[] | Unreadable {
  const { application, device, layouts } = open
  const standard = readRecords(application)
  const list = device?.ownApplication && !isWhole(standard) ? withoutRecords(application) : standard
  if (list.records.length > 0) learnLayout(layouts, application, list)
  if (device === undefined) return list.records
  const records = device.blocks ? withBlocks(list.records, device.blocks) : list.records
  if (list.manufacturerData === null || !device.readManufacturerPart) return records
  const own = device.readManufacturerPart(partOf(open, list.manufacturerData))
  if (own === undefined) return records
  // What the maker added in a form that is not known here must not cost the records before it.
  if ('code' in own) return records.length > 0 ? records : own
  return [...records, ...own]
}

/** Nothing but data records with a volume among them: then even such a device speaks the standard. */
function isWhole({ records, manufacturerData }: RecordList): boolean {
  if (manufacturerData !== null || records.some(({ quantity }) => quantity === 'unreadable remainder'))
    return false
  return records.some(({ quantity, header }) => quantity === 'volume' && header !== '')
}

/** The maker's part behind fillers and the byte where a record would begin. */
function withoutRecords(application: Buffer): RecordList {
  let position = 0
  while (application[position] === filler) position++
  return { records: [], manufacturerData: application.subarray(position + 1), signature: 0 }
}

function withBlocks(
  records: readonly DataRecord[],
  blocks: NonNullable<WmbusDevice['blocks']>,
): readonly DataRecord[] {
  return records.flatMap((record) => {
    const read = blocks[record.header]
    if (read === undefined || typeof record.value !== 'string') return [record]
    return [record, ...read(Buffer.from(record.value, 'hex'))]
  })
}

/** EN 13757-3 §10: the one byte behind an error header says which; the condition is the same. */
function errorRecords(application: Buffer): readonly DataRecord[] {
  const condition = ownRecord('condition', '', 'APPLICATION_ERROR')
  const code = application.find((byte) => byte !== filler)
  return code === undefined ? [condition] : [condition, ownRecord('application error', '', code)]
}

/** EN 13757-3 §9: one byte of bits whose meaning is the maker's. */
function alarmRecords(application: Buffer): readonly DataRecord[] {
  const bits = application.find((byte) => byte !== filler)
  return bits === undefined ? [] : [ownRecord('error flags', '', bits)]
}

function foreign(ci: number): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `CI ${hex(ci)} announces ${ciField(ci).name}, which carries no values of a water meter.`,
  }
}

const brokenLayout: Unreadable = {
  code: 'CRC_MISMATCH',
  message: 'The layout frame does not fit its own signature: it was damaged on its way.',
}

function manufacturersOwn({ address, transport }: OpenApplication): Unreadable {
  return {
    code: 'UNSUPPORTED',
    message: `${address.manufacturer} version ${address.version} sends CI ${hex(transport.ci)}, a format for which there is no codec here.`,
  }
}

function hex(ci: number): string {
  return ci.toString(16).padStart(2, '0').toUpperCase()
}
