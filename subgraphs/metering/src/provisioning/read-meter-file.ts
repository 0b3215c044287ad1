import { createHash } from 'node:crypto'
import { CsvError, parse } from 'csv-parse/sync'
import { type Column, columnOf, neededColumns } from '../domain/provisioning/columns.ts'
import { findRepetitions, type IdentifiedRow } from '../domain/provisioning/find-repetitions.ts'
import type { ProvisioningFault, ProvisioningProblem } from '../domain/provisioning/problem.ts'
import { type ProvisioningRow, readRow } from '../domain/provisioning/read-row.ts'

/** What a file of meters says; the rows are those that could be read. */
export interface MeterFile {
  readonly rows: readonly IdentifiedRow[]
  /** In the order of the lines. */
  readonly problems: readonly ProvisioningProblem[]
}

/** One transaction installs them all, and a second of it holds up nobody. */
const mostRows = 20_000

interface CsvRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a file of meters: comma-separated values (RFC 4180) with semicolon, comma or tab, a heading first. Tells every
 * problem that the file itself shows; what the database knows better comes later.
 */
export function readMeterFile(text: string): MeterFile {
  if (text.includes('\uFFFD')) return broken(1, { kind: 'EncodingBroken' })
  let records: readonly CsvRow[]
  try {
    records = csvRows(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return broken(Number(error['lines']), { kind: 'QuoteBroken' })
  }
  const [heading, ...rows] = records
  if (heading === undefined || rows.length === 0) return broken(1, { kind: 'FileEmpty' })
  const { columns, problems } = readHeading(heading)
  if (problems.length > 0) return { rows: [], problems }
  if (rows.length > mostRows) return broken(mostRows + 2, { kind: 'TooManyRows', most: mostRows })
  return readRows(columns, rows)
}

function csvRows(text: string): readonly CsvRow[] {
  const [head = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => head.split(mark).length
  const delimiter = [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
  return parse(text, {
    ...{ bom: true, delimiter, info: true, trim: true },
    ...{ relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true },
  }) as unknown as readonly CsvRow[]
}

function readHeading({ record, info }: CsvRow) {
  const columns = record.map(columnOf)
  const problems: ProvisioningProblem[] = []
  const complain = (column: Column | null, fault: ProvisioningFault) =>
    problems.push({ line: info.lines, column, fault })
  record.forEach((heading, index) => {
    const column = columns[index] ?? null
    if (column === null) complain(null, { kind: 'HeadingUnknown', heading })
    else if (columns.indexOf(column) < index) complain(column, { kind: 'HeadingTwice', heading })
  })
  for (const column of neededColumns) {
    if (!columns.includes(column)) complain(column, { kind: 'ColumnMissing' })
  }
  return { columns, problems }
}

function readRows(columns: readonly (Column | null)[], records: readonly CsvRow[]): MeterFile {
  const rows: IdentifiedRow[] = []
  const problems: ProvisioningProblem[] = []
  for (const { record, info } of records) {
    const line = info.lines
    if (record.slice(columns.length).some((cell) => cell !== '')) {
      problems.push({ line, column: null, fault: { kind: 'CellsSuperfluous' } })
      continue
    }
    const cells = new Map(
      columns.flatMap((column, index) => {
        const cell = record[index]
        return column === null || !cell ? [] : [[column, cell] as const]
      }),
    )
    const read = readRow(line, cells)
    if ('installation' in read) rows.push(identified(read))
    else problems.push(...read)
  }
  problems.push(...findRepetitions(rows))
  return { rows, problems: problems.toSorted((a, b) => a.line - b.line) }
}

/**
 * A row without an id gets one that follows from what it says, so that the same file given twice installs nothing twice.
 * RFC 9562 §5.8: version 8, the rest our own.
 */
function identified({ line, installation }: ProvisioningRow): IdentifiedRow {
  const { meterId, servicePointId, serial, installedAt } = installation
  if (meterId !== null) return { line, installation: { ...installation, meterId } }
  const name = [servicePointId, serial, installedAt?.toISOString() ?? ''].join('\n')
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const derived = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { line, installation: { ...installation, meterId: derived } }
}

function broken(line: number, fault: ProvisioningFault): MeterFile {
  return { rows: [], problems: [{ line, column: null, fault }] }
}
