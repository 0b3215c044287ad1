import { type BusinessCalendar, plusDays } from '@aquacis/kit/values/business-days.ts'
import { lastOfMonth, plusMonths } from './civil-day.ts'
import type { PlanRhythm } from './plan-terms.ts'

/** No first instalment falls due sooner than so many days after the plan begins. */
const leastDays = 7

/**
 * The days on which `count` instalments of a plan that begins on `startsOn` fall due, each moved on to a working day. Monthly
 * ones keep the day of the month; fortnightly ones are those of pay days in Mexico: the 15th and the last.
 */
export function dueDays(
  startsOn: string,
  rhythm: PlanRhythm,
  count: number,
  calendar: BusinessCalendar,
): string[] {
  const days = rhythm === 'FORTNIGHTLY' ? payDays(startsOn, count) : steps(startsOn, rhythm, count)
  return days.map((day) => calendar.onOrAfter(day))
}

function steps(startsOn: string, rhythm: 'WEEKLY' | 'MONTHLY', count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    rhythm === 'WEEKLY' ? plusDays(startsOn, 7 * (index + 1)) : plusMonths(startsOn, index + 1),
  )
}

function payDays(startsOn: string, count: number): string[] {
  const days: string[] = []
  let day = plusDays(startsOn, leastDays - 1)
  while (days.length < count) {
    const middle = `${day.slice(0, 8)}15`
    const last = lastOfMonth(day)
    day = day < middle ? middle : day < last ? last : `${plusDays(last, 1).slice(0, 8)}15`
    days.push(day)
  }
  return days
}
