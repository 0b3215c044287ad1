/** What is known of one stretch of time: a volume, or that nothing is. */
export interface Measured {
  readonly from: string
  readonly value: number | null
}

export interface Slot {
  readonly from: Date
  readonly to: Date
  readonly value: number | null
  readonly state: 'known' | 'gap' | 'future'
  readonly isRunning: boolean
}

/** Stretches from `from` to `to`, each ending where the next begins. */
export function slotsBetween(from: Date, to: Date, next: (at: Date) => Date): { from: Date; to: Date }[] {
  const slots: { from: Date; to: Date }[] = []
  for (let at = from; at < to; ) {
    const end = next(at)
    slots.push({ from: at, to: end })
    at = end
  }
  return slots
}

/**
 * Lays what was measured into the slots of a chart. A past slot without a value is a gap; the running one without a
 * value has simply not been heard of yet.
 */
export function timeBars(
  slots: readonly { from: Date; to: Date }[],
  measured: readonly Measured[],
  now: Date,
): Slot[] {
  const values = new Map(measured.map(({ from, value }) => [Date.parse(from), value]))
  return slots.map(({ from, to }) => {
    const value = values.get(from.getTime()) ?? null
    const isRunning = from <= now && now < to
    if (value !== null) return { from, to, value, state: 'known', isRunning }
    return { from, to, value, state: to > now ? 'future' : 'gap', isRunning }
  })
}
