import { computed } from 'vue'
import { useFormats } from '../i18n/use-formats.ts'

/** Noon in Mexico City: far from the midnight on which a day of the graph would fall into another one. */
const noonOf = (day: string) => new Date(`${day}T18:00:00Z`)
const dayBefore = (day: string) => new Date(noonOf(day).getTime() - 86_400_000)
/** So far back that the year is always told. */
const neverNow = new Date(0)

/** How civil days of the graph, `2026-10-01`, are written: with their year, for whoever keeps papers. */
export function useCivilDates() {
  const formats = useFormats()
  const day = (text: string) => formats.value.day(noonOf(text), neverNow)
  return computed(() => ({
    day,
    /** From the first day to the last one: periods of the graph end with the day after it. */
    period: (from: string, to: string) => `${day(from)} – ${formats.value.day(dayBefore(to), neverNow)}`,
  }))
}
