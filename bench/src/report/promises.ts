import type { Bound } from '../figure.ts'
import type { FigureResult, RowResult } from '../run-figure.ts'
import { aligned, legible } from './aligned.ts'

/** One promise and what came of it in a run. */
export interface Kept {
  readonly figure: string
  readonly row: string
  /** In words: `≥ 100,000 readings/s`. */
  readonly promise: string
  /** In the unit of the promise. */
  readonly value: number
  /** Share of the ceiling of the same run, where there is one. */
  readonly share?: number
  readonly isMet: boolean
}

/** Every promise of these figures, in their order. */
export function promisesOf(figures: readonly FigureResult[]): Kept[] {
  return figures.flatMap((figure) =>
    figure.rows.flatMap((row) => (row.promises ?? []).map((bound) => kept(figure, row, bound))),
  )
}

function kept(figure: FigureResult, row: RowResult, bound: Bound): Kept {
  const isShare = bound.of === 'share'
  const scale = isShare ? 100 : 1
  const value = (isShare ? (row.share ?? Number.NaN) : row.median) * scale
  const limit = ('atLeast' in bound ? bound.atLeast : bound.atMost) * scale
  const unit = isShare ? `% of ${row.against}` : row.unit
  return {
    figure: figure.name,
    row: row.name,
    promise: `${'atLeast' in bound ? '≥' : '≤'} ${legible(limit)} ${unit}`,
    value,
    ...(row.share === undefined ? {} : { share: row.share }),
    isMet: 'atLeast' in bound ? value >= limit : value <= limit,
  }
}

/** All promises as one table: promise, value, share of its ceiling, and whether it was kept. */
export function promiseTable(promises: readonly Kept[]): string {
  const header = ['figure', 'row', 'promise', 'value', 'share of ceiling', '']
  const lines = promises.map(({ figure, row, promise, value, share, isMet }) => [
    figure,
    row,
    promise,
    legible(value),
    share === undefined ? '' : `${(share * 100).toFixed(1)} %`,
    isMet ? 'met' : 'NOT MET',
  ])
  return aligned([header, ...lines], [3, 4]).join('\n')
}
