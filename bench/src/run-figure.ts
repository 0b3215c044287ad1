import type { Figure, Row } from './figure.ts'
import { median } from './statistics.ts'

/** A row over all rounds. */
export interface RowResult extends Row {
  readonly median: number
  readonly least: number
  readonly most: number
  /** Share of the row against which it is set; of the medians. */
  readonly share?: number
}

export interface FigureResult {
  readonly name: string
  readonly what: string
  readonly rounds: number
  readonly rows: readonly RowResult[]
}

/** Measures a figure: one round to warm up, then the rounds that count. Tells of each. */
export async function runFigure(
  figure: Figure,
  rounds = figure.rounds,
  progress: (text: string) => void = () => undefined,
): Promise<FigureResult> {
  progress(`${figure.name}: preparing`)
  const prepared = await figure.prepare()
  try {
    if (figure.warmsUp !== false) {
      progress(`${figure.name}: warming up`)
      await prepared.round(0)
    }
    const values: Readonly<Record<string, number>>[] = []
    for (let number = 1; number <= rounds; number++) {
      progress(`${figure.name}: round ${number} of ${rounds}`)
      values.push(await prepared.round(number))
    }
    return { name: figure.name, what: figure.what, rounds, rows: summary(figure.rows, values) }
  } finally {
    await prepared.close()
  }
}

/** Medians and spread of every row that was measured, each beside what it is set against. */
function summary(rows: readonly Row[], rounds: readonly Readonly<Record<string, number>>[]): RowResult[] {
  const valuesOf = (name: string) => rounds.flatMap((round) => round[name] ?? [])
  return rows.flatMap((row) => {
    const values = valuesOf(row.name)
    if (values.length === 0) return []
    const middle = median(values)
    const share = row.against === undefined ? undefined : middle / median(valuesOf(row.against))
    return {
      ...row,
      median: middle,
      least: Math.min(...values),
      most: Math.max(...values),
      ...(share === undefined ? {} : { share }),
    }
  })
}
