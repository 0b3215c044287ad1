import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { type CivilDay, type DaySpan, earlierOf, laterOf } from '../civil-day.ts'
import { estimateVolume, type PastVolume } from '../estimate-volume.ts'
import type { MeterNear, SeenRegister } from '../meter-near.ts'
import type { VolumeFlag } from '../volume-flag.ts'
import type { RegisterUsed, VolumePart } from '../volume-part.ts'
import type { VolumeRules } from '../volume-rules.ts'
import type { Beginning } from './beginning.ts'
import { nearestWithin, shareBefore, used } from './bound.ts'
import { countedBetween, type Measured } from './measure.ts'

/** How a bill ends. */
export interface Ending {
  /** What the last meter counted, and what stands for the days that no register tells of. */
  readonly parts: readonly VolumePart[]
  readonly flags: readonly VolumeFlag[]
  /** The last register that was seen and used. */
  readonly to: RegisterUsed | null
  /** Litres billed beyond it. */
  readonly ahead: Litres
  /** Whether registers told anything that no earlier bill knew: what those billed ahead is taken off then. */
  readonly isNews: boolean
}

/** What an ending is made from. */
export interface EndingGround {
  readonly days: DaySpan
  readonly cutOff: Date
  readonly beginning: Beginning
  readonly measured: Measured
  readonly past: readonly PastVolume[]
}

/**
 * The register nearest the cut-off, if one is near enough. Else the line between its neighbours on both sides, by time.
 * Else the last one that is known, and for the days since then an estimate from the contract's own past; what was estimated
 * stays `ahead` of that register. A register that fell ends nothing: the bill stays where it began.
 */
export function endingOf(ground: EndingGround, rules: VolumeRules): Ending {
  const { cutOff, measured } = ground
  const { reached, standing } = measured
  const swapped = measured.parts.length > 0
  if (standing === null) {
    return swapped || reached === null
      ? withoutMeter(ground)
      : { parts: [], flags: ['NO_METER'], to: reached, ahead: ground.beginning.ahead, isNews: false }
  }
  if (reached === null) return estimated(ground, null, { parts: [], flags: [] }, false)
  const { before, after } = newerThan(reached, standing)
  const near = nearestWithin({ before, after }, cutOff, rules.toleranceMs)
  if (near !== null) return read(ground, near, rules)
  if (after !== null) return interpolated(ground, before, after)
  if (before !== null) {
    const counted = countedBetween(reached, used(standing.meterId, before, 'LAST_KNOWN'))
    if (counted.parts.length === 0) return fallen(ground)
    return estimated(ground, counted.reached, counted, true)
  }
  const isThere = Math.abs(Date.parse(reached.at) - cutOff.getTime()) <= rules.toleranceMs
  if (isThere && ground.beginning.ahead === 0) {
    return { parts: [], flags: [], to: reached, ahead: litres(0), isNews: swapped }
  }
  return estimated(ground, reached, { parts: [], flags: [] }, swapped)
}

/** Registers of the meter that stands there which are younger than how far the bill has come. */
function newerThan(reached: RegisterUsed, { to }: MeterNear) {
  const newer = (register: SeenRegister | null) =>
    register !== null && register.at.getTime() > Date.parse(reached.at) ? register : null
  return { before: newer(to.before), after: newer(to.after) }
}

function read(ground: EndingGround, near: SeenRegister, rules: VolumeRules): Ending {
  const { measured, cutOff } = ground
  const { reached, standing } = measured
  if (reached === null || standing === null) return withoutMeter(ground)
  const { parts, flags, reached: to } = countedBetween(reached, used(standing.meterId, near, 'READ'))
  if (parts.length === 0) return fallen(ground)
  const off = near.at.getTime() - cutOff.getTime()
  if (off < -rules.closeMs) flags.push('READ_EARLY')
  if (off > rules.closeMs) flags.push('READ_LATE')
  return { parts, flags, to, ahead: litres(0), isNews: true }
}

function interpolated(ground: EndingGround, before: SeenRegister | null, after: SeenRegister): Ending {
  const { measured, cutOff } = ground
  const { reached, standing } = measured
  if (reached === null || standing === null) return withoutMeter(ground)
  const { meterId } = standing
  const counted =
    before === null
      ? { parts: [], flags: [], reached }
      : countedBetween(reached, used(meterId, before, 'LAST_KNOWN'))
  if (before !== null && counted.parts.length === 0) return fallen(ground)
  const last = { at: new Date(counted.reached.at), litres: counted.reached.litres }
  const share = shareBefore(cutOff, last, after)
  if (share === null) return fallen(ground)
  const line: VolumePart = {
    ...{ kind: 'INTERPOLATED', litres: share, before: counted.reached },
    after: used(meterId, after, 'FIRST_KNOWN'),
  }
  return {
    parts: [...counted.parts, line],
    flags: [...counted.flags, 'GAP'],
    ...{ to: counted.reached, ahead: share, isNews: true },
  }
}

/** Estimates the days since the register that was reached, or where that is no news, the days of the bill. */
function estimated(
  { days, past, beginning }: EndingGround,
  to: RegisterUsed | null,
  counted: { readonly parts: readonly VolumePart[]; readonly flags: readonly VolumeFlag[] },
  isNews: boolean,
): Ending {
  const since = isNews && to !== null ? laterOf(days.from, dayNearest(to.at)) : days.from
  const from = earlierOf(since, days.to)
  const { litres: volume, basis } = estimateVolume({ from, to: days.to }, past)
  const flags: VolumeFlag[] = [...counted.flags, 'ESTIMATED', 'GAP']
  if (basis.kind === 'NOTHING' && from < days.to) flags.push('NOTHING_TO_ESTIMATE_BY')
  return {
    parts: [...counted.parts, { kind: 'ESTIMATED', litres: volume, from, to: days.to, basis }],
    flags,
    to,
    ahead: litres(volume + (isNews ? 0 : beginning.ahead)),
    isNews,
  }
}

/** Nothing stands there at the cut-off: what ran is known to the end, or nothing at all is. */
function withoutMeter(ground: EndingGround): Ending {
  const { reached } = ground.measured
  if (reached === null) {
    const { flags, ...ending } = estimated(ground, null, { parts: [], flags: [] }, false)
    return { ...ending, flags: [...flags, 'NO_METER'] }
  }
  return { parts: [], flags: ['NO_METER'], to: reached, ahead: litres(0), isNews: true }
}

function fallen({ beginning, measured }: EndingGround): Ending {
  const isNews = measured.parts.length > 0
  return {
    ...{ parts: [], flags: ['NEGATIVE'], to: measured.reached },
    ahead: isNews ? litres(0) : beginning.ahead,
    isNews,
  }
}

/** The civil day whose beginning is nearest an instant. */
function dayNearest(at: string): CivilDay {
  return civilDate(new Date(Date.parse(at) + 12 * 3_600_000))
}
