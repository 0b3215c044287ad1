import {
  nextDay,
  nextHour,
  nextMonth,
  startOfDay,
  startOfHour,
  startOfMonth,
} from '@aquacis/kit/values/calendar.ts'
import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import type { TelemetryReading } from '../src/telemetry.ts'

// What a chart must show, told from the raw readings in the plainest way: no roll-up, no database.

const clocks = {
  HOUR: { start: startOfHour, next: nextHour },
  DAY: { start: startOfDay, next: nextDay },
  MONTH: { start: startOfMonth, next: nextMonth },
}

/** Bars of one meter as the graph says them, over the whole steps that touch `[from, to)`. */
export function expectedBars(
  readings: readonly TelemetryReading[],
  step: keyof typeof clocks,
  from: Date,
  to: Date,
): { from: string; to: string; volume: string | null }[] {
  const { start, next } = clocks[step]
  const bars = []
  for (let bar = start(from); bar < to; bar = next(bar)) {
    const before = lastWithin(readings, start(new Date(bar.getTime() - 1)), bar)
    const last = lastWithin(readings, bar, next(bar))
    const volume =
      before === undefined || last === undefined ? null : cubicMetresText(litres(last.litres - before.litres))
    bars.push({ from: bar.toISOString(), to: next(bar).toISOString(), volume })
  }
  return bars
}

function lastWithin(readings: readonly TelemetryReading[], from: Date, before: Date) {
  return readings
    .filter(({ at }) => at >= from && at < before)
    .reduce<TelemetryReading | undefined>(
      (last, each) => (last && last.at > each.at ? last : each),
      undefined,
    )
}
