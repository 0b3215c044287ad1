import type { Radio } from '@aquacis/metering/telemetry'
import type { Candidate } from './normalise.ts'
import { passed, rejected, type Staged } from './rejection.ts'

/** What a reading is judged against: the clock and the newest register known of the meter. */
export interface Bench {
  readonly now: Date
  readonly latest: Radio['latest']
}

const minute = 60_000
const day = 24 * 60 * minute
/** Clocks of concentrators drift by minutes; more is a wrong clock, and would freeze the meter's latest value. */
const mostAheadMs = 10 * minute
/** Meters keep a year of monthly values and a repaired gateway may bring a month late; older is a clock reset to its factory date. */
const mostBehindMs = 400 * day
/** Permanent flow Q3 in litres per hour usual for a nominal diameter (ISO 4064-1 §4.1, the larger of the two where both are sold). */
const permanentFlow: readonly (readonly [calibreMillimetres: number, litresPerHour: number])[] = [
  [15, 2_500],
  [20, 4_000],
  [25, 6_300],
  [32, 10_000],
  [40, 16_000],
  [50, 40_000],
  [65, 63_000],
  [80, 100_000],
  [100, 160_000],
  [150, 400_000],
  [200, 630_000],
  [300, 1_600_000],
]
/** Overload flow Q4 is 1.25 × Q3; a burst main passes some more through the meter, twice as much never. */
const plausibleOverPermanent = 2.5

/** Lets a reading pass that the meter can have meant; says in words what speaks against any other. */
export function judge(candidate: Candidate, { now, latest }: Bench): Staged<Candidate> {
  const { at, litres, flowLitresPerHour } = candidate.reading
  if (litres < 0) return rejected('REGISTER_NEGATIVE', `the register shows ${litres} L`)
  if (at.getTime() > now.getTime() + mostAheadMs) {
    return rejected('INSTANT_IN_FUTURE', `read at ${at.toISOString()}, more than 10 minutes after it arrived`)
  }
  if (at.getTime() < now.getTime() - mostBehindMs) {
    return rejected('INSTANT_TOO_OLD', `read at ${at.toISOString()}, more than 400 days before it arrived`)
  }
  if (latest !== null && at > latest.at && litres < latest.litres) {
    return rejected(
      'REGISTER_FALLING',
      `${litres} L at ${at.toISOString()}, after ${latest.litres} L at ${latest.at.toISOString()}`,
    )
  }
  const most = plausibleFlow(candidate.radio.calibreMillimetres)
  if (flowLitresPerHour !== null && Math.abs(flowLitresPerHour) > most) {
    const calibre = `DN ${candidate.radio.calibreMillimetres}`
    return rejected(
      'FLOW_IMPLAUSIBLE',
      `${flowLitresPerHour} L/h through ${calibre}, which passes ${most} L/h at most`,
    )
  }
  return passed(candidate)
}

function plausibleFlow(calibreMillimetres: number): number {
  const size = permanentFlow.find(([upTo]) => calibreMillimetres <= upTo)
  return size === undefined ? Number.POSITIVE_INFINITY : size[1] * plausibleOverPermanent
}
