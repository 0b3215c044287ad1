import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'

/** Full hours of the day in Mexico City, 0 to 23; `to` may be on the following day. */
export interface QuietHours {
  readonly from: number
  readonly to: number
}

const hourMs = 3_600_000

/** The instant itself, or the end of the quiet hours in which it lies. */
export function afterQuietHours({ from, to }: QuietHours, at: Date): Date {
  const midnight = startOfDay(at)
  const hour = (at.getTime() - midnight.getTime()) / hourMs
  const overMidnight = from > to
  const isQuiet = overMidnight ? hour >= from || hour < to : hour >= from && hour < to
  if (!isQuiet) return at
  const endsToday = hour < to
  return new Date((endsToday ? midnight : nextDay(at)).getTime() + to * hourMs)
}
