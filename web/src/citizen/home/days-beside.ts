import { nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'

const dayMs = 86_400_000
/** 52 weeks: the same day of the week a year before. */
const yearDays = 364

/** Midnight of the day so many days before; from noon to noon, for not every day has 24 hours. */
function daysBefore(dayStart: Date, days: number): Date {
  return startOfDay(new Date(dayStart.getTime() + dayMs / 2 - days * dayMs))
}

/** Midnights of the same weekday in the four weeks before, the latest first. */
export function sameWeekdays(dayStart: Date): readonly [Date, Date, Date, Date] {
  return [
    daysBefore(dayStart, 7),
    daysBefore(dayStart, 14),
    daysBefore(dayStart, 21),
    daysBefore(dayStart, 28),
  ]
}

/** The same weekday a year before. */
export function yearBefore(dayStart: Date): Date {
  return daysBefore(dayStart, yearDays)
}

/** The windows of all days that stand beside this one, as the home page asks for them. */
export function windowsBeside(dayStart: Date) {
  const [week1, week2, week3, week4] = sameWeekdays(dayStart)
  const year = yearBefore(dayStart)
  const text = (at: Date) => at.toISOString()
  const end = (at: Date) => nextDay(at).toISOString()
  return {
    dayStart: text(dayStart),
    dayEnd: end(dayStart),
    week1: text(week1),
    week1End: end(week1),
    week2: text(week2),
    week2End: end(week2),
    week3: text(week3),
    week3End: end(week3),
    week4: text(week4),
    week4End: end(week4),
    year: text(year),
    yearEnd: end(year),
  }
}
