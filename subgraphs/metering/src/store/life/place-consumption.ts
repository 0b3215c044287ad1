import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Litres } from '@aquacis/kit/values/volume.ts'
import {
  type BarRange,
  type Consumption,
  type ConsumptionStep,
  type RunningConsumption,
  runningSince,
  startBefore,
} from '../../domain/consumption.ts'
import { longestFilledMs } from '../../domain/life/filled-spans.ts'
import {
  type MeteredTime,
  placeBars,
  placeRunning,
  placeShares,
} from '../../domain/life/place-consumption.ts'
import type { Meter } from '../../domain/meter.ts'
import {
  type PlaceProjection,
  projectedSince,
  projectPlace,
} from '../../domain/projection/place-projection.ts'
import type { RegisterSpan } from '../../domain/register.ts'
import { latestReadings } from '../latest-reading.ts'
import { spansAround, spansOf } from '../register-roll-up.ts'

/** The meters of a service point, as far as somebody may see what they measured. */
export interface SeenPlace {
  /** Oldest first. */
  readonly meters: readonly Meter[]
  /** From when on; null: from the beginning. */
  readonly since: Date | null
}

/** By service point. */
type SeenPlaces = ReadonlyMap<string, SeenPlace>

/** Today and this month at these service points; those whose meters never spoke are absent. */
export async function runningAt(
  tx: Transaction,
  places: SeenPlaces,
  now: Date,
): Promise<ReadonlyMap<string, RunningConsumption>> {
  const latest = await latestReadings(tx, keysOf(places))
  const times = await timesAt(tx, places, 'DAY', { from: runningSince(now) })
  const running = new Map<string, RunningConsumption>()
  for (const [id, { meters, since }] of places) {
    const newest = meters
      .flatMap(({ key }) => latest.get(key)?.at ?? [])
      .filter((at) => since === null || at >= since)
      .toSorted((a, b) => +b - +a)[0]
    // A meter whose clock is ahead of ours is already in its next day around midnight.
    if (newest) running.set(id, placeRunning(newest > now ? newest : now, times.get(id) ?? [], since))
  }
  return running
}

/** A range at a service point: what was measured, and what comes of it. */
export interface PlaceChart extends SeenPlace {
  readonly times: readonly MeteredTime[]
  readonly bars: readonly Consumption[]
}

/** Charts of these service points; one where no meter ever stood, as far as is seen, is absent. */
export async function chartsAt(
  tx: Transaction,
  places: SeenPlaces,
  range: BarRange,
): Promise<ReadonlyMap<string, PlaceChart>> {
  const [first] = range.starts
  if (first === undefined) return new Map()
  const window = { from: startBefore(range.step, first), before: range.end }
  const timesOf = await timesAt(tx, places, range.step, window)
  return new Map(
    [...places].flatMap(([id, place]) => {
      const times = timesOf.get(id) ?? []
      const bars = placeBars(range, times, place.since)
      return place.meters.length === 0 ? [] : [[id, { ...place, times, bars }] as const]
    }),
  )
}

/** Shares of silent bars, by the start of the bar in milliseconds; see {@link placeShares}. */
type Shares = ReadonlyMap<number, Litres>

/**
 * What silent hours and days of these charts have of the water that ran across each silence. A month is too long for an
 * even share to mean anything.
 */
export async function sharesAt(
  tx: Transaction,
  charts: ReadonlyMap<string, PlaceChart>,
  range: BarRange,
): Promise<ReadonlyMap<string, Shares>> {
  const silent = new Map(
    [...charts].filter(
      ([, { bars }]) => range.step !== 'MONTH' && bars.some(({ volume }) => volume === null),
    ),
  )
  const [first] = range.starts
  if (silent.size === 0 || first === undefined) return new Map()
  const around = await spansAround(tx, range.step, keysOf(silent), {
    from: startBefore(range.step, first),
    end: range.end,
    reachMs: longestFilledMs,
  })
  return new Map(
    [...silent].map(([id, { meters, times, since }]) => {
      const wider = times.map(({ meter, spans }, index) => {
        const beyond = seenOf(around.get(meters[index]?.key ?? 0) ?? [], since)
        const all = [...spans, ...beyond].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        return { meter, spans: all }
      })
      return [id, placeShares(range, wider, since)]
    }),
  )
}

/** Where the running month will end at these service points; those that nobody can tell of are absent. */
export async function projectionsAt(
  tx: Transaction,
  places: SeenPlaces,
  now: Date,
): Promise<ReadonlyMap<string, PlaceProjection>> {
  const times = await timesAt(tx, places, 'DAY', { from: projectedSince(now) })
  const projections = new Map<string, PlaceProjection>()
  for (const [id, ofPlace] of times) {
    const projection = projectPlace(now, ofPlace)
    if (projection) projections.set(id, projection)
  }
  return projections
}

/** Spans of every meter of these service points that start in `[from, before)`, and tell of no time before `since`. */
export async function timesAt(
  tx: Transaction,
  places: SeenPlaces,
  step: ConsumptionStep,
  window: { readonly from: Date; readonly before?: Date },
): Promise<ReadonlyMap<string, readonly MeteredTime[]>> {
  const spans = await spansOf(tx, step, keysOf(places), window)
  return new Map(
    [...places].map(([id, { meters, since }]) => [
      id,
      meters.map((meter) => ({ meter, spans: seenOf(spans.get(meter.key) ?? [], since) })),
    ]),
  )
}

/** The database has hidden the others from residents already, and cut the month in which their contract began. */
function seenOf(spans: readonly RegisterSpan[], since: Date | null): readonly RegisterSpan[] {
  return since === null ? spans : spans.filter(({ first }) => first.at >= since)
}

function keysOf(places: SeenPlaces): number[] {
  return [...places.values()].flatMap(({ meters }) => meters.map(({ key }) => key))
}
