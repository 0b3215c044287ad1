import type { MeteredDay } from './metered-day.ts'

/** Days of the past that say what is usual: four weeks, so that each weekday counts as often as the others. */
export const usualDays = 28
/** Fewer say nothing. */
const fewestDays = 7

/** Median of the measured days among the 28 before `index`; null where fewer than seven were measured. */
export function usualBefore(days: readonly MeteredDay[], index: number): number | null {
  const measured = days
    .slice(Math.max(0, index - usualDays), index)
    .flatMap(({ raw }) => (raw === null || raw < 0 ? [] : [raw as number]))
    .sort((a, b) => a - b)
  if (measured.length < fewestDays) return null
  const middle = measured.length >> 1
  const upper = measured[middle] ?? 0
  return measured.length % 2 === 1 ? upper : ((measured[middle - 1] ?? 0) + upper) / 2
}
