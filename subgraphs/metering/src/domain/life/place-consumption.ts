import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import {
  type BarRange,
  barsOf,
  type Consumption,
  consumptionSince,
  type RunningConsumption,
  runningConsumption,
} from '../consumption.ts'
import type { Meter } from '../meter.ts'
import type { RegisterSpan } from '../register.ts'
import { ranBetween } from '../register-wrap.ts'
import { filledSpans } from './filled-spans.ts'

/** A meter of a service point with the spans that are known of it. */
export interface MeteredTime {
  readonly meter: Pick<Meter, 'installedAt' | 'removedAt'>
  readonly spans: readonly RegisterSpan[]
}

/**
 * Consumption of a service point bar by bar, whatever meters stood there, oldest first. In the bar of a swap the water
 * of both counts: the old one's final register minus its last of the bar before, and the new one's last register minus
 * its initial one. A bar in which a meter stood and told too little is a gap, null and never a part of the truth.
 * `since`: from when on the viewer may see what ran; the spans are of that time alone.
 */
export function placeBars(
  range: BarRange,
  times: readonly MeteredTime[],
  since: Date | null = null,
): Consumption[] {
  const [only] = times
  // The first meter may tell of the time before it was written down as installed: nobody else can.
  if (only !== undefined && times.length === 1) return barsOf(range, only.spans, since)
  const perMeter = times.map((time, index) => meterBars(range, time, { isFirst: index === 0, since }))
  return range.starts.map((from, index) => {
    const to = range.starts[index + 1] ?? range.end
    const shares = perMeter.flatMap((bars) => bars[index] ?? [])
    return { from, to, volume: sumOf(shares.map(({ volume }) => volume)) }
  })
}

/**
 * Shares of the silent bars in what is known to have run across each silence, by the start of the bar in milliseconds;
 * bars that were heard, and those of which nothing is known, are absent. The spans reach beyond the range by the last
 * one before it and the first one after it.
 */
export function placeShares(
  range: BarRange,
  times: readonly MeteredTime[],
  since: Date | null = null,
): ReadonlyMap<number, Litres> {
  const filled = times.map(({ meter, spans }) => ({ meter, spans: filledSpans(range, spans) }))
  const heard = placeBars(range, times, since)
  return new Map(
    placeBars(range, filled, since).flatMap(({ from, volume }, index) =>
      volume === null || heard[index]?.volume !== null ? [] : [[from.getTime(), volume] as const],
    ),
  )
}

/** The bars of one meter while it stood there; null where it did not stand. */
function meterBars(
  range: BarRange,
  { meter: { installedAt, removedAt }, spans }: MeteredTime,
  { isFirst, since }: { readonly isFirst: boolean; readonly since: Date | null },
): (Consumption | null)[] {
  const spanAt = new Map(spans.map((span) => [span.startsAt.getTime(), span]))
  return barsOf(range, spans, since).map((bar) => {
    const { from, to } = bar
    const span = spanAt.get(from.getTime())
    const cameLater = !isFirst && installedAt >= to
    // A final register at the very start of a bar still closes the one before.
    const leftBefore = removedAt !== null && (removedAt < from || (removedAt <= from && span === undefined))
    if (cameLater || leftBefore) return null
    if (isFirst || installedAt < from) return bar
    return { from, to, volume: span ? ranBetween(span.first.litres, span.last.litres) : null }
  })
}

/** Null when one of them is, or there is none. */
function sumOf(volumes: readonly (Consumption['volume'] | null)[]): Consumption['volume'] {
  let sum = 0
  for (const volume of volumes) {
    if (volume === null) return null
    sum += volume
  }
  return volumes.length === 0 ? null : litres(sum)
}

/**
 * Today and this month at a service point, whatever meters stood there. Each adds what it measured in the period; one
 * that told nothing in it adds nothing. `since`: from when on the viewer may see what ran.
 */
export function placeRunning(
  now: Date,
  times: readonly MeteredTime[],
  since: Date | null = null,
): RunningConsumption {
  const each = times.map(({ spans }) => runningConsumption(now, spans, since))
  const blank = runningConsumption(now, [], since)
  return {
    today: joined(
      blank.today,
      each.map(({ today }) => today),
    ),
    thisMonth: joined(
      blank.thisMonth,
      each.map(({ thisMonth }) => thisMonth),
    ),
  }
}

/**
 * What was used at a service point from a midnight of Mexico City up to the latest register before another one, whatever
 * meters stood there; null while the time has no register. The spans are days from the one before `from` on.
 */
export function placeUse(
  { from, before }: { readonly from: Date; readonly before: Date },
  times: readonly MeteredTime[],
): Consumption {
  const each = times.map(({ spans }) =>
    consumptionSince(
      from,
      spans.filter(({ startsAt }) => startsAt < before),
    ),
  )
  return joined({ from, to: from, volume: null }, each)
}

function joined(blank: Consumption, shares: readonly Consumption[]): Consumption {
  const told = shares.filter(({ volume }) => volume !== null)
  if (told.length === 0) return blank
  const to = new Date(Math.max(...told.map((share) => share.to.getTime())))
  return { from: blank.from, to, volume: sumOf(told.map(({ volume }) => volume)) }
}
