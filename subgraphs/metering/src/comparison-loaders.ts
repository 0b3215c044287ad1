import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate, nextDay, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { ChartLoader } from './chart-loaders.ts'
import { type ComparedDays, lastDayBefore, yearBefore } from './domain/comparison/compared-days.ts'
import { type NeighbourUse, neighbourUse } from './domain/comparison/neighbour-use.ts'
import { newestBefore, ranUntil } from './domain/comparison/ran-until.ts'
import { type BarRange, barRange, type ConsumptionStep, startBefore } from './domain/consumption.ts'
import type { HeldPlace } from './domain/service-point.ts'
import { knownTotals } from './known-totals.ts'
import { loadHolders } from './store/service-point-holder.ts'

/** Some days at a service point, beside the same ones a year before and beside the neighbours. */
export interface Comparison {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly volume: Litres | null
  readonly lastYear: Litres | null
  readonly neighbours: NeighbourUse | null
}

/** What comparing takes beside the request. */
export interface ComparisonParts extends RequestContext {
  asViewer<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  chartsIn(range: BarRange): ChartLoader
}

/**
 * Compares the days of a service point; null where the viewer sees nothing of what is measured there. Days that are not
 * over, and those after which nothing was heard, count up to the newest register: here, a year before to the same hour,
 * and next door to the end of its day.
 */
export function comparer(
  parts: ComparisonParts,
): (place: string, days: ComparedDays) => Promise<Comparison | null> {
  const holderAt = batchLoader<string, HeldPlace>((ids) => parts.asViewer((tx) => loadHolders(tx, ids)))

  async function filled(place: string, range: BarRange) {
    const { chart, shares } = parts.chartsIn(range)
    const { bars = [], times = [] } = (await chart.load(place)) ?? {}
    const isSilent = range.step !== 'MONTH' && bars.some(({ volume }) => volume === null)
    return { bars, times, shares: isSilent ? await shares.load(place) : null }
  }

  async function ranBefore(place: string, { startBefore }: ComparedDays, cut: Date): Promise<Litres | null> {
    const until = yearBefore(cut)
    const midnight = startOfDay(until)
    const days = await filled(place, rangeOf('DAY', startBefore, midnight))
    const ofDays = days.bars.length === 0 && midnight > startBefore ? null : ranUntil(days, midnight)
    if (until <= midnight || ofDays === null) return ofDays
    const hours = await filled(place, rangeOf('HOUR', midnight, nextDay(midnight)))
    const ofHours = hours.bars.length === 0 ? null : ranUntil(hours, until)
    return ofHours === null ? null : litres(ofDays + ofHours)
  }

  async function neighboursOf(
    place: string,
    { start }: ComparedDays,
    lastDay: Date,
  ): Promise<NeighbourUse | null> {
    const holder = await holderAt.load(place)
    if (!holder?.usageClass) return null
    const { operatingUnitId, usageClass } = holder
    const alike = { operatingUnitId, usageClass, dayBefore: startBefore('DAY', start), lastDay }
    return neighbourUse(await knownTotals(parts.room.database, alike, parts.now), place)
  }

  return async (place, days) => {
    const range = rangeOf('DAY', days.start, days.end)
    const here = await filled(place, range)
    if (here.bars.length === 0) return null
    const told = { from: civilDate(days.start), to: civilDate(lastDayBefore(days.end)) }
    const whole = parts.now >= days.end ? ranUntil(here, days.end) : null
    const cut = whole === null ? newestBefore(here.times, days.end) : days.end
    if (cut === null || cut <= days.start) return { ...told, volume: null, lastYear: null, neighbours: null }
    const lastDay = whole === null ? startOfDay(cut) : lastDayBefore(days.end)
    const [lastYear, neighbours] = await Promise.all([
      ranBefore(place, days, cut),
      neighboursOf(place, days, lastDay),
    ])
    return { ...told, volume: whole ?? ranUntil(here, nextDay(lastDay)), lastYear, neighbours }
  }
}

function rangeOf(step: ConsumptionStep, from: Date, to: Date): BarRange {
  const range = barRange(step, from, to)
  if (typeof range === 'string') throw new RangeError(`${range}: days are counted before they are compared`)
  return range
}
