/** Centavos as pesos with two places: `1234.50`. */
export function pesos(centavos: number): string {
  return (centavos / 100).toFixed(2)
}

/** YYYY-MM-DD as dd/mm/yyyy. */
export function slashed(day: string): string {
  return day.split('-').reverse().join('/')
}

/** A line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly (string | number)[]): string {
  return cells
    .map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
    .join(',')
}
