import { digitsAt, manufacturerName } from '../../bytes.ts'
import type { Unreadable } from '../../codec.ts'

/** An M-Bus application behind its transport header (EN 13757-7 §7.3), as LoRaWAN carries it. */
export interface MbusApplication {
  /** From the long header; `null` behind a short header or none. */
  readonly meterId: string | null
  readonly manufacturer: string | null
  /** Status byte of the header, null where there is none. */
  readonly status: number | null
  readonly records: Buffer
}

const noHeader = 0x78
const shortHeader = 0x7a
const longHeader = 0x72

/** Takes the transport header off: CI 78 has none, 7A a short one, 72 a long one. Never throws but at the end of bytes. */
export function openApplication(payload: Buffer): MbusApplication | Unreadable {
  const ci = payload.readUInt8(0)
  if (ci === noHeader)
    return { meterId: null, manufacturer: null, status: null, records: payload.subarray(1) }
  if (ci === shortHeader) return behindHeader(payload, 1, { meterId: null, manufacturer: null })
  if (ci !== longHeader) return unknownApplication(ci)
  const meterId = digitsAt(payload, 1, 4)
  return behindHeader(payload, 9, { meterId, manufacturer: manufacturerName(payload.readUInt16LE(5)) })
}

/** Access number, status and configuration word, then the records unless they are enciphered. */
function behindHeader(
  payload: Buffer,
  start: number,
  meter: Pick<MbusApplication, 'meterId' | 'manufacturer'>,
): MbusApplication | Unreadable {
  const status = payload.readUInt8(start + 1)
  const mode = (payload.readUInt16LE(start + 2) >> 8) & 0x1f
  if (mode !== 0) return enciphered(mode)
  return { ...meter, status, records: payload.subarray(start + 4) }
}

function enciphered(mode: number): Unreadable {
  return {
    code: 'KEY_MISSING',
    message: `The payload is enciphered once more below LoRaWAN (security mode ${mode}, EN 13757-7 §7.7). Have the maker deliver the meters without it, or read them over Wireless M-Bus with their key.`,
  }
}

function unknownApplication(ci: number): Unreadable {
  const name = ci.toString(16).padStart(2, '0').toUpperCase()
  return {
    code: 'UNSUPPORTED',
    message: `The payload begins with CI ${name}; over LoRaWAN only 72, 78 and 7A carry records that explain themselves.`,
  }
}
