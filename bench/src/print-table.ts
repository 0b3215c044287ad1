import type { FigureResult, RowResult } from './run-figure.ts'

/** A figure as aligned text: ceiling, figure and what lies between. */
export function tableOf(figure: FigureResult): string {
  const header = ['', 'median', 'least', 'most', 'share']
  const lines = figure.rows.map(cells)
  const widths = header.map((_, column) =>
    Math.max(...[header, ...lines].map((line) => line[column]?.length ?? 0)),
  )
  const aligned = [header, ...lines].map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [`${figure.name}: ${figure.what} (median of ${figure.rounds} rounds)`, ...aligned].join('\n')
}

function cells(row: RowResult): string[] {
  const share = row.share === undefined ? '' : `${(row.share * 100).toFixed(1)} % of ${row.against}`
  return [
    `${row.kind}: ${row.name} [${row.unit}]`,
    number(row.median),
    number(row.least),
    number(row.most),
    share,
  ]
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 })
}
