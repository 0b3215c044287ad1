/** What a row of a figure is: the most the machine gives, what we reach, or another way of doing it. */
export type RowKind = 'ceiling' | 'figure' | 'baseline'

export interface Row {
  readonly name: string
  readonly kind: RowKind
  readonly unit: string
  /** Name of the row against which this one is set, measured in the same run. */
  readonly against?: string
}

/** A figure made ready: data generated, engines started. */
export interface PreparedFigure {
  /** One round: a value for every row, by the row's name. Ceiling and figure alternate, so that both meet the same machine. */
  round(number: number): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}

/** Something worth measuring again after every change. */
export interface Figure {
  readonly name: string
  /** What is counted, in one sentence. */
  readonly what: string
  readonly rows: readonly Row[]
  readonly rounds: number
  prepare(): Promise<PreparedFigure>
}
