/** One bar of a chart, already in words. */
export interface ChartBar {
  readonly key: string
  /** Null for a gap and for what has not come yet. Never zero in their place. */
  readonly value: number | null
  /** A gap is known to be missing; `future` has not come yet. */
  readonly state: 'known' | 'gap' | 'future'
  /** Which bar: `14:00–15:00`. */
  readonly label: string
  /** What it says: `38 L`, or why there is nothing. */
  readonly text: string
  /** A hollow bar beside it: the same hour of another day. Null or absent where nothing is known of it. */
  readonly outline?: number | null
  /** What the hollow bar says, for who reads this one: `vie de hace un año: 41 L`. */
  readonly beside?: string
  /** Lies in a part that is shaded, such as the night. */
  readonly isShaded?: boolean
  /** Still growing. */
  readonly isRunning?: boolean
}

export interface AxisMark {
  /** Stands at the left edge of this bar. */
  readonly index: number
  readonly text: string
}

export interface Run {
  readonly start: number
  readonly length: number
}

/** Neighbours that share a property, as runs: shadings and gaps are drawn as one piece. */
export function runsOf(bars: readonly ChartBar[], has: (bar: ChartBar) => boolean): Run[] {
  const runs: { start: number; length: number }[] = []
  bars.forEach((bar, index) => {
    if (!has(bar)) return
    const last = runs.at(-1)
    if (last !== undefined && last.start + last.length === index) last.length += 1
    else runs.push({ start: index, length: 1 })
  })
  return runs
}

const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** All heights that have to fit into a chart. */
export function heightsOf(bars: readonly ChartBar[]): (number | null)[] {
  return bars.flatMap(({ value, outline }) => [value, outline ?? null])
}

/** The height of a chart: a round number that the highest bar just fits under; the axis begins at zero. */
export function roundCeiling(values: readonly (number | null)[], least: number): number {
  const highest = Math.max(least, ...values.map((value) => value ?? 0))
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = roundSteps.find((one) => one * power >= highest) ?? 10
  return step * power
}
