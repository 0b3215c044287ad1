import { longestPastDays } from '@aquacis/metering/projection'
import { dayMs, type RegisterDay } from '@aquacis/metering/projection/daily-use'

/** Days that are kept beyond what is asked, so that old ones go by the hundred. */
const spareDays = 100

type KeptDay = { -readonly [Key in keyof RegisterDay]: RegisterDay[Key] }

/** First and last register of each day of a meter: what stays of its readings, however many come, and in any order. */
export interface MeterDays {
  /** Takes a register at an instant of the wall clock. The same instant a second time changes nothing. */
  take(at: number, litres: number): void
  /** In order of time, the youngest at most {@link longestPastDays} days and as many as were not yet let go. */
  days(): readonly RegisterDay[]
}

/** A meter of which nothing was read. */
export function createMeterDays(): MeterDays {
  let kept: KeptDay[] = []
  return {
    take(at, litres) {
      const day = Math.floor(at / dayMs)
      let index = kept.length
      while ((kept[index - 1]?.day ?? Number.NEGATIVE_INFINITY) > day) index--
      const known = kept[index - 1]
      if (known?.day === day) widen(known, at, litres)
      else kept.splice(index, 0, { day, firstAt: at, firstLitres: litres, lastAt: at, lastLitres: litres })
      if (kept.length > longestPastDays + spareDays) kept = kept.slice(-longestPastDays)
    },
    days: () => kept,
  }
}

function widen(known: KeptDay, at: number, litres: number): void {
  if (at < known.firstAt) {
    known.firstAt = at
    known.firstLitres = litres
  }
  if (at > known.lastAt) {
    known.lastAt = at
    known.lastLitres = litres
  }
}
