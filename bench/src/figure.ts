/** What a row of a figure is: the most the machine gives, what we reach, or another way of doing it. */
export type RowKind = 'ceiling' | 'figure' | 'baseline'

/** A bound that the product promises to keep: of the row's value, or of its share of what it is set against. */
export type Bound = ({ readonly atLeast: number } | { readonly atMost: number }) & { readonly of?: 'share' }

export interface Row {
  readonly name: string
  readonly kind: RowKind
  readonly unit: string
  /** Name of the row against which this one is set, measured in the same run. */
  readonly against?: string
  readonly promises?: readonly Bound[]
}

/** A figure made ready: data generated, engines started. */
export interface PreparedFigure {
  /**
   * One round: a value for every row, by the row's name; a row that this machine cannot tell is left out. Ceiling and
   * figure alternate, so that both meet the same machine. Round 0 warms up and does not count.
   */
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
  /** Whether it runs only when it is named: minutes of load, or gigabytes of history. */
  readonly onlyNamed?: boolean
  /** False where a round begins with nothing and leaves nothing: there is nothing to warm up. */
  readonly warmsUp?: boolean
  prepare(): Promise<PreparedFigure>
}
