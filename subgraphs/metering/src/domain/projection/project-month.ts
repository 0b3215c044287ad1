import { type DailyUse, dailyUse, dayMs, type RegisterDay } from './daily-use.ts'
import { learnHabit, usualShareBy, weekdayOf } from './habit.ts'
import { spreadOf, type UsualErrors } from './spread.ts'

/** Where a month will end, in litres: in eight of ten months between `low` and `high`. */
export interface MonthProjection {
  readonly monthLitres: number
  readonly low: number
  readonly high: number
}

/** Older days are not asked: a year shows every season once. */
export const longestPastDays = 400
/** Fewer known days tell nothing: not even each weekday was seen. */
export const shortestPastDays = 7
/** A meter that was silent for longer tells nothing of this month. */
const longestSilenceDays = 31

/**
 * Projects what a meter will have measured in the civil month of `asOf` (wall clock read as UTC, milliseconds; by default that of its
 * newest register): what has run since the first of the month, or since its first register, and for what is left of the
 * month a mix of its recent and its lasting level that its own past chose. Null where the past is too short, or the
 * meter has been silent too long. `days` are in order of time; registers after `asOf` must not be among them. `usual` are
 * the errors from which ranges are made, others than the shipped ones for who learns them.
 */
export function projectMonth(
  days: readonly RegisterDay[],
  asOf?: number,
  usual?: readonly UsualErrors[],
): MonthProjection | null {
  const newest = days.at(-1)
  if (newest === undefined) return null
  const use = dailyUse(days.filter(({ day }) => day > newest.day - longestPastDays))
  if (use === null) return null
  const month = monthOf(asOf ?? use.at)
  const silentDays = ((asOf ?? use.at) - use.at) / dayMs
  const habit = learnHabit(use, usualShareBy(use.at))
  if (silentDays > longestSilenceDays || habit.knownDays < shortestPastDays) return null
  const { ran, daysLeft, lastingDays } = balanceOf(use, month, habit.weekdayFactor)
  const ahead = Math.max(1, lastingDays)
  const { low, high } = spreadOf(
    ahead,
    { errors: habit.errorsAhead(Math.round(ahead)), knownDays: habit.knownDays },
    usual,
  )
  const end = (level: number) => ran + Math.max(0, level) * daysLeft
  return {
    monthLitres: end(habit.level),
    low: end(habit.level + low * habit.scale),
    high: end(habit.level + high * habit.scale),
  }
}

/** First day of a month and of the next one, in days since 1970. */
interface Month {
  readonly from: number
  readonly to: number
}

function monthOf(at: number): Month {
  const date = new Date(at)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return { from: Date.UTC(year, month, 1) / dayMs, to: Date.UTC(year, month + 1, 1) / dayMs }
}

/** What has run of a month, and how many ordinary days of water it still wants: those to come, and those nobody knows. */
function balanceOf(
  { firstDay, litres, ofFirstDay, at, sinceMidnight }: DailyUse,
  { from, to }: Month,
  weekdayFactor: (weekday: number) => number,
) {
  const factors = Array.from({ length: 7 }, (_, weekday) => weekdayFactor(weekday))
  const today = firstDay + litres.length
  const balance = { ran: 0, daysLeft: 0, lastingDays: 0 }
  const want = (day: number, part: number) => {
    balance.daysLeft += part * (factors[weekdayOf(day)] ?? 1)
    balance.lastingDays += part
  }
  for (let day = Math.max(from, firstDay); day < to; day++) {
    if (day === firstDay && ofFirstDay >= 0 && Number.isNaN(litres[0])) {
      balance.ran += ofFirstDay
      continue
    }
    const known = day < today ? (litres[day - firstDay] ?? Number.NaN) : day === today ? sinceMidnight : 0
    const elapsed = day < today ? 1 : day === today ? usualShareBy(at) : 0
    if (known >= 0) balance.ran += known
    if (known >= 0) want(day, 1 - elapsed)
    else want(day, 1)
  }
  return balance
}
