import { startOfMonth } from '@aquacis/kit/values/calendar.ts'

const dayText = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Mexico_City',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The last civil month that is over: its first day, and the day after its last. What a run is usually started for. */
export function monthBefore(now: Date): { readonly from: string; readonly to: string } {
  const to = startOfMonth(now)
  const from = startOfMonth(new Date(to.getTime() - 1))
  return { from: dayText.format(from), to: dayText.format(to) }
}
