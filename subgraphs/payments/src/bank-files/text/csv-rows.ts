import { CsvError, parse } from 'csv-parse/sync'
import { type Complaints, mostLines } from '../file-mistake.ts'

/** A line of a CSV file and where it stands. */
export interface CsvRow {
  /** Counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What cells may be divided by, as spreadsheets and banks save them. */
const separators = [',', ';', '\t', '|']

/** That which stands most often in the line that has most of any: of a heading, which is no number. */
function separatorOf(text: string): string {
  let found = { separator: ',', times: 0 }
  for (const line of text.slice(0, 16_384).split('\n')) {
    const unquoted = line.replaceAll(/"[^"]*"/g, '')
    for (const separator of separators) {
      const times = unquoted.split(separator).length - 1
      if (times > found.times) found = { separator, times }
    }
  }
  return found.separator
}

/** Rows of separated values (RFC 4180, also with ; tab or |); null where the file is none, which is complained of. */
export function csvRows(text: string, complain: Complaints): readonly CsvRow[] | null {
  try {
    const read = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      // What people write with a transfer is not always quoted as it should be.
      ...{ relax_quotes: true, delimiter: separatorOf(text) },
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
      'Exporta el archivo de nuevo como CSV.',
    )
    return null
  }
}
