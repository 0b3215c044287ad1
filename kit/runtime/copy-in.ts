import { finished } from 'node:stream/promises'
import { escapeIdentifier } from 'pg'
import { from } from 'pg-copy-streams'
import { clientOf } from './database/session-client.ts'
import type { Transaction } from './database.ts'

/** A column of a binary COPY: its name, its type on the wire, and where a row keeps its value. */
export type CopyColumn<Row> = NumberColumn<Row> | TextColumn<Row> | IdColumn<Row>

interface NumberColumn<Row> {
  readonly name: string
  /** `instant` is a `timestamptz` given in milliseconds since 1970. */
  readonly type: 'int4' | 'int8' | 'instant'
  readonly of: (row: Row) => number | null
}

interface TextColumn<Row> {
  readonly name: string
  /** For `json` too, which is text on the wire. */
  readonly type: 'text'
  readonly of: (row: Row) => string | null
}

interface IdColumn<Row> {
  readonly name: string
  /** Given as it is written, with its hyphens. */
  readonly type: 'uuid'
  readonly of: (row: Row) => string
}

/**
 * Adds rows by one binary COPY, three times as fast as an INSERT of arrays. All of them or, with the error of the
 * first that is refused, none and no transaction. `table` may bear its schema. Row-level security does not know COPY: the table must do without.
 * Throws RangeError for a value that its column does not hold exactly.
 */
export async function copyIn<Row>(
  tx: Transaction,
  table: string,
  columns: readonly CopyColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const names = columns.map(({ name }) => escapeIdentifier(name)).join(', ')
  const encoded = encodeRows(columns, rows)
  const stream = clientOf(tx).query(
    from(`copy ${table.split('.').map(escapeIdentifier).join('.')} (${names}) from stdin (format binary)`),
  )
  stream.end(encoded)
  await finished(stream)
}

/** “PGCOPY”, flags and extension: what a binary COPY begins with (PostgreSQL manual, COPY, “Binary Format”). */
const header = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex')
const trailerBytes = 2
/** PostgreSQL counts microseconds from 2000-01-01. */
const epochMs = Date.UTC(2000, 0, 1)
const highWord = 2 ** 32

const widths = { int4: 4, int8: 8, instant: 8, uuid: 16 }

function encodeRows<Row>(columns: readonly CopyColumn<Row>[], rows: readonly Row[]): Buffer {
  const texts = columns.filter((column): column is TextColumn<Row> => column.type === 'text')
  const fixed = columns.reduce((sum, { type }) => sum + 4 + (type === 'text' ? 0 : widths[type]), 2)
  let length = header.length + rows.length * fixed + trailerBytes
  for (const row of rows) for (const { of } of texts) length += Buffer.byteLength(of(row) ?? '')
  const buffer = Buffer.allocUnsafe(length)
  let at = header.copy(buffer)
  for (const row of rows) {
    at = buffer.writeInt16BE(columns.length, at)
    for (const column of columns) at = writeCell(buffer, at, column, row)
  }
  at = buffer.writeInt16BE(-1, at)
  return buffer.subarray(0, at)
}

function writeCell<Row>(buffer: Buffer, at: number, column: CopyColumn<Row>, row: Row): number {
  if (column.type === 'text') {
    const text = column.of(row)
    return text === null ? buffer.writeInt32BE(-1, at) : writeText(buffer, at, text, 'utf8')
  }
  if (column.type === 'uuid') return writeText(buffer, at, column.of(row).replaceAll('-', ''), 'hex')
  const value = column.of(row)
  if (value === null) return buffer.writeInt32BE(-1, at)
  if (column.type === 'int4') return buffer.writeInt32BE(value, buffer.writeInt32BE(4, at))
  return writeInt64(
    buffer,
    buffer.writeInt32BE(8, at),
    column.type === 'int8' ? value : (value - epochMs) * 1000,
  )
}

function writeText(buffer: Buffer, at: number, text: string, encoding: 'utf8' | 'hex'): number {
  const length = buffer.write(text, at + 4, encoding)
  buffer.writeInt32BE(length, at)
  return at + 4 + length
}

/** In two halves: through BigInt it takes five times as long. */
function writeInt64(buffer: Buffer, at: number, value: number): number {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${value} is not a whole number that a column can hold`)
  const high = Math.floor(value / highWord)
  return buffer.writeUInt32BE(value - high * highWord, buffer.writeInt32BE(high, at))
}
