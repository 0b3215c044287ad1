import { projectMonth } from '@aquacis/metering/projection'
import type { UsualErrors } from '@aquacis/metering/projection/spread'
import { judgedDays, type Origin } from './walk-forward.ts'

/** How projections of one judged day ended. */
export interface DayScore {
  readonly day: number
  readonly months: number
  /** Weighted mean absolute percentage error of the month's total, in per cent. */
  readonly error: number
  /** Of the plain rule. */
  readonly plain: number
  /** Per cent of months that ended in their range. */
  readonly covered: number
  /** Mean width of the ranges, in per cent of the mean month. */
  readonly width: number
}

/** Projects each origin and sums up the errors by judged day. Throws where an origin is not projected at all. */
export function scoreOf(origins: readonly Origin[], usual?: readonly UsualErrors[]): DayScore[] {
  return judgedDays.map((day) => {
    const sums = { months: 0, error: 0, plain: 0, covered: 0, width: 0, total: 0 }
    for (const { day: judged, past, until, total, plain, household } of origins) {
      if (judged !== day) continue
      const told = projectMonth(past, until, usual)
      if (told === null) throw new Error(`${household.meter} is not projected on day ${day}`)
      sums.months++
      sums.error += Math.abs(told.monthLitres - total)
      sums.plain += Math.abs(plain - total)
      // Ranges are told in whole litres.
      sums.covered += total >= Math.floor(told.low) && total <= Math.ceil(told.high) ? 1 : 0
      sums.width += told.high - told.low
      sums.total += total
    }
    const percent = (sum: number) => (100 * sum) / sums.total
    return {
      day,
      months: sums.months,
      error: percent(sums.error),
      plain: percent(sums.plain),
      covered: (100 * sums.covered) / sums.months,
      width: percent(sums.width),
    }
  })
}
