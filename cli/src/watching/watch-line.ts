import { faultOf, type WatchWish } from '@aquacis/metering/watches/decide'
import type { Watch, WatchKind } from '@aquacis/metering/watches/watch'
import { type LineFault, type ReadingLine, readDetectLine } from '../detect-line.ts'

/** Somebody sets a watch. */
interface SetLine {
  readonly meterId: string
  readonly set: Watch
}

/** Somebody ends one. */
interface EndLine {
  readonly meterId: string
  readonly end: WatchKind
  readonly at: Date
}

/** The clock, for every meter. */
interface ClockLine {
  readonly now: Date
}

const kinds: Readonly<Record<string, WatchKind>> = {
  DAY_LIMIT: 'DAY_LIMIT',
  MONTH_LIMIT: 'MONTH_LIMIT',
  AWAY_USE: 'AWAY_USE',
  TOO_LITTLE_USE: 'TOO_LITTLE_USE',
}
const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/

/** What a line of `aquacis watch` says. `count` tells watches apart. */
export function readWatchLine(
  value: unknown,
  count: number,
): ReadingLine | SetLine | EndLine | ClockLine | LineFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: 'is not an object like {"meterId":"A1","at":1750000000,"litres":1234}' }
  }
  const line = value as Readonly<Record<string, unknown>>
  if (line['now'] !== undefined) {
    const now = instantOf(line['now'])
    return now === null ? { fault: 'has a "now" that is no instant' } : { now }
  }
  if (line['watch'] === undefined) {
    const reading = readDetectLine(value)
    return 'kind' in reading ? { fault: 'says what a meter counts, which a watch does not ask' } : reading
  }
  return readWish(line, count)
}

function readWish(line: Readonly<Record<string, unknown>>, count: number): SetLine | EndLine | LineFault {
  const { meterId, watch: name } = line
  if (typeof meterId !== 'string' || meterId === '')
    return { fault: 'has no "meterId": a text that names the meter' }
  const kind = typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) return { fault: `has a "watch" that is none of ${Object.keys(kinds).join(', ')}` }
  const at = line['at'] === undefined ? new Date(0) : instantOf(line['at'])
  if (at === null) return { fault: 'has an "at" that is no instant' }
  if (line['end'] === true) return { meterId, end: kind, at }
  const wish = wishOf(kind, line, { id: `${count}`, servicePointId: meterId })
  if (wish === null) return { fault: `lacks a figure that ${kind} needs: see --help` }
  // Absences of the past are watched as well.
  const fault = faultOf(wish, wish.kind === 'AWAY_USE' ? wish.from : at)
  if (fault !== null) return { fault: `cannot be watched: ${fault}` }
  return { meterId, set: { ...wish, contractId: meterId, setBy: meterId, since: at, endedAt: null } }
}

function wishOf(
  kind: WatchKind,
  line: Readonly<Record<string, unknown>>,
  ids: Pick<WatchWish, 'id' | 'servicePointId'>,
): WatchWish | null {
  const litres = wholeOf(line['litres'])
  switch (kind) {
    case 'DAY_LIMIT':
    case 'MONTH_LIMIT':
      return { ...ids, kind, litres, costCentavos: wholeOf(line['costCentavos']) }
    case 'AWAY_USE': {
      const [from, until] = [instantOf(line['from']), instantOf(line['until'])]
      const allowanceLitres = wholeOf(line['allowanceLitres'] ?? 0)
      return from === null || until === null || allowanceLitres === null
        ? null
        : { ...ids, kind, from, until, allowanceLitres }
    }
    case 'TOO_LITTLE_USE': {
      const [fromHour, untilHour] = [wholeOf(line['fromHour']), wholeOf(line['untilHour'])]
      return fromHour === null || untilHour === null || litres === null
        ? null
        : { ...ids, kind, fromHour, untilHour, litres, contactMemberId: null }
    }
  }
}

function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null
}

function instantOf(value: unknown): Date | null {
  const ms =
    typeof value === 'number' ? value * 1_000 : zoned.test(String(value)) ? Date.parse(String(value)) : NaN
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms) : null
}
