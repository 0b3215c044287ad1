import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import { type Beginning, beginningOf } from './chain/beginning.ts'
import { chainedMeters } from './chain/chained-meters.ts'
import { type Ending, endingOf } from './chain/ending.ts'
import { measure } from './chain/measure.ts'
import { type DaySpan, earlierOf, laterOf, midnightOf } from './civil-day.ts'
import type { VolumeFlag } from './volume-flag.ts'
import { type RegisterUsed, sumOfParts, type VolumePart } from './volume-part.ts'
import type { BilledUpTo, VolumeQuestion } from './volume-question.ts'
import { type VolumeRules, volumeRules } from './volume-rules.ts'

/** What a bill charges of water, and why. */
export interface BillableVolume {
  readonly litres: Litres
  /** Days that are billed: those of the period on which there was supply. */
  readonly days: DaySpan
  /** Null where no register is known at all. */
  readonly from: RegisterUsed | null
  readonly to: RegisterUsed | null
  /** They add up to `litres`. */
  readonly parts: readonly VolumePart[]
  readonly estimated: 'NONE' | 'PART' | 'ALL'
  /** Each once, in order of the alphabet. */
  readonly flags: readonly VolumeFlag[]
  /** Null where there is nothing to go on from: the next bill is like a first one. */
  readonly billedUpTo: BilledUpTo | null
}

/** Days of a period on which a contract was supplied. */
export function billedDays({
  period,
  openedOn,
  closedOn,
}: Pick<VolumeQuestion, 'period' | 'openedOn' | 'closedOn'>): DaySpan {
  const from = openedOn === null ? period.from : laterOf(openedOn, period.from)
  const to = closedOn === null ? period.to : earlierOf(closedOn, period.to)
  return { from, to: laterOf(from, to) }
}

/**
 * The litres of a bill. It begins with the register that the last bill ended with, so that no litre falls between two bills
 * and none into both, and ends with the one nearest its cut-off (`chain/ending.ts` says what stands in for one that is
 * missing); every meter that stood there in between counts from its initial register to its final one. What an earlier bill
 * estimated is taken off: an estimate that was wrong heals with the next register that is read. A bill is never below zero;
 * what it would give back waits for the water that runs next and is flagged, and a register that fell holds the bill.
 *
 * Over any sequence of bills: litres billed = litres run between the first and the last register used, plus what is still
 * `ahead`, plus corrections.
 */
export function billableVolume(question: VolumeQuestion, rules: VolumeRules = volumeRules): BillableVolume {
  const { common = [] } = question
  const days = billedDays(question)
  if (common.length > 0 && question.meters.length === 0) return commonAlone(question, days, common)
  const cutOff = midnightOf(days.to)
  const beginning = beginningOf(question, midnightOf(days.from), rules)
  const meters = chainedMeters(question.meters, beginning.meterId, cutOff)
  const measured = measure(beginning, meters, cutOff)
  const ending = endingOf({ days, cutOff, beginning, measured, past: question.past }, rules)
  const corrected = question.corrections.map((each): VolumePart => ({ kind: 'CORRECTED', ...each }))
  const own = [...measured.parts, ...ending.parts, ...billedBefore(beginning, ending), ...corrected]
  const parts = common.length === 0 ? own : [...own, ...common]
  const sum = sumOfParts(parts)
  const carried = sum < 0 ? litres(-sum) : litres(0)
  const flags = new Set<VolumeFlag>([...beginning.flags, ...measured.flags, ...ending.flags])
  if (days.from > question.period.from) flags.add('OPENED_IN_PERIOD')
  if (days.to < question.period.to) flags.add('CLOSED_IN_PERIOD')
  if (corrected.length > 0) flags.add('CORRECTED')
  if (carried > 0) flags.add(beginning.ahead > 0 || common.length > 0 ? 'OVER_ESTIMATED' : 'NEGATIVE')
  return {
    ...{ litres: litres(sum + carried), days, from: beginning.register, to: ending.to },
    parts: carried > 0 ? [...parts, { kind: 'CARRIED_ON', litres: carried }] : parts,
    estimated: estimatedPart(parts, ending),
    flags: [...flags].toSorted(),
    billedUpTo: billedUpToOf(ending, carried),
  }
}

/** A dwelling without a meter of its own pays its share of the common water, and nothing is estimated for it. */
function commonAlone(
  { billedUpTo }: VolumeQuestion,
  days: DaySpan,
  parts: readonly VolumePart[],
): BillableVolume {
  const volume = litres(Math.max(0, sumOfParts(parts)))
  return {
    ...{ litres: volume, days, from: null, to: null, parts },
    ...{ estimated: 'NONE', flags: [], billedUpTo },
  }
}

function billedBefore({ ahead }: Beginning, { isNews }: Ending): VolumePart[] {
  return ahead === 0 || !isNews ? [] : [{ kind: 'BILLED_BEFORE', litres: litres(-ahead) }]
}

function estimatedPart(parts: readonly VolumePart[], ending: Ending): BillableVolume['estimated'] {
  if (!parts.some(({ kind }) => kind === 'ESTIMATED')) return 'NONE'
  return ending.isNews ? 'PART' : 'ALL'
}

function billedUpToOf({ to, ahead }: Ending, carried: Litres): BilledUpTo | null {
  if (to === null) return null
  const { meterId, at, litres: register } = to
  return { meterId, at, litres: register, ahead: litres(ahead + carried) }
}
