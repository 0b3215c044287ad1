import type { CivilDay } from './civil-day.ts'

/** Two years, and the month with which a bill of two years ago began. What is older stands in the bills themselves. */
const monthsKept = 25

/** First day of the oldest month whose registers are kept on a day. */
export function registersHorizon(today: CivilDay): CivilDay {
  const month = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  month.setUTCMonth(month.getUTCMonth() - monthsKept)
  return month.toISOString().slice(0, 10)
}
