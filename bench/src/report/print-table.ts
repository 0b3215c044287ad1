import type { FigureResult, RowResult } from '../run-figure.ts'
import { aligned, legible } from './aligned.ts'

/** A figure as aligned text: ceiling, figure and what lies between. */
export function tableOf(figure: FigureResult): string {
  const header = ['', 'median', 'least', 'most', 'share']
  const lines = aligned([header, ...figure.rows.map(cells)], [1, 2, 3])
  return [`${figure.name}: ${figure.what} (median of ${figure.rounds} rounds)`, ...lines].join('\n')
}

function cells(row: RowResult): string[] {
  const share = row.share === undefined ? '' : `${(row.share * 100).toFixed(1)} % of ${row.against}`
  return [
    `${row.kind}: ${row.name} [${row.unit}]`,
    legible(row.median),
    legible(row.least),
    legible(row.most),
    share,
  ]
}
