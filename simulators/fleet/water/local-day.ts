/** A civil day of Querétaro as a number that grows by one, and the second of it. */
export interface LocalMoment {
  readonly day: number
  readonly second: number
}

export const secondsOfDay = 86_400
const dayMs = secondsOfDay * 1000
/** Querétaro keeps UTC-6 all year since 2022; no register of the fleet is older. */
const behindUtcMs = 6 * 3_600_000

/** Day and second of an instant in milliseconds since 1970. */
export function localMoment(atMs: number): LocalMoment {
  const local = atMs - behindUtcMs
  const day = Math.floor(local / dayMs)
  return { day, second: (local - day * dayMs) / 1000 }
}

/** Contracts begin on some hundreds of days, which are asked for at every register. */
const days = new Map<string, number>()

/** The day of a civil date `YYYY-MM-DD`. */
export function dayOfDate(date: string): number {
  const known = days.get(date)
  if (known !== undefined) return known
  const day = Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs)
  days.set(date, day)
  return day
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
