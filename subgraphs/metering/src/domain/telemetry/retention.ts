const dayMs = 86_400_000

/** How long what is kept of a register is kept, in days; months stay for ever. */
const keptDays = { READING: 90, HOUR: 2 * 365, DAY: 10 * 365 }

/** What is thrown away when it is old enough. */
export type Ageing = keyof typeof keptDays

/**
 * Up to when what is kept is too old at `now`: a midnight UTC, because that is where partitions end. A reading from
 * before it still corrects hours, days and months, and is itself not kept: its partition would be gone tomorrow.
 */
export function horizonOf(kept: Ageing, now: Date): Date {
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs
  return new Date(midnight - keptDays[kept] * dayMs)
}

/**
 * The instant by which age is judged: our clock, unless no reading is as young as it says. A clock that jumped ahead by
 * months would otherwise throw away everything. Null while nothing was ever read: then nothing can be too old.
 */
export function ageingClock(now: Date, newestReading: Date | null): Date | null {
  if (newestReading === null) return null
  return new Date(Math.min(now.getTime(), newestReading.getTime() + dayMs))
}
