import { CsvError, parse } from 'csv-parse/sync'
import { type Complaints, mostLines } from '../file-mistake.ts'

/** A line of a CSV file and where it stands. */
export interface CsvRow {
  /** Counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of comma-separated values (RFC 4180); null where the file is none, which is complained of. */
export function csvRows(text: string, complain: Complaints): readonly CsvRow[] | null {
  try {
    const read = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      ...{ to: mostLines + 1, max_record_size: 16_384 },
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[]
    if (read.length > mostLines) {
      complain.add(`línea ${mostLines}`, `hay más de ${mostLines} líneas`, 'Divide el archivo por días.')
      return null
    }
    return read.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    complain.add(
      `línea ${line}`,
      'no es CSV: una comilla queda abierta o la línea es demasiado larga',
      'Exporta el archivo de nuevo como CSV separado por comas.',
    )
    return null
  }
}
