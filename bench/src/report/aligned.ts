/** Lines of cells under one another; columns of numbers stand to the right. */
export function aligned(lines: readonly (readonly string[])[], numbers: readonly number[]): string[] {
  const [header = []] = lines
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return numbers.includes(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** A number as one reads it: with one digit behind the point where it is small. */
export function legible(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 })
}
