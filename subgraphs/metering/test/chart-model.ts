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
  const inOrder = readings.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const lastOf = new Map(inOrder.map((reading) => [start(reading.at).getTime(), reading]))
  const bars = []
  for (let bar = start(from); bar < to; bar = next(bar)) {
    const before = lastOf.get(start(new Date(bar.getTime() - 1)).getTime())
    const last = lastOf.get(bar.getTime())
    const volume =
      before === undefined || last === undefined ? null : cubicMetresText(litres(last.litres - before.litres))
    bars.push({ from: bar.toISOString(), to: next(bar).toISOString(), volume })
  }
  return bars
}
