import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Formats } from '../../../i18n/formats.ts'
import { say } from '../../../i18n/say.ts'
import type { TimeView } from '../../../ui/charts/timeline/time-view.ts'
import { calendarUnitOf } from './step.ts'

const longMs = 62 * 86_400_000

/** How a stretch of time is called: `Hoy, vie 20 nov`, `noviembre de 2026`, `vie 20 nov, 06:00–14:00`. */
export function viewName(view: TimeView, now: Date, formats: Formats): string {
  const from = new Date(view.fromMs)
  const last = new Date(view.toMs - 1)
  const unit = calendarUnitOf(view)
  if (unit === 'month') return formats.month(from)
  const day = formats.day(from)
  const isToday = civilDate(from) === civilDate(now)
  if (unit === 'day') return isToday ? `${say('consumption.today')}, ${day}` : day
  if (civilDate(from) === civilDate(last)) {
    return `${day}, ${formats.clock(from)}–${formats.clock(new Date(view.toMs))}`
  }
  const name = view.toMs - view.fromMs > longMs ? formats.monthShort : formats.day
  const [first, end] = [name(from), name(last)]
  return first === end ? first : `${first} – ${end}`
}
