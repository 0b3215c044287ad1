import { bcdAt, dateAt, digitsAt, hexText, signedAt, unsignedAt } from '../../bytes.ts'
import type { DataRecord } from '../../codec.ts'
import type { RecordHeader } from './header.ts'

/** Bytes that the data behind a header takes; -1 when they do not end in `bytes`. */
export function dataLength(header: RecordHeader, bytes: Uint8Array, offset: number): number {
  const length = header.coding === 'variable' ? variableLength(bytes[offset]) : header.length
  return length < 0 || offset + length > bytes.length ? -1 : length
}

/** One record's value in the unit of its header; `null` where the meter marked it invalid. */
export function readValue(
  header: RecordHeader,
  bytes: Buffer,
  offset: number,
  length: number,
): DataRecord['value'] {
  if (header.coding === 'none') return null
  // No date of annex A has variable length: text under its code is none.
  if (header.kind === 'date' && header.coding !== 'integer') return null
  if (header.coding === 'variable') return readVariable(header, bytes.subarray(offset, offset + length))
  if (header.kind === 'date') return dateAt(bytes, offset, length)
  if (header.coding === 'bcd') return readDecimal(header, bytes, offset, length)
  if (header.coding === 'real') {
    const real = bytes.readFloatLE(offset)
    return Number.isFinite(real) ? scale(header, real) : null
  }
  return readInteger(header, bytes, offset, length)
}

function scale(header: RecordHeader, raw: number): number {
  return (raw * header.multiplier) / header.divisor
}

function readDecimal(
  header: RecordHeader,
  bytes: Buffer,
  offset: number,
  length: number,
): DataRecord['value'] {
  if (header.kind === 'identity') return digitsAt(bytes, offset, length)
  const raw = bcdAt(bytes, offset, length)
  return raw === null ? null : scale(header, raw)
}

function readInteger(
  header: RecordHeader,
  bytes: Buffer,
  offset: number,
  length: number,
): DataRecord['value'] {
  if (header.kind === 'identity') return digitsAt(bytes, offset, length)
  if (length === 8) return readLongInteger(header, bytes, offset)
  if (header.kind === 'natural') return unsignedAt(bytes, offset, length)
  const raw = signedAt(bytes, offset, length)
  // Annex A, type B: the lowest number of its length is no number but “invalid”.
  return raw === -(2 ** (8 * length - 1)) ? null : scale(header, raw)
}

/** 64 bits: a number where it is exact, else its hexadecimal digits. */
function readLongInteger(header: RecordHeader, bytes: Buffer, offset: number): DataRecord['value'] {
  const raw = header.kind === 'natural' ? bytes.readBigUInt64LE(offset) : bytes.readBigInt64LE(offset)
  const exact = Number(raw)
  return Number.isSafeInteger(exact) ? scale(header, exact) : digitsAt(bytes, offset, 8)
}

/** EN 13757-3 table 5: the first byte says form and length. The length given here counts it. */
function variableLength(first: number | undefined): number {
  if (first === undefined) return -1
  if (first <= 0xbf) return 1 + first
  if (first <= 0xc9) return 1 + first - 0xc0
  if (first >= 0xd0 && first <= 0xd9) return 1 + first - 0xd0
  if (first >= 0xe0 && first <= 0xef) return 1 + first - 0xe0
  if (first >= 0xf0 && first <= 0xf4) return 1 + 4 * (first - 0xec)
  if (first === 0xf5) return 49
  if (first === 0xf6) return 65
  return -1
}

function readVariable(header: RecordHeader, field: Buffer): DataRecord['value'] {
  const first = field[0] ?? 0
  const content = field.subarray(1)
  if (first <= 0xbf) return readText(header, content)
  if (first <= 0xd9) {
    const raw = bcdAt(content, 0, content.length)
    return raw === null ? null : scale(header, first >= 0xd0 ? -raw : raw)
  }
  if (content.length === 8) return readLongInteger(header, content, 0)
  return content.length > 0 && content.length <= 6
    ? readInteger(header, content, 0, content.length)
    : digitsAt(content, 0, content.length)
}

/** Text is sent last letter first; what is no text (profiles, makers' blocks) is given as sent, in hexadecimal. */
function readText(header: RecordHeader, content: Buffer): string {
  const printable = content.every((byte) => byte >= 0x20 && byte < 0x7f)
  if (header.kind !== 'identity' || !printable) return hexText(content)
  return Buffer.from(content).reverse().toString('latin1')
}
