/** How often a global invoice is made: keys of SAT's c_Periodicidad. 05, two months, is of a régimen that no utility has. */
export const periodicities = ['01', '02', '03', '04'] as const
export type Periodicity = (typeof periodicities)[number]

/** The days whose sales one global invoice sums up, half-open, and what SAT calls them. */
export interface GlobalPeriod {
  readonly periodicity: Periodicity
  readonly from: string
  /** The day after the last. */
  readonly to: string
  /** `c_Meses`: 01 to 12. */
  readonly month: string
  readonly year: number
}

/**
 * The period that begins on a day; null where none does, or the day is none. A day, a week from Monday, a fortnight (1st to
 * 15th, 16th to the end), a month. SAT wants one month: a week that runs into the next one is two periods.
 */
export function globalPeriod(periodicity: Periodicity, from: string): GlobalPeriod | null {
  const first = new Date(`${from}T00:00:00Z`)
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== from) return null
  const to = endOf(periodicity, first)
  if (to === null) return null
  return {
    ...{ periodicity, from, to: to.toISOString().slice(0, 10) },
    ...{ month: from.slice(5, 7), year: first.getUTCFullYear() },
  }
}

function endOf(periodicity: Periodicity, first: Date): Date | null {
  const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()]
  const nextMonth = new Date(Date.UTC(year, month + 1, 1))
  switch (periodicity) {
    case '01':
      return new Date(Date.UTC(year, month, day + 1))
    case '02': {
      const weekday = (first.getUTCDay() + 6) % 7
      if (weekday !== 0 && day !== 1) return null
      const monday = new Date(Date.UTC(year, month, day + 7 - weekday))
      return monday < nextMonth ? monday : nextMonth
    }
    case '03':
      if (day === 1) return new Date(Date.UTC(year, month, 16))
      return day === 16 ? nextMonth : null
    case '04':
      return day === 1 ? nextMonth : null
    default:
      return periodicity satisfies never
  }
}
