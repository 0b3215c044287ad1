/**
 * What a meter uses a day, at two paces: `recent` follows within days, `lasting` is the mean of all that is known. Both
 * are of a day without a weekday.
 */
export interface Levels {
  readonly recent: number
  readonly lasting: number
}

/** Follows a meter day by day. */
export interface LevelClock {
  levels(): Levels
  /** Beside the mean of all days, what weekday `weekday` (0 is Sunday) uses. */
  weekdayFactor(weekday: number): number
  /** A day's use, or the part of a day that `share` of its water makes up; a day that nobody knows only passes. */
  pass(litres: number, weekday: number, share: number): void
}

/** Days in which the two recent means forget, and the weight of the quicker one. Chosen by households left out. */
const quickDays = 2
const slowDays = 6
const weightOfQuick = 0.3
/** Weekdays of the last three months count, each with as many ordinary days beside it: habits are weaker than chance. */
const weekdayMemoryDays = 84
const ordinaryDays = 40
/** A filled pool is no habit: recent means take no day beyond so many times the day in which a usual litre runs. */
const mostTimesUsual = 2
/** So many days must be known before any is thought unusual. */
const daysBeforeUsual = 8

/** A meter of which nothing is known yet. */
export function createLevelClock(): LevelClock {
  const quick = fadingMean(quickDays)
  const slow = fadingMean(slowDays)
  const lasting = fadingMean(Number.POSITIVE_INFINITY)
  const weekdays = Array.from({ length: 7 }, () => fadingMean(weekdayMemoryDays))
  let squares = 0

  function weekdayFactor(weekday: number): number {
    const litres = weekdays.reduce((sum, { total }) => sum + total(), 0)
    const days = weekdays.reduce((sum, { weight }) => sum + weight(), 0)
    const own = weekdays[weekday]
    if (own === undefined || litres <= 0) return 1
    const mean = litres / days
    return (own.total() + ordinaryDays * mean) / ((own.weight() + ordinaryDays) * mean)
  }

  return {
    levels: () => ({
      recent: weightOfQuick * quick.mean() + (1 - weightOfQuick) * slow.mean(),
      lasting: lasting.mean(),
    }),
    weekdayFactor,
    pass(litres, weekday, share) {
      const isKnown = litres >= 0 && share > 0
      const perShare = isKnown ? 1 / (share * weekdayFactor(weekday)) : 0
      const whole = isKnown ? litres * perShare : 0
      const weight = isKnown ? share : 0
      // The mean day seen by a litre, not by a day: days away do not lower it.
      const usual = lasting.weight() >= daysBeforeUsual && squares > 0 ? squares / lasting.total() : litres
      const expected = isKnown ? Math.min(litres, usual * mostTimesUsual) * perShare : 0
      quick.pass(expected, weight, share)
      slow.pass(expected, weight, share)
      lasting.pass(whole, weight, share)
      squares += weight * whole ** 2
      weekdays.forEach((day, index) => {
        day.pass(isKnown ? litres / share : 0, index === weekday ? weight : 0, share)
      })
    },
  }
}

/** A mean that forgets by e in so many days. */
function fadingMean(days: number) {
  const keptOfDay = Math.exp(-1 / days)
  let total = 0
  let weight = 0
  return {
    mean: () => (weight > 0 ? total / weight : 0),
    total: () => total,
    weight: () => weight,
    pass(value: number, added: number, elapsedDays: number) {
      const kept = elapsedDays === 1 ? keptOfDay : Math.exp(-elapsedDays / days)
      total = total * kept + value * added
      weight = weight * kept + added
    },
  }
}
