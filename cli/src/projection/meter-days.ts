import { longestPastDays } from '@aquacis/metering/projection'
import { dayMs, type RegisterDay } from '@aquacis/metering/projection/daily-use'

/** Days that are kept beyond what is asked, so that old ones go by the hundred. */
const mostDays = longestPastDays + 100
/** Numbers of a day: instant and litres of its first register, and of its last one. */
const width = 4

/**
 * First and last register of each day of a meter: what stays of its readings, however many come, and in any order. 32
 * bytes a day, so that a town fits.
 */
export interface MeterDays {
  /** Takes a register at an instant of the wall clock. The same instant a second time changes nothing. */
  take(at: number, litres: number): void
  /** In order of time, {@link longestPastDays} days and a few that were not yet let go. */
  days(): RegisterDay[]
}

/** A meter of which nothing was read. */
export function createMeterDays(): MeterDays {
  let kept = new Float64Array(32 * width)
  let count = 0
  const dayOf = (index: number) => Math.floor((kept[index * width] ?? Number.NaN) / dayMs)

  function widen(index: number, at: number, litres: number): void {
    const start = index * width
    if (at < (kept[start] ?? 0)) kept.set([at, litres], start)
    if (at > (kept[start + 2] ?? 0)) kept.set([at, litres], start + 2)
  }

  function insert(index: number, at: number, litres: number): void {
    if (count * width === kept.length) {
      const wider = new Float64Array(kept.length * 2)
      wider.set(kept)
      kept = wider
    }
    kept.copyWithin((index + 1) * width, index * width, count * width)
    kept.set([at, litres, at, litres], index * width)
    count++
    if (count <= mostDays) return
    kept.copyWithin(0, (count - longestPastDays) * width, count * width)
    count = longestPastDays
  }

  return {
    take(at, litres) {
      const day = Math.floor(at / dayMs)
      let index = count
      while (index > 0 && dayOf(index - 1) > day) index--
      if (index > 0 && dayOf(index - 1) === day) widen(index - 1, at, litres)
      else insert(index, at, litres)
    },
    days: () =>
      Array.from({ length: count }, (_, index) => {
        const [firstAt = 0, firstLitres = 0, lastAt = 0, lastLitres = 0] = kept.subarray(index * width)
        return { day: dayOf(index), firstAt, firstLitres, lastAt, lastLitres }
      }),
  }
}
