/** Excel takes a file without it for Windows-1252. */
export const byteOrderMark = '\uFEFF'

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/

/** One line of comma-separated values (RFC 4180). Text never becomes a formula: an apostrophe goes before it. */
export function csvLine(cells: readonly string[]): string {
  const texts = cells.map((cell) => {
    const harmless = formula.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  })
  return `${texts.join(',')}\r\n`
}
