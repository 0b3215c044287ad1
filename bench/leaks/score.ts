import { type Label, type LabelledEvent, leaksOf } from './series.ts'

/** An alert as the protocol counts it. Instants in seconds since 1970. */
export interface Alert {
  readonly openedAt: number
  readonly escalatedAt: readonly number[]
}

/** What was found and what was wrongly said, over any number of series. */
export interface Tally {
  found: number
  missed: number
  wrong: number
  ambiguous: number
  /** Meter-years in which nothing was to be found. */
  years: number
  /** Hours from onset to alert of what was found. */
  hours: number[]
  /** Found and all, and wrong, by class. */
  byClass: Map<string, { found: number; all: number; wrong: number }>
}

const grace = 2 * 3600
const afterNatural = 6 * 3600
const year = 365.25 * 86_400

/** Nothing counted yet. */
export function createTally(): Tally {
  return { found: 0, missed: 0, wrong: 0, ambiguous: 0, years: 0, hours: [], byClass: new Map() }
}

/** Bursts that the high-flow alerts are to find: leaks of at least 120 litres an hour. */
export function burstsOf(label: Label): LabelledEvent[] {
  return leaksOf(label).filter(({ subtype, rate_lph }) => subtype === 'burst' && (rate_lph ?? 0) >= 120)
}

/**
 * Counts the alerts of one series against its events by the rules of PROTOCOL.md: one found per event that an alert opens
 * or escalates in, up to two hours after; wrong is what opens outside of every event and of natural runs.
 */
export function countAlerts(
  tally: Tally,
  label: Label,
  events: readonly LabelledEvent[],
  alerts: readonly Alert[],
): void {
  const entry = tally.byClass.get(label.class) ?? { found: 0, all: 0, wrong: 0 }
  tally.byClass.set(label.class, entry)
  const inEvents = events.reduce((sum, { start, end }) => sum + end - start, 0)
  tally.years += (label.eval_to - label.eval_from - inEvents) / year
  const said = alerts
    .flatMap(({ openedAt, escalatedAt }) => [
      { at: openedAt, opens: true },
      ...escalatedAt.map((at) => ({ at, opens: false })),
    ])
    .filter(({ at }) => at >= label.eval_from)
    .sort((a, b) => a.at - b.at)
  const found = new Map<LabelledEvent, number>()
  for (const { at, opens } of said) {
    const event = events.find(({ start, end }) => at >= start && at <= end + grace)
    if (event !== undefined) {
      if (!found.has(event)) found.set(event, at)
      continue
    }
    if (!opens) continue
    const natural = label.natural.find(({ start, end }) => at >= start && at <= end + afterNatural)
    if (natural !== undefined) {
      if (natural.hours < 72) tally.ambiguous++
      continue
    }
    tally.wrong++
    entry.wrong++
  }
  for (const event of events) {
    entry.all++
    const at = found.get(event)
    if (at === undefined) {
      tally.missed++
      continue
    }
    tally.found++
    entry.found++
    tally.hours.push(Math.max(0, (at - (event.onset ?? event.start)) / 3600))
  }
}

/** The figures of a tally; counts are means over so many divisions. */
export function figuresOf(tally: Tally, divisions = 1) {
  const sorted = [...tally.hours].sort((a, b) => a - b)
  const hoursAt = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)
  return {
    precision: rounded(tally.found / (tally.found + tally.wrong)),
    recall: rounded(tally.found / (tally.found + tally.missed)),
    found: rounded(tally.found / divisions),
    missed: rounded(tally.missed / divisions),
    wrong: rounded(tally.wrong / divisions),
    ambiguous: rounded(tally.ambiguous / divisions),
    wrongPerYear: rounded(tally.wrong / tally.years),
    medianHours: hoursAt(0.5),
    ninthDecileHours: hoursAt(0.9),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
