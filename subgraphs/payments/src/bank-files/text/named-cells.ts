import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { Complaints } from '../file-mistake.ts'
import { type DayForm, writtenDay, writtenPesos } from '../written-values.ts'
import type { CsvRow } from './csv-rows.ts'

/** Cells of a line by the names of their columns. What is wrong with one is complained of, and stands as nothing. */
export interface NamedCells {
  /** Trimmed; empty where the column is. */
  text(column: string): string
  /** A cell that has to say something. */
  needed(column: string): string
  /** Zero where the cell is empty. */
  pesos(column: string): Centavos
  day(column: string, form: DayForm): string
  complain(column: string, what: string, mend: string): void
}

/** Reads a line under the heading of its table. */
export function namedCells(heading: readonly string[], row: CsvRow, complaints: Complaints): NamedCells {
  const complain = (column: string, what: string, mend: string) =>
    complaints.add(`línea ${row.line}, columna ${column}`, what, mend)
  const text = (column: string) => row.cells[heading.indexOf(column)] ?? ''
  return {
    text,
    complain,
    needed(column) {
      if (text(column) === '') complain(column, 'está vacía', 'Escribe el valor que falta.')
      return text(column)
    },
    pesos(column) {
      if (text(column) === '') return centavos(0n)
      const read = writtenPesos(text(column))
      if (read === null)
        complain(column, `“${shown(text(column))}” no es un importe`, 'Escríbelo como 1234.50.')
      return read ?? centavos(0n)
    },
    day(column, form) {
      const read = writtenDay(text(column), form)
      if (read === null)
        complain(column, `“${shown(text(column))}” no es una fecha`, `Escríbela como ${formShown[form]}.`)
      return read ?? ''
    },
  }
}

const formShown: Readonly<Record<DayForm, string>> = {
  'YYYY-MM-DD': '2026-11-20',
  'DD/MM/YYYY': '20/11/2026',
  YYMMDD: '261120',
}

/** The heading with its columns called as they are known: capitals, accents and a colon behind make no other column. */
export function knownNames(heading: CsvRow, columns: readonly string[]): CsvRow {
  const known = new Map(columns.map((column) => [plainName(column), column]))
  return { ...heading, cells: heading.cells.map((cell) => known.get(plainName(cell)) ?? cell) }
}

function plainName(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return letters
    .replaceAll(/[\s:]+/g, ' ')
    .trim()
    .toUpperCase()
}

/** Columns that a heading lacks are complained of, at its line. */
export function lacksColumns(heading: CsvRow, columns: readonly string[], complaints: Complaints): boolean {
  const missing = columns.filter((column) => !heading.cells.includes(column))
  if (missing.length === 0) return false
  complaints.add(
    `línea ${heading.line}`,
    `faltan las columnas ${missing.join(', ')}`,
    'Exporta el archivo con todas las columnas, o elige el origen al que corresponde.',
  )
  return true
}

/** The first 40 characters: what comes from outside does not fill our answers. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
