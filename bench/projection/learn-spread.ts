import { dailyUse } from '@aquacis/metering/projection/daily-use'
import { learnHabit } from '@aquacis/metering/projection/habit'
import { type UsualErrors, unsteadiness } from '@aquacis/metering/projection/spread'
import { type Household, registerDays } from './households.ts'

const horizons = [1, 2, 3, 5, 10, 15, 20, 25, 30]
/** A household that tells less says nothing of how steady it is. */
const fewestErrors = 10

/** How projections of these households usually err, by the days ahead: the table that `spread.ts` ships. */
export function learnSpread(households: readonly Household[]): UsualErrors[] {
  const habits = households.flatMap((household) => {
    const use = dailyUse(registerDays(household))
    return use === null ? [] : [learnHabit(use, 1)]
  })
  return horizons.map((days) => {
    const told = habits
      .map((habit) => habit.errorsAhead(days))
      .filter((errors) => errors.length >= fewestErrors)
    const median = quantile(
      told.map((errors) => quantile(Array.from(errors, Math.abs), 0.5)),
      0.5,
    )
    const steadied = told.flatMap((errors) => {
      const factor = unsteadiness(errors, days, median)
      return Array.from(errors, (error) => error / factor)
    })
    return {
      days,
      median: rounded(median),
      low: rounded(quantile(steadied, 0.1)),
      high: rounded(quantile(steadied, 0.9)),
    }
  })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
