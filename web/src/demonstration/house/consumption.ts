import {
  civilDate,
  nextDay,
  nextHour,
  nextMonth,
  startOfDay,
  startOfHour,
  startOfMonth,
} from '@aquacis/kit/values/calendar.ts'
import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import type { House, Silence } from './house.ts'

/** How the graph says a volume between two instants. */
export interface HouseConsumption {
  readonly from: string
  readonly to: string
  readonly volume: string | null
  readonly interpolated: string | null
}

const steps = {
  HOUR: { start: startOfHour, next: nextHour },
  DAY: { start: startOfDay, next: nextDay },
  MONTH: { start: startOfMonth, next: nextMonth },
}

export type HouseStep = keyof typeof steps

const secondMs = 1_000
const readEveryMs = 5 * secondMs

/** When the meter was heard last: it speaks every five seconds, but for its silences. */
export function lastReadingAt(now: Date): Date {
  return new Date(Math.floor(now.getTime() / readEveryMs) * readEveryMs)
}

export function volumeText(value: number): string {
  return cubicMetresText(litres(Math.round(value)))
}

const isWithin = (fromMs: number, toMs: number) => (silence: Silence) =>
  silence.fromMs < toMs && fromMs < silence.toMs

/** Litres of one stretch; of one that touches a silence, its even share of what ran meanwhile. */
function stretch(house: House, fromMs: number, toMs: number): HouseConsumption {
  const from = new Date(fromMs).toISOString()
  const to = new Date(toMs).toISOString()
  const { register } = house.meter
  // Only hours are lost: a day with a silence in it has registers at both ends.
  const silence = toMs - fromMs > 3_600_000 ? undefined : house.silences.find(isWithin(fromMs, toMs))
  if (silence === undefined) {
    return { from, to, volume: volumeText(register(toMs) - register(fromMs)), interpolated: null }
  }
  const ran = register(silence.toMs) - register(silence.fromMs)
  const share = (ran * (toMs - fromMs)) / (silence.toMs - silence.fromMs)
  return { from, to, volume: null, interpolated: volumeText(share) }
}

/** Litres from one instant to another that lies within the life of the meter. */
export function litresBetween({ meter }: House, fromMs: number, toMs: number): number {
  const begin = Math.max(meter.startMs, fromMs)
  return toMs <= begin ? 0 : meter.register(toMs) - meter.register(begin)
}

/** The bars of a range up to the latest reading. */
export function barsBetween(
  house: House,
  step: HouseStep,
  from: Date,
  to: Date,
  now: Date,
): HouseConsumption[] {
  const { start, next } = steps[step]
  const last = lastReadingAt(now)
  const bars: HouseConsumption[] = []
  for (let at = start(from); at < to && at < last; at = next(at)) {
    if (at.getTime() < house.meter.startMs) continue
    bars.push(stretch(house, at.getTime(), Math.min(next(at).getTime(), last.getTime())))
  }
  return bars
}

/** From the start of the running hour, day or month to the latest reading. */
export function runningConsumption(house: House, step: HouseStep, now: Date): HouseConsumption {
  const last = lastReadingAt(now)
  return stretch(house, steps[step].start(last).getTime(), last.getTime())
}

const dayMs = 86_400_000

/** Where the running month will end: as the last four weeks went, less sure the longer there is to go. */
export function projection(house: House, now: Date) {
  const last = lastReadingAt(now)
  const month = startOfMonth(last)
  const end = nextMonth(last).getTime()
  const soFar = litresBetween(house, month.getTime(), last.getTime())
  const daysLeft = (end - last.getTime()) / dayMs
  const daily = litresBetween(house, last.getTime() - 28 * dayMs, last.getTime()) / 28
  const total = soFar + daily * daysLeft
  const spread = daily * Math.sqrt(daysLeft) * 0.8
  return {
    month: civilDate(month),
    at: last.toISOString(),
    volume: volumeText(total),
    low: volumeText(Math.max(soFar, total - spread)),
    high: volumeText(total + spread),
  }
}

/** How many homes like this one stand next door. */
const neighbours = 34

/** Civil days, both included, beside those of a year before and beside what homes next door use. */
export function comparison(house: House, days: { from: string; to: string }, now: Date) {
  const noon = (date: string) => new Date(`${date}T18:00:00.000Z`)
  const yearBefore = (at: Date) => {
    const [year = '', ...rest] = civilDate(at).split('-')
    return startOfDay(noon([String(Number(year) - 1), ...rest].join('-')))
  }
  const last = lastReadingAt(now)
  const from = startOfDay(noon(days.from))
  const end = nextDay(noon(days.to))
  const toMs = Math.min(end.getTime(), last.getTime())
  const elapsed = toMs - from.getTime()
  const before = yearBefore(from).getTime()
  const volume = litresBetween(house, from.getTime(), toMs)
  const isKnown = before >= house.meter.startMs
  return {
    ...days,
    volume: volumeText(volume),
    lastYear: isKnown ? volumeText(litresBetween(house, before, before + elapsed)) : null,
    neighbours: { median: volumeText((elapsed / dayMs) * 372), contracts: neighbours },
  }
}
