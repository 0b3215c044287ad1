/** How much of the past is told, up to a whole hour. */
export interface Span {
  readonly until: Date
  readonly months: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Thirteen months are 396 days: as much as makes the same month of last year whole, and as the door believes. */
const daysOfMonth = 396 / 13
/**
 * Days of which every hour is told. Meters of Kamstrup log 460 days and some weeks of hours; four weeks let detection
 * learn a home's nights and weekends.
 */
const hourlyDays = 28
/** Midnight in Querétaro, in UTC. */
const midnightMs = 6 * hourMs

/** Instants of which a meter's logger holds a register, oldest first. */
export interface LoggedInstants {
  /** Every hour of the last weeks. */
  readonly hours: readonly Date[]
  /** The days before those. */
  readonly midnights: readonly Date[]
}

export function loggedInstants({ until, months }: Span): LoggedInstants {
  const end = Math.floor(until.getTime() / hourMs) * hourMs
  const begin = end - Math.round(months * daysOfMonth) * dayMs
  const hourlyFrom = Math.max(begin, end - hourlyDays * dayMs)
  const firstMidnight = Math.ceil((begin - midnightMs) / dayMs) * dayMs + midnightMs
  return {
    hours: instantsOf(hourlyFrom, end, hourMs),
    midnights: instantsOf(firstMidnight, hourlyFrom - 1, dayMs),
  }
}

function instantsOf(first: number, last: number, stepMs: number): Date[] {
  const count = Math.max(0, Math.floor((last - first) / stepMs) + 1)
  return Array.from({ length: count }, (_, index) => new Date(first + index * stepMs))
}
