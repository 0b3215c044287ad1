import { addDays } from '../days.ts'
import type { Season } from '../tariff.ts'

/** A season from its first to its last day of the year; it may go over the end of the year. */
export function seasonOf(name: string, { from, to }: { readonly from: string; readonly to: string }): Season {
  return {
    name,
    from,
    to,
    isIn: (day) => {
      const ofYear = day.slice(5)
      return from <= to ? from <= ofYear && ofYear <= to : from <= ofYear || ofYear <= to
    },
  }
}

/** The days of the years of a span on which a season begins or has just ended. */
export function seasonDays({ from, to }: Season, first: string, end: string): string[] {
  const days: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(end.slice(0, 4)); year++)
    days.push(dayIn(year, from), to === leapDay ? `${year}-03-01` : addDays(`${year}-${to}`, 1))
  return days
}

const leapDay = '02-29'

/** In a year that has no 29 February, what begins with it begins the day after. */
function dayIn(year: number, day: string): string {
  return day === leapDay ? addDays(`${year}-02-28`, 1) : `${year}-${day}`
}
