const quarterMs = 900_000
/** Offsets of so many quarters of an hour are kept: two years. */
const offsetsKept = 80_000

/** Milliseconds since 1970 of an instant as the wall clock of a place shows it, read as if it showed UTC. */
export type WallClock = (instantMs: number) => number

/**
 * The wall clock of a time zone by its IANA name, like `America/Mexico_City` or `UTC`. Throws RangeError for a name that
 * nobody knows.
 */
export function wallClockIn(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  // Asking Intl costs microseconds and a file asks millions of times; no zone changes within a quarter of an hour of UTC.
  const offsets = new Map<number, number>()
  return (instantMs) => {
    const quarter = Math.floor(instantMs / quarterMs)
    const known = offsets.get(quarter)
    if (known !== undefined) return instantMs + known
    const start = quarter * quarterMs
    const shown: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(start)) shown[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start
    if (offsets.size >= offsetsKept) offsets.clear()
    offsets.set(quarter, offset)
    return instantMs + offset
  }
}
