/** Whole hours of which every telegram was acknowledged, first and last included. */
export interface Filled {
  readonly from: Date
  readonly to: Date
}

const hourMs = 3_600_000

/** The whole hour that an instant belongs to. */
export function wholeHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hourMs) * hourMs)
}

/** Hours still to be delivered, newest first: first what passed since the fleet was last seen, then the older past. */
export interface Missing {
  readonly newer: readonly Date[]
  readonly older: readonly Date[]
}

/** What of the past `days` is not filled yet. */
export function missingHours(now: Date, days: number, filled: Filled | null): Missing {
  const newest = wholeHour(now).getTime()
  const oldest = newest - days * 24 * hourMs
  if (filled === null) return { newer: [], older: hoursDown(newest, oldest) }
  return {
    newer: hoursDown(newest, Math.max(oldest, filled.to.getTime() + hourMs)),
    older: hoursDown(Math.min(newest, filled.from.getTime() - hourMs), oldest),
  }
}

function hoursDown(newest: number, oldest: number): Date[] {
  const count = Math.max(0, Math.floor((newest - oldest) / hourMs) + 1)
  return Array.from({ length: count }, (_, index) => new Date(newest - index * hourMs))
}
