/** Where a billing day begins and night hours are counted: all 13 offices keep the time of central Mexico. */
export const billingTimeZone = 'America/Mexico_City'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const wallClock = new Intl.DateTimeFormat('en-u-ca-iso8601', {
  timeZone: billingTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

// Asking Intl costs microseconds and a roll-up asks per reading; the answer only changes on a full UTC hour.
const offsets = new Map<number, number>()
const offsetsKept = 20_000

/** Wall clock minus UTC, in milliseconds: −6 h all year since 2022, −5 h in the summers from 1996 to 2022. */
function offsetAt(instantMs: number): number {
  const hour = Math.floor(instantMs / hourMs)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const parts: Record<string, number> = {}
  for (const { type, value } of wallClock.formatToParts(hour * hourMs)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour: h = 0, minute = 0, second = 0 } = parts
  const offset = Date.UTC(year, month - 1, day, h, minute, second) - hour * hourMs
  if (offsets.size >= offsetsKept) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

/** Wall clock of an instant, read as if it were UTC. Throws RangeError for an invalid date. */
function wallOf(at: Date): number {
  const instantMs = at.getTime()
  if (Number.isNaN(instantMs)) throw new RangeError('not a valid instant')
  return instantMs + offsetAt(instantMs)
}

/** First instant whose wall clock shows the given midnight or, where the clock jumped over it, the jump. */
function instantOfMidnight(wallMs: number): Date {
  const before = offsetAt(wallMs - dayMs)
  const after = offsetAt(wallMs + dayMs)
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(wallMs - offset) === offset) return new Date(wallMs - offset)
  }
  return new Date(wallMs - before)
}

/** Start of the civil hour. The hour that repeats when summer time ends counts as two. */
export function startOfHour(at: Date): Date {
  const wallMs = wallOf(at)
  return new Date(at.getTime() - (wallMs - Math.floor(wallMs / hourMs) * hourMs))
}

/** Start of the following civil hour. */
export function nextHour(at: Date): Date {
  return new Date(startOfHour(at).getTime() + hourMs)
}

/** Start of the civil day in Mexico City. */
export function startOfDay(at: Date): Date {
  return instantOfMidnight(Math.floor(wallOf(at) / dayMs) * dayMs)
}

/** Start of the following civil day: 23, 24 or 25 hours after this one's. */
export function nextDay(at: Date): Date {
  return instantOfMidnight((Math.floor(wallOf(at) / dayMs) + 1) * dayMs)
}

/** Start of the civil month in Mexico City. */
export function startOfMonth(at: Date): Date {
  return monthStart(at, 0)
}

/** Start of the following civil month. */
export function nextMonth(at: Date): Date {
  return monthStart(at, 1)
}

function monthStart(at: Date, ahead: number): Date {
  const wall = new Date(wallOf(at))
  return instantOfMidnight(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + ahead, 1))
}

/** Civil date in Mexico City, `YYYY-MM-DD`. */
export function civilDate(at: Date): string {
  return new Date(wallOf(at)).toISOString().slice(0, 10)
}

/** Wall clock of Mexico City, read as if it were UTC: what spreadsheets, which know no zones, take for a date. */
export function wallClockDate(at: Date): Date {
  return new Date(wallOf(at))
}
