import { lastReadingAt, litresBetween, volumeText } from '../house/consumption.ts'
import type { House } from '../house/house.ts'
import { centavosPerCubicMetre } from '../house/price.ts'
import { limitOf, type Stretch, stretchOf, type Watch } from '../house/watch.ts'

/** What the houses of a visit are watched for, as the visitor leaves it. */
export interface HouseWatches {
  running(house: House): Watch[]
  /** Takes the place of the house's earlier one of its kind. */
  set(house: House, watch: Watch): Watch
  /** The watch as it ended; null for one that is not there. */
  end(id: string, at: Date): (Watch & { readonly endedAt: string }) | null
}

/** Begins with what was asked for before the visit. */
export function houseWatches(asked: ReadonlyMap<House, readonly Watch[]>): HouseWatches {
  const watches = new Map([...asked].map(([house, list]) => [house, [...list]]))
  return {
    running: (house) => watches.get(house) ?? [],
    set(house, watch) {
      const others = (watches.get(house) ?? []).filter(
        (one) => one.kind !== watch.kind && one.id !== watch.id,
      )
      watches.set(house, [...others, watch])
      return watch
    },
    end(id, at) {
      for (const [house, list] of watches) {
        const ended = list.find((one) => one.id === id)
        if (ended === undefined) continue
        watches.set(
          house,
          list.filter((one) => one !== ended),
        )
        return { ...ended, endedAt: at.toISOString() }
      }
      return null
    },
  }
}

/** Litres that a house used in the part of a stretch that is over; null before it begins. */
function usedIn(house: House, { from, to }: Stretch, now: Date): number | null {
  const until = Math.min(to.getTime(), lastReadingAt(now).getTime())
  return until < from.getTime() ? null : litresBetween(house, from.getTime(), until)
}

/** A watch as the graph has it. */
export function watchFields(house: House, watch: Watch, now: Date): Record<string, unknown> {
  const usedLitres = watch.kind === 'TOO_LITTLE' ? null : usedIn(house, stretchOf(watch, now), now)
  return { endedAt: null, ...watch, limitLitres: limitOf(watch), usedLitres }
}

/** What of a house's watches there is to tell now, as alerts. */
export function watchAlerts(house: House, watches: readonly Watch[], now: Date) {
  return watches.flatMap((watch) => {
    const stretch = stretchOf(watch, now)
    const used = usedIn(house, stretch, now)
    const limit = limitOf(watch)
    if (used === null) return []
    const isTooLittle = watch.kind === 'TOO_LITTLE'
    if (isTooLittle ? now < stretch.to || used >= limit : used <= limit) return []
    const passedAt = isTooLittle ? stretch.to : passing(house, stretch.from, limit, now)
    const since = watch.kind === 'AWAY' ? passedAt : stretch.from
    const kinds = { DAY: 'DAY_LIMIT', MONTH: 'MONTH_LIMIT', AWAY: 'AWAY_USE', TOO_LITTLE: 'TOO_LITTLE_USE' }
    return [
      {
        id: watch.id,
        layer: 'WATCH',
        kind: kinds[watch.kind],
        severity: watch.kind === 'DAY' || watch.kind === 'MONTH' ? 'WARNING' : 'CRITICAL',
        since: since.toISOString(),
        openedAt: passedAt.toISOString(),
        volume: volumeText(used),
        costCentavos: Math.round((used / 1000) * centavosPerCubicMetre),
        watch: () => watchFields(house, watch, now),
      },
    ]
  })
}

/** When a register had passed so many litres beyond an instant, to the second. */
function passing({ meter }: House, from: Date, litres: number, now: Date): Date {
  const reached = meter.register(from.getTime()) + litres
  let [below, above] = [from.getTime(), now.getTime()]
  while (above - below > 1_000) {
    const middle = (below + above) / 2
    if (meter.register(middle) > reached) above = middle
    else below = middle
  }
  return new Date(above)
}
