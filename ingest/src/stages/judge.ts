import type { Radio } from '@aquacis/metering/telemetry'
import type { Clock } from './judging/clock.ts'
import { logDays } from './judging/meter-log.ts'
import { plausibleFlow } from './judging/plausible-flow.ts'
import { litresOverWrap } from './judging/register-wrap.ts'
import type { Candidate } from './normalise.ts'
import { passed, type Rejection, rejected, type Staged } from './rejection.ts'

/** What a reading is judged against: the clock and the newest register known of the meter. */
export interface Bench {
  readonly clock: Clock
  readonly latest: Radio['latest']
  /** How many times faster than life water may run: 1, but for simulated households that live faster. */
  readonly haste?: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Clocks of concentrators drift by minutes; more is a wrong clock, and would freeze the meter's latest value. */
const mostAheadMs = 10 * minute

/** Lets a reading pass that the meter can have meant; says in words what speaks against any other. */
export function judge(candidate: Candidate, bench: Bench): Staged<Candidate> {
  const { reading } = candidate
  if (reading.litres < 0) return rejected('REGISTER_NEGATIVE', `the register shows ${reading.litres} L`)
  const fault =
    instantFault(reading.at, bench.clock, logDays(candidate.radio)) ??
    flowFault(candidate) ??
    registerFault(candidate, bench)
  return fault === null ? passed(candidate) : { ok: false, rejection: fault }
}

/** Why an instant cannot be believed; null when it can. */
export function instantFault(
  at: Date,
  { earliest, latest }: Clock,
  mostDaysBehind: number,
): Rejection | null {
  if (at.getTime() > latest.getTime() + mostAheadMs) {
    return fault('INSTANT_IN_FUTURE', `read at ${at.toISOString()}, more than 10 minutes after it arrived`)
  }
  if (at.getTime() >= earliest.getTime() - mostDaysBehind * day) return null
  return fault(
    'INSTANT_TOO_OLD',
    `read at ${at.toISOString()}, more than ${mostDaysBehind} days before it arrived`,
  )
}

function flowFault({
  radio: { calibreMillimetres },
  reading: { flowLitresPerHour },
}: Candidate): Rejection | null {
  const most = plausibleFlow(calibreMillimetres)
  if (flowLitresPerHour === null || Math.abs(flowLitresPerHour) <= most) return null
  return fault(
    'FLOW_IMPLAUSIBLE',
    `${flowLitresPerHour} L/h through DN ${calibreMillimetres}, which passes ${most} L/h at most`,
  )
}

/** Holds a register against the newest known one; a reading of before that only must not lie above it. */
function registerFault(candidate: Candidate, { latest, haste = 1 }: Bench): Rejection | null {
  if (latest === null) return null
  const { reading, radio } = candidate
  const isLate = reading.at < latest.at
  const [before, after] = isLate ? [reading, latest] : [latest, reading]
  const elapsedMs = after.at.getTime() - before.at.getTime()
  // Two concentrators whose clocks differ may turn readings around that lie minutes apart.
  if (elapsedMs === 0 || (isLate && elapsedMs <= mostAheadMs)) return null
  const ran =
    after.litres >= before.litres
      ? after.litres - before.litres
      : litresOverWrap(before.litres, after.litres, radio.calibreMillimetres)
  if (ran === null) {
    return fault(
      'REGISTER_FALLING',
      `${after.litres} L at ${after.at.toISOString()}, after ${before.litres} L at ${before.at.toISOString()}`,
    )
  }
  // Both ends may be off by as much as a clock may drift.
  const most = (haste * plausibleFlow(radio.calibreMillimetres) * (elapsedMs + mostAheadMs)) / hour
  if (ran <= most) return null
  return fault(
    'VOLUME_IMPLAUSIBLE',
    `${ran} L between ${before.at.toISOString()} and ${after.at.toISOString()} through DN ${radio.calibreMillimetres}, which passes ${Math.round(most)} L at most in that time`,
  )
}

function fault(code: Rejection['code'], detail: string): Rejection {
  return { code, detail }
}
