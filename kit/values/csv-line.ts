/** A cell: text, or a number as it is to be written. */
export type CsvCell = string | { readonly number: string }

/** Put before a file of such lines: Excel takes a file without it for Windows-1252. */
export const byteOrderMark = '\uFEFF'

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/

/** One line of comma-separated values (RFC 4180). Text never becomes a formula: an apostrophe goes before it. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(textOf).join(',')}\r\n`
}

function textOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number
  const harmless = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
