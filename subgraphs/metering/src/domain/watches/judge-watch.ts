import { type MeteredTime, placeUse } from '../life/place-consumption.ts'
import type { Register, RegisterSpan } from '../register.ts'
import { ranBetween } from '../register-wrap.ts'
import { type AwayWatch, limitOf, type ThresholdWatch, type TooLittleUseWatch, type Watch } from './watch.ts'
import { untilHourOf, type WatchedTime } from './watched-time.ts'

/** What is known of the registers of a home, as far as a watch asks. */
export interface WatchedHome {
  /** Days of every meter that stood there, oldest meter first, from the day before the time on. */
  readonly days: readonly MeteredTime[]
  /** Hours of every meter, in order: at least those around the instants that count. The last one is in service. */
  readonly hours: readonly (readonly RegisterSpan[])[]
  /** What is new of the meter in service, in order of time. */
  readonly told: readonly Register[]
  /** Of the newest reading. */
  readonly newest: Date
}

/** What a watched time came to. */
export interface Judgement {
  /** Litres that were used in it, as far as registers tell. */
  readonly used: number
  /** Instant of the newest register that counts. */
  readonly usedAt: Date
  /** Instant of the reading that shows what was asked for; null where it is not shown. */
  readonly shownAt: Date | null
  /** Instant of the reading that shows that all is well again; null where it is not, or never wrong. */
  readonly relievedAt: Date | null
}

/** Judges a watched time by what is known; null where that is too little. Silence is never taken for use, or for none. */
export function judgeWatch(watch: Watch, time: WatchedTime, home: WatchedHome): Judgement | null {
  switch (watch.kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return judgeThreshold(watch, time, home)
    case 'AWAY_USE':
      return judgeAbsence(watch, time, home)
    case 'TOO_LITTLE_USE':
      return judgeHours(watch, time, home)
  }
}

/** As the app counts today and this month, so that nobody is told another figure than they see. */
function judgeThreshold(watch: ThresholdWatch, time: WatchedTime, home: WatchedHome): Judgement | null {
  const { volume, to } = placeUse({ from: time.startsAt, before: time.endsAt }, home.days)
  if (volume === null) return null
  return judged(volume, to, limitOf(watch), home.told)
}

/**
 * From the first register after people left: what ran since is certain to have run without them. Each meter that stood
 * there meanwhile counts.
 */
function judgeAbsence(watch: AwayWatch, time: WatchedTime, { hours, told }: WatchedHome): Judgement | null {
  const until = time.endsAt
  const shares = hours.flatMap((spans) => {
    const first = registerAfter(spans, time.startsAt)
    const latest = registerBefore(spans, until)
    if (first === null || latest === null || latest.at < first.at) return []
    return [{ litres: ranBetween(first.litres, latest.litres), at: latest.at }]
  })
  if (shares.length === 0) return null
  const used = shares.reduce((sum, { litres }) => sum + litres, 0)
  const usedAt = new Date(Math.max(...shares.map(({ at }) => at.getTime())))
  const within = told.filter(({ at }) => at >= time.startsAt && at <= until)
  return judged(used, usedAt, limitOf(watch), within)
}

function judged(used: number, usedAt: Date, limit: number, told: readonly Register[]): Judgement {
  const shownAt = used > limit ? firstBeyond(used, usedAt, limit, told) : null
  return { used, usedAt, shownAt, relievedAt: null }
}

/** The first of the new readings that shows it, or else the newest reading that counts. */
function firstBeyond(used: number, usedAt: Date, limit: number, told: readonly Register[]): Date {
  const counted = told.filter(({ at }) => at <= usedAt)
  const last = counted.at(-1)
  // What is older than the newest that counts says nothing of how much ran behind it.
  if (last === undefined || last.at < usedAt) return usedAt
  return counted.find(({ litres }) => used - ranBetween(litres, last.litres) > limit)?.at ?? usedAt
}

/**
 * By the last register before the earlier hour and the first after the later one: whatever ran between the hours ran
 * between these. So a meter that is read seldom, or was silent, may prove that too little ran, and never seem to.
 */
function judgeHours(watch: TooLittleUseWatch, time: WatchedTime, home: WatchedHome): Judgement | null {
  const spans = home.hours.at(-1) ?? []
  const before = registerBefore(spans, time.startsAt)
  const after = registerAfter(spans, untilHourOf(watch, time.startsAt))
  if (before === null || after === null || after.at >= time.endsAt) return null
  if (time.startsAt.getTime() - before.at.getTime() > oldestBaseMs) return null
  const used = ranBetween(before.litres, after.litres)
  if (used < 0) return null
  const usedAt = after.at
  if (used >= limitOf(watch)) return { used, usedAt, shownAt: null, relievedAt: null }
  const runs = ({ litres }: Register) => ranBetween(before.litres, litres) >= limitOf(watch)
  const latest = registerBefore(spans, earlierOf(home.newest, time.endsAt))
  const isRelieved = latest !== null && latest.at > after.at && runs(latest)
  const relief = home.told.find((register) => register.at > after.at && runs(register)) ?? latest
  return { used, usedAt, shownAt: after.at, relievedAt: isRelieved ? (relief?.at ?? null) : null }
}

function earlierOf(one: Date, other: Date): Date {
  return new Date(Math.min(one.getTime(), other.getTime()))
}

/** A register older than that before the earlier hour tells of another day. */
const oldestBaseMs = 26 * 3_600_000

/** The newest register at an instant or before it. */
function registerBefore(spans: readonly RegisterSpan[], at: Date): Register | null {
  const span = spans.findLast(({ first }) => first.at <= at)
  if (span === undefined) return null
  return span.last.at <= at ? span.last : span.first
}

/** The oldest register at an instant or after it. */
function registerAfter(spans: readonly RegisterSpan[], at: Date): Register | null {
  const span = spans.find(({ last }) => last.at >= at)
  if (span === undefined) return null
  return span.first.at >= at ? span.first : span.last
}
