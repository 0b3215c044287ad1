/** Dark modules side by side in the grid of a code: column, row and how many. */
export interface DarkRun {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The runs of a row of modules, of which the dark ones are true. */
export function darkRuns(row: readonly boolean[], y: number): DarkRun[] {
  const runs: DarkRun[] = []
  let x = row.indexOf(true)
  while (x !== -1) {
    const light = row.indexOf(false, x)
    const end = light === -1 ? row.length : light
    runs.push({ x, y, width: end - x })
    x = row.indexOf(true, end)
  }
  return runs
}
