import { nextDay, nextHour } from '@aquacis/kit/values/calendar.ts'
import { litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import type { Formats } from '../i18n/formats.ts'
import type { AxisMark, ChartBar } from '../ui/charts/chart-bars.ts'
import { type Measured, type Slot, slotsBetween, timeBars } from '../ui/charts/time-bars.ts'

/** Night hours, 0–5: what runs then runs by itself. */
const nightHours = 5

/** A bar as the graph tells it, in cubic metres. */
export interface GraphVolume {
  readonly from: string
  readonly volume: string | null
}

/** Volumes of the graph (m³ as text) as litres. */
export function measuredLitres(volumes: readonly GraphVolume[]): Measured[] {
  return volumes.map(({ from, volume }) => ({
    from,
    value: volume === null ? null : litresFromCubicMetres(volume),
  }))
}

export interface BarWords {
  readonly noSignal: string
  readonly notYet: string
  readonly hour: (from: string, to: string) => string
}

function textOf({ value, state }: Slot, formats: Formats, words: BarWords): string {
  if (value !== null) return formats.litres(value)
  return state === 'gap' ? words.noSignal : words.notYet
}

/** The hours of a civil day as bars, in words; nights shaded. */
export function hourBars(
  day: Date,
  measured: readonly Measured[],
  now: Date,
  formats: Formats,
  words: BarWords,
): ChartBar[] {
  return timeBars(slotsBetween(day, nextDay(day), nextHour), measured, now).map((slot, index) => ({
    key: slot.from.toISOString(),
    value: slot.value,
    state: slot.state,
    label: words.hour(formats.clock(slot.from), formats.clock(slot.to)),
    text: textOf(slot, formats, words),
    isShaded: index < nightHours,
    isRunning: slot.isRunning,
  }))
}

const hourMs = 3_600_000

/** Beside each hour the same one of another day, which begins at `start`: hollow, and in words. */
export function withOutlines(
  bars: readonly ChartBar[],
  start: Date,
  measured: readonly Measured[],
  text: (litres: number) => string,
): ChartBar[] {
  const values = new Map(measured.map(({ from, value }) => [Date.parse(from), value]))
  return bars.map((bar, index) => {
    const outline = values.get(start.getTime() + index * hourMs) ?? null
    return outline === null ? bar : { ...bar, outline, beside: text(outline) }
  })
}

/** Where a quarter, half and three quarters of the day have passed. */
export const hourMarks: readonly AxisMark[] = [6, 12, 18].map((index) => ({ index, text: `${index}\u00a0h` }))
