import { identNumberAt, manufacturerName } from '../bytes.ts'
import type { DeviceAddress, Unreadable } from '../codec.ts'
import { type Application, ciField } from './ci-field.ts'

/** The transport layer: access counter, status, security (EN 13757-7 §7). */
export interface Transport {
  readonly ci: number
  readonly application: Application
  /** The meter itself, where a long header names it; `null`: the sender of the link layer is the meter. */
  readonly address: DeviceAddress | null
  /** M, ident number, version and type as the initialisation vector wants them; `null` likewise. */
  readonly addressBytes: Buffer | null
  readonly accessNumber: number
  /** Null where there is no header: nothing is said. */
  readonly status: number | null
  /** Security mode of EN 13757-7 §7.6: 0 none, 5 AES-CBC, 7 AES-CBC with a derived key, … */
  readonly securityMode: number
  /** Encrypted length in blocks of 16 bytes (modes 5 and 7). */
  readonly encryptedBlocks: number
  /** First byte behind the header, counted from the CI field. */
  readonly start: number
}

const shortSize = 5
const longSize = 13

/** Whether a long header with the meter's own address stands here in clear. */
export function hasLongHeader(payload: Buffer): boolean {
  return ciField(payload[0] ?? 0).form === 'long' && payload.length >= longSize
}

/** The meter's address in a long header: ident number first, then maker, version and type. */
export function longHeaderAddress(payload: Buffer): DeviceAddress {
  return {
    manufacturer: manufacturerName(payload.readUInt16LE(5)),
    identNumber: identNumberAt(payload, 1),
    version: payload[7] ?? 0,
    deviceType: payload[8] ?? 0,
  }
}

/** Reads the transport header by its CI field; what is no data of a meter keeps its header unread. */
export function readTransport(payload: Buffer): Transport | Unreadable {
  const ci = payload[0]
  if (ci === undefined) return { code: 'FRAME_TOO_SHORT', message: 'The frame ends before its CI field.' }
  const { form, application } = ciField(ci)
  if (form === 'none' || application === 'foreign') return withoutHeader(ci, application)
  const size = form === 'long' ? longSize : shortSize
  if (payload.length < size) {
    return {
      code: 'FRAME_TOO_SHORT',
      message: `The frame ends inside its transport header: ${payload.length} of ${size} bytes.`,
    }
  }
  const configuration = payload.readUInt16LE(size - 2)
  const securityMode = (configuration >> 8) & 0x1f
  return {
    ci,
    application,
    address: form === 'long' ? longHeaderAddress(payload) : null,
    addressBytes: form === 'long' ? vectorAddress(payload) : null,
    accessNumber: payload[size - 4] ?? 0,
    status: payload[size - 3] ?? 0,
    securityMode,
    encryptedBlocks: (configuration >> 4) & 0x0f,
    // Mode 7 has one more byte: which key, and how it is derived.
    start: securityMode === 7 ? size + 1 : size,
  }
}

function withoutHeader(ci: number, application: Application): Transport {
  return {
    ci,
    application,
    address: null,
    addressBytes: null,
    accessNumber: 0,
    status: null,
    securityMode: 0,
    encryptedBlocks: 0,
    start: 1,
  }
}

/** The long header has the ident number first; vectors want the maker first, as the link layer does. */
function vectorAddress(payload: Buffer): Buffer {
  return Buffer.concat([payload.subarray(5, 7), payload.subarray(1, 5), payload.subarray(7, 9)])
}
