/** One bar of a chart of time. A volume is litres, but the chart does not care. */
export interface TimelineBar {
  readonly fromMs: number
  readonly toMs: number
  /** Null for a gap, for what has not come yet, and while nobody has answered. Never zero in their place. */
  readonly value: number | null
  /** `unheard`: asked for, not answered yet. `outside`: before there was anything to measure. */
  readonly state: 'known' | 'gap' | 'future' | 'unheard' | 'outside'
  /** Of a gap: its even share of what ran meanwhile, hatched. */
  readonly share: number | null
  /** Of what has not come yet, or is still growing: up to where it is expected to come, hatched. */
  readonly expected: number | null
  /** The same stretch of another time, hollow. */
  readonly outline: number | null
  readonly isRunning: boolean
}

/** How time and volume lie on the paper, in pixels; volume grows upwards from the foot of the chart. */
export interface TimelineScale {
  readonly fromMs: number
  readonly toMs: number
  readonly width: number
  readonly height: number
  readonly ceiling: number
}

/** All heights that have to fit into the chart. */
export function highestOf(bars: readonly TimelineBar[]): number {
  return bars.reduce(
    (highest, { value, share, expected, outline }) =>
      Math.max(highest, value ?? 0, share ?? 0, expected ?? 0, outline ?? 0),
    0,
  )
}

export function xAt({ fromMs, toMs, width }: TimelineScale, ms: number): number {
  return ((ms - fromMs) / (toMs - fromMs)) * width
}

export function yAt({ height, ceiling }: TimelineScale, value: number): number {
  return height * (1 - Math.min(1, value / ceiling))
}

/** Space between two bars, on either side; a hollow one stands around the full one. */
const gapShares = { full: 0.14, hollow: 0.06 }
const round = (pixels: number) => Math.round(pixels * 10) / 10

/** Where a bar stands: its left edge and its width. Thin bars stand closer. */
export function placeOf(
  scale: TimelineScale,
  bar: TimelineBar,
  kind: keyof typeof gapShares = 'full',
): { x: number; width: number } {
  const left = xAt(scale, bar.fromMs)
  const slot = xAt(scale, bar.toMs) - left
  const gap = Math.min(slot * gapShares[kind], 56 * gapShares[kind])
  return { x: round(left + gap), width: Math.max(1, round(slot - 2 * gap)) }
}

/**
 * Bars as one path: a year of them costs the page one element, and moving them one attribute. Each from a bottom to a
 * top, in units of volume; what has no top is left out.
 */
export function barsPath(
  bars: readonly TimelineBar[],
  scale: TimelineScale,
  spanOf: (bar: TimelineBar) => { readonly from: number; readonly to: number } | null,
  kind: keyof typeof gapShares = 'full',
): string {
  return bars
    .map((bar) => {
      const span = spanOf(bar)
      if (span === null) return ''
      const { x, width } = placeOf(scale, bar, kind)
      const top = round(yAt(scale, span.to))
      const bottom = round(yAt(scale, span.from))
      return `M${x} ${bottom}V${top}h${width}V${bottom}z`
    })
    .join('')
}

/** The feet of bars: two pixels, so that a known zero is seen. */
export function feetPath(bars: readonly TimelineBar[], scale: TimelineScale): string {
  return bars
    .filter(({ state }) => state === 'known')
    .map((bar) => {
      const { x, width } = placeOf(scale, bar)
      return `M${x} ${scale.height - 2}h${width}v2h${-width}z`
    })
    .join('')
}

export interface Stretch {
  readonly bars: readonly TimelineBar[]
  readonly fromMs: number
  readonly toMs: number
}

/** Neighbours of one kind as one stretch: a gap is drawn, and named, as a whole. */
export function stretchesOf(bars: readonly TimelineBar[], is: (bar: TimelineBar) => boolean): Stretch[] {
  const stretches: { bars: TimelineBar[]; fromMs: number; toMs: number }[] = []
  for (const bar of bars) {
    if (!is(bar)) continue
    const last = stretches.at(-1)
    if (last !== undefined && last.toMs === bar.fromMs) {
      last.bars.push(bar)
      last.toMs = bar.toMs
    } else stretches.push({ bars: [bar], fromMs: bar.fromMs, toMs: bar.toMs })
  }
  return stretches
}
