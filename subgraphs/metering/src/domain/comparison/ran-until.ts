import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { Consumption } from '../consumption.ts'
import type { MeteredTime } from '../life/place-consumption.ts'

/** Bars with what they were told by, and the shares of the silent ones by the start of the bar in milliseconds. */
export interface FilledBars {
  readonly bars: readonly Consumption[]
  readonly times: readonly MeteredTime[]
  readonly shares: ReadonlyMap<number, Litres> | null
}

/**
 * What ran in the bars up to an instant; of the bar in which it lies, an even share of what was told up to its last
 * register. Null where something is not known.
 */
export function ranUntil({ bars, times, shares }: FilledBars, until: Date): Litres | null {
  let sum = 0
  for (const { from, to, volume } of bars) {
    if (from >= until) break
    const ran = volume ?? shares?.get(from.getTime()) ?? null
    if (ran === null) return null
    const newest = to <= until ? null : newestBefore(times, to)
    const told = newest === null || newest < from ? to : newest
    const share = (until.getTime() - from.getTime()) / (told.getTime() - from.getTime())
    sum += share < 1 ? Math.round(ran * share) : ran
  }
  return litres(sum)
}

/** The newest register before an instant, by its own; null where there is none. */
export function newestBefore(times: readonly MeteredTime[], end: Date): Date | null {
  const newest = times
    .flatMap(({ spans }) => spans.filter(({ startsAt }) => startsAt < end).map(({ last }) => last.at))
    .reduce((latest, at) => Math.max(latest, at.getTime()), 0)
  return newest === 0 ? null : new Date(newest)
}
