import type { Radio, RadioAddress } from '@aquacis/metering/telemetry'
import { judge } from '../judge.ts'
import type { Refused } from '../limits/admit.ts'
import type { Candidate } from '../normalise.ts'
import type { ClockAt } from './clock.ts'

/** Candidates parted by the judge. */
export interface Verdicts {
  readonly believed: readonly Candidate[]
  readonly refused: readonly Refused[]
  /** Radios whose register fell: perhaps the meter behind was replaced, and our memory of it is old. */
  readonly doubted: readonly RadioAddress[]
}

/** Judges candidates in their order, each against the newest register believed so far of its meter. */
export function verdictsOn(candidates: readonly Candidate[], clock: ClockAt, haste = 1): Verdicts {
  const latest = new Map<number, Radio['latest']>()
  const believed: Candidate[] = []
  const refused: Refused[] = []
  const doubted: RadioAddress[] = []
  for (const candidate of candidates) {
    const { meterKey, at, litres } = candidate.reading
    const known = latest.get(meterKey) ?? candidate.radio.latest
    const verdict = judge(candidate, { clock: clock(candidate.message.arrivedAt), latest: known, haste })
    if (!verdict.ok) {
      refused.push({ message: candidate.message, rejection: verdict.rejection })
      if (verdict.rejection.code === 'REGISTER_FALLING') doubted.push(candidate.radio)
      continue
    }
    believed.push(candidate)
    if (known === null || at > known.at) latest.set(meterKey, { at, litres })
  }
  return { believed, refused, doubted }
}
