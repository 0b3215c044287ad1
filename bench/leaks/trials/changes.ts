import { between, pick, type Random } from '../learning/random.ts'
import type { Label, LabelledEvent, Series } from '../series.ts'

/** A household that is heard, or lives, otherwise than it was. Its label follows. */
export type Change = (series: Series, random: Random) => Series

const hour = 3_600
const day = 24 * hour

/** Only the readings that stay. */
function keeping(series: Series, stays: (place: number) => boolean): Series {
  const places = [...series.at.keys()].filter(stays)
  const pickFrom = (values: Float64Array) => Float64Array.from(places, (place) => values[place] ?? 0)
  return { ...series, at: pickFrom(series.at), litres: pickFrom(series.litres) }
}

/** So much more water, of everything. */
export function scaled(share: number): Change {
  return (series) => {
    const { resolution_l: unit } = series.label
    const first = series.litres[0] ?? 0
    const litres = series.litres.map((register) => Math.floor(((register - first) * share) / unit) * unit)
    return { ...series, litres }
  }
}

/** The same life so many seconds later. */
export function shifted(seconds: number): Change {
  const moved = <Event extends { readonly start: number; readonly end: number }>(event: Event): Event => ({
    ...event,
    start: event.start + seconds,
    end: event.end + seconds,
  })
  const movedEvent = (event: LabelledEvent): LabelledEvent => ({
    ...moved(event),
    ...(event.onset === undefined ? {} : { onset: event.onset + seconds }),
  })
  return (series) => {
    const { label } = series
    const movedLabel: Label = {
      ...label,
      eval_from: label.eval_from + seconds,
      eval_to: label.eval_to + seconds,
      events: label.events.map(movedEvent),
      natural: label.natural.map(moved),
    }
    return { ...series, label: movedLabel, at: series.at.map((at) => at + seconds) }
  }
}

/** A meter that was put in so many days later. */
export function begun(daysLater: number): Change {
  return (series) =>
    keeping(series, (place) => (series.at[place] ?? 0) >= (series.at[0] ?? 0) + daysLater * day)
}

/** A radio that loses such a share of the readings, one by one. */
export function losing(share: number): Change {
  return (series, random) => keeping(series, () => random() >= share)
}

/** A radio that falls silent for three hours to a day and a half, every six days on the mean. */
export const silences: Change = (series, random) => {
  let silentFrom = 0
  let silentUntil = 0
  return keeping(series, (place) => {
    const at = series.at[place] ?? 0
    while (at > silentUntil) {
      silentFrom = Math.max(silentUntil, series.at[0] ?? 0) - Math.log(1 - random()) * 6 * day
      silentUntil = silentFrom + between(random, 3, 36) * hour
    }
    return at <= silentFrom
  })
}

/** A meter that answers every so many hours only. */
export function seldom(hours: number): Change {
  const jitter = hour / 3
  return (series) => {
    let last = Number.NEGATIVE_INFINITY
    return keeping(series, (place) => {
      const at = series.at[place] ?? 0
      if (at - last < hours * hour - jitter) return false
      last = at
      return true
    })
  }
}

/** A meter that answers so many times an hour; the water of the hour runs evenly. */
export function often(times: number): Change {
  return (series) => {
    const at: number[] = []
    const litres: number[] = []
    for (const [place, now] of series.at.entries()) {
      const register = series.litres[place] ?? 0
      const before = series.at[place - 1] ?? now
      const used = register - (series.litres[place - 1] ?? register)
      const isHour = now - before > 0.8 * hour && now - before < 1.5 * hour && used >= 0
      for (let part = 1; isHour && part < times; part++) {
        at.push(Math.round(before + ((now - before) * part) / times))
        litres.push(register - used + Math.floor((used * part) / times))
      }
      at.push(now)
      litres.push(register)
    }
    return { ...series, at: Float64Array.from(at), litres: Float64Array.from(litres) }
  }
}

/** Two households behind one meter: the other is one of these, on the same weekday. */
export function withNeighbour(others: readonly Series[]): Change {
  return (series, random) => {
    const { at, litres } = pick(random, others)
    const weeks = Math.round(((series.at[0] ?? 0) - (at[0] ?? 0)) / (7 * day))
    let place = 0
    const sum = series.litres.map((register, nth) => {
      const then = (series.at[nth] ?? 0) - weeks * 7 * day
      while (place + 1 < at.length && (at[place + 1] ?? 0) <= then) place++
      return register + (litres[place] ?? 0)
    })
    const both = { ...series, litres: sum }
    return { ...both, label: { ...series.label, natural: [...series.label.natural, ...runsOf(both)] } }
  }
}

/** Runs of a day and more without a dry hour outside of leaks: the protocol counts alerts in these neither way. */
function runsOf({ at, litres, label }: Series): Label['natural'] {
  const runs: { start: number; end: number; hours: number }[] = []
  let start = -1
  for (let place = 1; place <= at.length; place++) {
    const now = at[place] ?? Number.POSITIVE_INFINITY
    const inLeak = label.events.some(
      (event) => event.type === 'leak' && now >= event.start && now <= event.end,
    )
    if (!inLeak && (litres[place] ?? 0) > (litres[place - 1] ?? 0)) {
      if (start < 0) start = at[place - 1] ?? 0
      continue
    }
    const end = at[place - 1] ?? 0
    if (start >= 0 && end - start >= day) runs.push({ start, end, hours: (end - start) / hour })
    start = -1
  }
  return runs
}
