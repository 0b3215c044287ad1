import { civilDate, nextDay, nextMonth, startOfDay, startOfMonth } from '@aquacis/kit/values/calendar.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import type { TimelineBar } from '../../../ui/charts/timeline/timeline-bars.ts'
import { type Step, slotsIn } from '../view/step.ts'
import type { Series } from './use-series.ts'

/** Where the running month is expected to end, in litres. */
export interface MonthOutlook {
  readonly monthMs: number
  readonly litres: number
  readonly soFar: number
}

export interface BarFacts {
  readonly now: Date
  /** First day of the contract. */
  readonly startedOn: string
  readonly outlook: MonthOutlook | null
}

const dayMs = 86_400_000

/** The same stretch a year before: the same weekday of an hour or a day, the same month of a month. */
export function yearBefore(step: Step, ms: number): number {
  if (step !== 'MONTH') {
    // From noon to noon, for not every day has 24 hours.
    const midnight = startOfDay(new Date(ms))
    const before = startOfDay(new Date(midnight.getTime() + dayMs / 2 - 364 * dayMs))
    return before.getTime() + (ms - midnight.getTime())
  }
  const [year = '', month = ''] = civilDate(new Date(ms)).split('-')
  return startOfMonth(new Date(`${Number(year) - 1}-${month}-15T18:00:00.000Z`)).getTime()
}

/** The stretch that stands hollow beside a view. */
export function viewBefore(step: Step, { fromMs, toMs }: TimeView): TimeView {
  return { fromMs: yearBefore(step, fromMs), toMs: yearBefore(step, toMs) }
}

/** Up to where a bar that is not over yet is expected to come. */
function expectedOf(step: Step, slot: TimeView, { now, outlook }: BarFacts): number | null {
  if (
    outlook === null ||
    step === 'HOUR' ||
    startOfMonth(new Date(slot.fromMs)).getTime() !== outlook.monthMs
  )
    return null
  if (step === 'MONTH') return Math.max(outlook.litres, outlook.soFar)
  const tomorrow = nextDay(now).getTime()
  const days = (nextMonth(now).getTime() - tomorrow) / dayMs
  // Today takes its part of what is still to come by the time that is left of it.
  const left = days + (tomorrow - now.getTime()) / dayMs
  return slot.fromMs < tomorrow ? null : Math.max(0, outlook.litres - outlook.soFar) / left
}

function stateOf(
  step: Step,
  slot: TimeView,
  series: Series,
  { now, startedOn }: BarFacts,
): TimelineBar['state'] {
  const known = series.at(step, slot.fromMs)
  if (known?.litres != null) return 'known'
  if (slot.fromMs > now.getTime()) return 'future'
  if (civilDate(new Date(slot.toMs - 1)) < startedOn) return 'outside'
  if (!series.isAnswered(step, slot.fromMs)) return 'unheard'
  // The running stretch without a value has simply not been heard of yet.
  return slot.toMs > now.getTime() && known === undefined ? 'future' : 'gap'
}

/** The bars of a view: what ran, what is missing and why, what is expected, what ran a year before. */
export function barsInView(step: Step, view: TimeView, series: Series, facts: BarFacts): TimelineBar[] {
  const nowMs = facts.now.getTime()
  return slotsIn(view, step).map((slot) => {
    const known = series.at(step, slot.fromMs)
    const isRunning = slot.fromMs <= nowMs && nowMs < slot.toMs
    return {
      ...slot,
      value: known?.litres ?? null,
      state: stateOf(step, slot, series, facts),
      share: known?.share ?? null,
      expected: slot.toMs > nowMs ? expectedOf(step, slot, facts) : null,
      outline: series.at(step, yearBefore(step, slot.fromMs))?.litres ?? null,
      isRunning,
    }
  })
}

/** Stretches of a view that lie in the night, 0–5 h: what runs then runs by itself. */
export function nightsIn(view: TimeView): TimeView[] {
  const nightMs = 5 * 3_600_000
  return slotsIn(view, 'DAY').map(({ fromMs }) => ({ fromMs, toMs: fromMs + nightMs }))
}
