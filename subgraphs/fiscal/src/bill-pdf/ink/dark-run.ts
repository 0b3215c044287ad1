/** Dark modules side by side in the grid of a code: column, row and how many. */
export interface DarkRun {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The runs of a row that is written as ones and zeros. */
export function darkRuns(row: string, y: number): DarkRun[] {
  return Array.from(row.matchAll(/1+/g), (run) => ({ x: run.index, y, width: run[0].length }))
}
