import { type MeterSpan, stepClock } from '../roll-up.ts'
import type { Move, MovedSpans } from './running-spans.ts'

/**
 * Days that others are to be told of after a batch: those that are over by it, what is known of the day that runs now at a
 * meter of which one is over (the register at midnight closes a bill, and its own day is over a day later), and those of the
 * past that changed. Sorted by meter and day.
 */
export function keptDays(
  moves: readonly Move[],
  { over, firsts }: MovedSpans,
  changed: readonly MeterSpan[],
): readonly MeterSpan[] {
  if (over.length === 0 && changed.length === 0) return []
  const closing = new Set(over.map(({ meterKey }) => meterKey))
  const clock = stepClock('DAY')
  const begun = moves.flatMap(({ meterKey, latest }, index): MeterSpan[] => {
    if (!closing.has(meterKey)) return []
    return [{ meterKey, startsAt: clock(latest.at), first: firsts[index] ?? latest, last: latest }]
  })
  return [...over, ...begun, ...changed].toSorted(
    (a, b) => a.meterKey - b.meterKey || a.startsAt.getTime() - b.startsAt.getTime(),
  )
}
