import { civilDate, nextDay } from '@aquacis/kit/values/calendar.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { AxisMark, ChartBar } from '../../ui/charts/chart-bars.ts'
import { type Measured, slotsBetween, timeBars } from '../../ui/charts/time-bars.ts'

export interface DayWords {
  readonly noSignal: string
  readonly beforeContract: string
  readonly notYet: string
}

/** The days of a month as bars, in words. A day before the contract is missing for another reason than one without signal. */
export function dayBars(
  month: { readonly from: Date; readonly to: Date },
  measured: readonly Measured[],
  { now, startedOn }: { readonly now: Date; readonly startedOn: string },
  formats: Formats,
  words: DayWords,
): ChartBar[] {
  return timeBars(slotsBetween(month.from, month.to, nextDay), measured, now).map((slot) => {
    const gapReason = civilDate(slot.from) < startedOn ? words.beforeContract : words.noSignal
    const reason = slot.state === 'gap' ? gapReason : words.notYet
    return {
      key: slot.from.toISOString(),
      value: slot.value,
      state: slot.state,
      label: formats.day(slot.from),
      text: slot.value === null ? reason : formats.litres(slot.value),
      isRunning: slot.isRunning,
    }
  })
}

/** Three days by which a month is read. */
export function dayMarks(bars: readonly ChartBar[]): AxisMark[] {
  return [10, 20, 30]
    .filter((day) => day <= bars.length)
    .map((day) => ({ index: day - 0.5, text: String(day) }))
}
