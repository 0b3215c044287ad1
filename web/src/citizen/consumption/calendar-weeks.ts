import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { CalendarDay } from '../../ui/charts/CalendarHeat.vue'
import type { TimelineBar } from '../../ui/charts/timeline/timeline-bars.ts'
import { labelOf, textOf } from './bar-words.ts'

const weekLength = 7

/** Monday is 0. */
const weekdayOf = (bar: TimelineBar) =>
  (new Date(`${civilDate(new Date(bar.fromMs))}T00:00:00Z`).getUTCDay() + 6) % weekLength

/** Nothing is a level of its own; the rest of the way to the highest day has four. */
function levelOf(value: number | null, highest: number): CalendarDay['level'] {
  if (value === null) return null
  if (value === 0) return 0
  const level = Math.ceil((value / Math.max(1, highest)) * 4)
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4
}

/** The days of a month as weeks of a calendar, the more water the darker. */
export function calendarWeeks(days: readonly TimelineBar[], formats: Formats): (CalendarDay | null)[][] {
  const highest = Math.max(0, ...days.map(({ value }) => value ?? 0))
  const [first] = days
  const cells: (CalendarDay | null)[] = Array.from(
    { length: first === undefined ? 0 : weekdayOf(first) },
    () => null,
  )
  for (const day of days) {
    cells.push({
      key: String(day.fromMs),
      number: formats.dayOfMonth(new Date(day.fromMs)),
      label: labelOf('DAY', day, false, formats),
      text: textOf('DAY', day, formats),
      figure: day.value === null ? '' : formats.count(day.value),
      level: levelOf(day.value, highest),
      state: day.state === 'known' || day.state === 'gap' ? day.state : 'other',
    })
  }
  while (cells.length % weekLength !== 0) cells.push(null)
  return Array.from({ length: cells.length / weekLength }, (_, week) =>
    cells.slice(week * weekLength, (week + 1) * weekLength),
  )
}
