/** How a meter stood at its last reading. */
export interface FlowingMeter {
  readonly litres: number
  readonly litresPerHour: number
  readonly readAt: Date
}

const hourMs = 3_600_000
/**
 * How long water that runs goes on running, on average: a tap, a tank that fills. What the next reading will plausibly
 * say is the flow for this long and no longer, however late it comes.
 */
const drawLastsMs = 2 * 60_000
/** A figure that stands this little too high waits for the water; one that stands higher comes back. */
const standStillWithin = 3

/** What the meter most likely shows now: on from its last reading at its flow, ever slower, for nothing runs for ever. */
export function litresByNow({ litres, litresPerHour, readAt }: FlowingMeter, now: Date): number {
  const elapsedMs = Math.max(0, now.getTime() - readAt.getTime())
  const expectedMs = drawLastsMs * (1 - Math.exp(-elapsedMs / drawLastsMs))
  return litres + Math.floor((Math.max(0, litresPerHour) * expectedMs) / hourMs)
}

/** The next figure to show where one is shown already: forward at once, back softly or, if the day is another, at once. */
export function correctSoftly(shown: number | null, wanted: number, isSameDay: boolean): number {
  if (shown === null || !isSameDay || wanted >= shown) return wanted
  const excess = shown - wanted
  return excess <= standStillWithin ? shown : shown - Math.ceil(excess / 3)
}
