import type { Watch } from './watch.ts'

/** What somebody asks for: a watch without what the home and the clock say. */
export type WatchWish = Watch extends infer Each
  ? Each extends Watch
    ? Omit<Each, 'contractId' | 'setBy' | 'since' | 'endedAt'>
    : never
  : never

/** Why a watch cannot be. */
export type WatchFault =
  | 'NeitherOrBoth'
  | 'LimitOutOfRange'
  | 'CostOutOfRange'
  | 'LeftTooLongAgo'
  | 'LeavesTooLate'
  | 'BackBeforeLeaving'
  | 'BackAlready'
  | 'AwayTooLong'
  | 'AllowanceOutOfRange'
  | 'HoursReversed'
  | 'LeastOutOfRange'

const dayMs = 86_400_000
const yearMs = 366 * dayMs

/** What stands in the way of a watch, whoever asks for it; null: nothing. */
export function faultOf(wish: WatchWish, now: Date): WatchFault | null {
  switch (wish.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      if ((wish.litres === null) === (wish.costCentavos === null)) return 'NeitherOrBoth'
      if (wish.litres !== null) return isWithin(wish.litres, 1, 1_000_000) ? null : 'LimitOutOfRange'
      return isWithin(wish.costCentavos ?? 0, 1, 100_000_000) ? null : 'CostOutOfRange'
    case 'AWAY_USE':
      return absenceFault(wish.from, wish.until, now) ?? allowanceFault(wish.allowanceLitres)
    case 'TOO_LITTLE_USE':
      if (!isWithin(wish.fromHour, 0, 23) || !isWithin(wish.untilHour, 1, 24)) return 'HoursReversed'
      if (wish.untilHour <= wish.fromHour) return 'HoursReversed'
      return isWithin(wish.litres, 1, 10_000) ? null : 'LeastOutOfRange'
  }
}

function absenceFault(from: Date, until: Date, now: Date): WatchFault | null {
  if (until <= from) return 'BackBeforeLeaving'
  if (until <= now) return 'BackAlready'
  if (from.getTime() < now.getTime() - dayMs) return 'LeftTooLongAgo'
  if (from.getTime() > now.getTime() + yearMs) return 'LeavesTooLate'
  return until.getTime() - from.getTime() > yearMs ? 'AwayTooLong' : null
}

function allowanceFault(litres: number): WatchFault | null {
  return isWithin(litres, 0, 100_000) ? null : 'AllowanceOutOfRange'
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

/** Whether a watch that is kept is the one that somebody asks for, again. */
export function isAsWished(watch: Watch, wish: WatchWish, setBy: string): boolean {
  if (watch.setBy !== setBy || watch.servicePointId !== wish.servicePointId) return false
  switch (wish.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return (
        watch.kind === wish.kind && watch.litres === wish.litres && watch.costCentavos === wish.costCentavos
      )
    case 'AWAY_USE':
      return (
        watch.kind === wish.kind &&
        watch.from.getTime() === wish.from.getTime() &&
        watch.until.getTime() === wish.until.getTime() &&
        watch.allowanceLitres === wish.allowanceLitres
      )
    case 'TOO_LITTLE_USE':
      // A contact who has left since is no other wish.
      return (
        watch.kind === wish.kind &&
        watch.fromHour === wish.fromHour &&
        watch.untilHour === wish.untilHour &&
        watch.litres === wish.litres
      )
  }
}

/** The fewest hours a day in which a meter must be heard for hours of it to mean anything. */
const fewestHoursHeard = 4

/**
 * Whether a meter is heard often enough for hours to be judged: by how many hours of the last days it told a register of,
 * and how many days these are. One that is young is believed.
 */
export function tellsHours({ hours, days }: { readonly hours: number; readonly days: number }): boolean {
  return days < 2 || hours / days >= fewestHoursHeard
}
