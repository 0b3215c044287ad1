import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { MeterNear } from '../meter-near.ts'
import type { VolumeFlag } from '../volume-flag.ts'
import type { RegisterUsed } from '../volume-part.ts'
import type { VolumeQuestion } from '../volume-question.ts'
import type { VolumeRules } from '../volume-rules.ts'
import { type Bound, initialBound, nearestWithin, shareBefore, used } from './bound.ts'
import { standsAt } from './chained-meters.ts'

/** With what a bill begins. */
export interface Beginning {
  readonly meterId: string | null
  readonly register: RegisterUsed | null
  /** Litres beyond that register that are not this bill's: billed before, or run before it began. */
  readonly ahead: Litres
  readonly flags: readonly VolumeFlag[]
}

/**
 * Where the last bill ended. A first bill begins with the register nearest its first day; where none is near enough, on the
 * line between its neighbours by time; else with what is known on one side alone. A meter that was put in later begins
 * with its initial register.
 */
export function beginningOf(
  { billedUpTo, meters }: VolumeQuestion,
  from: Date,
  rules: VolumeRules,
): Beginning {
  if (billedUpTo !== null) {
    const { meterId, litres: register, at, ahead } = billedUpTo
    return { meterId, register: { meterId, litres: register, at, origin: 'BILLED' }, ahead, flags: [] }
  }
  const standing = meters.findLast((meter) => standsAt(meter, from))
  if (standing !== undefined) return standingBeginning(standing, from, rules)
  const later = meters.find(({ installedAt }) => installedAt !== null && installedAt > from)
  if (later === undefined) return { meterId: null, register: null, ahead: litres(0), flags: [] }
  return ofBound(later.meterId, initialBound(later))
}

function standingBeginning(meter: MeterNear, from: Date, rules: VolumeRules): Beginning {
  const { meterId } = meter
  const { before, after } = meter.from
  const near = nearestWithin(meter.from, from, rules.toleranceMs)
  if (near !== null) return ofBound(meterId, { register: used(meterId, near, 'READ'), flag: null })
  if (before === null) return ofBound(meterId, initialBound(meter))
  const ahead = after === null ? null : shareBefore(from, before, after)
  const register = used(meterId, before, 'LAST_KNOWN')
  return { meterId, register, ahead: ahead ?? litres(0), flags: ['GAP'] }
}

function ofBound(meterId: string, { register, flag }: Bound): Beginning {
  return { meterId, register, ahead: litres(0), flags: flag === null ? [] : [flag] }
}
