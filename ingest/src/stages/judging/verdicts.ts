import type { Radio, RadioAddress, RegisterFall } from '@aquacis/metering/telemetry'
import { judge } from '../judge.ts'
import type { Refused } from '../limits/admit.ts'
import type { Candidate } from '../normalise.ts'
import { backflowOf } from './backflow.ts'
import type { ClockAt } from './clock.ts'

/** Candidates parted by the judge. */
export interface Verdicts {
  readonly believed: readonly Candidate[]
  readonly refused: readonly Refused[]
  /** Radios whose register fell: perhaps the meter behind was replaced, and our memory of it is old. */
  readonly doubted: readonly RadioAddress[]
  /** Of those that fell, the ones by which water can have run back; in their order. */
  readonly falls: readonly RegisterFall[]
}

/** Judges candidates in their order, each against the newest register believed so far of its meter. */
export function verdictsOn(candidates: readonly Candidate[], clock: ClockAt, haste = 1): Verdicts {
  const latest = new Map<number, Radio['latest']>()
  const believed: Candidate[] = []
  const refused: Refused[] = []
  const doubted: RadioAddress[] = []
  const falls: RegisterFall[] = []
  for (const candidate of candidates) {
    const { meterKey, at, litres } = candidate.reading
    const known = latest.get(meterKey) ?? candidate.radio.latest
    const verdict = judge(candidate, { clock: clock(candidate.message.arrivedAt), latest: known, haste })
    if (!verdict.ok) {
      refused.push({ message: candidate.message, rejection: verdict.rejection })
      if (verdict.rejection.code !== 'REGISTER_FALLING') continue
      doubted.push(candidate.radio)
      const fall = backflowOf(candidate, known)
      if (fall !== null) falls.push(fall)
      continue
    }
    believed.push(candidate)
    if (known === null || at > known.at) latest.set(meterKey, { at, litres })
  }
  return { believed, refused, doubted, falls }
}
