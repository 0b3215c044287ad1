/** What a reading tells of the moment at which it was taken. */
export interface HeardReading {
  readonly atMs: number
  /** The register, litres. */
  readonly litres: number
  /** Where the meter sends it. */
  readonly litresPerHour: number | null
}

/** A rate that held from one instant to the next, litres per hour. */
export interface FlowStretch {
  readonly fromMs: number
  readonly toMs: number
  readonly litresPerHour: number
}

const hourMs = 3_600_000
const holdsMs = 5 * 60_000

/** The readings with one more, in the order of the meter's clock, without those that ended before `sinceMs`. */
export function hearReading(
  heard: readonly HeardReading[],
  reading: HeardReading,
  sinceMs: number,
): HeardReading[] {
  const all = [...heard.filter(({ atMs }) => atMs !== reading.atMs), reading].sort((a, b) => a.atMs - b.atMs)
  const firstWithin = all.findIndex(({ atMs }) => atMs >= sinceMs)
  // The one before tells what ran at the window's edge.
  return firstWithin < 0 ? all.slice(-1) : all.slice(Math.max(0, firstWithin - 1))
}

/**
 * The rate between each reading and the next, and from the last one until `nowMs`. What the meter says of its flow holds
 * until it speaks again, for five minutes at most. Of a longer while, and of a meter that does not say, the register's
 * rise is spread evenly.
 */
export function flowStretches(heard: readonly HeardReading[], nowMs: number): FlowStretch[] {
  return heard.flatMap((reading, index) => {
    const next = heard[index + 1]
    const toMs = next?.atMs ?? Math.min(nowMs, reading.atMs + holdsMs)
    const said = toMs - reading.atMs > holdsMs ? null : reading.litresPerHour
    const litresPerHour = said ?? riseBetween(reading, next)
    return litresPerHour === null || toMs <= reading.atMs
      ? []
      : [{ fromMs: reading.atMs, toMs, litresPerHour }]
  })
}

function riseBetween(reading: HeardReading, next: HeardReading | undefined): number | null {
  if (next === undefined) return null
  return (Math.max(0, next.litres - reading.litres) * hourMs) / (next.atMs - reading.atMs)
}
