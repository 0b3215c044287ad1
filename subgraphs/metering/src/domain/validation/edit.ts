import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { CivilDay } from './metered-day.ts'

/** Somebody's wish to put a value in place of a measured day. */
export interface EditWish {
  readonly id: string
  readonly meterKey: number
  readonly day: CivilDay
  readonly litres: Litres
  readonly why: string
}

/** What stands in the way of an edit. */
export type EditRefusal = 'DayNotOver' | 'EditIdTaken' | 'VolumeNegative'

/** What comes of the wish. */
export type EditDecision = 'ConsumptionEdited' | 'AlreadyEdited' | EditRefusal

/**
 * Decides whether a day is edited. `known` is what was written under the same id before, `today` the running civil day:
 * a day that is not over has no value to correct yet. Water does not run backwards over a day on a bill.
 */
export function decideEdit(wish: EditWish, known: EditWish | null, today: CivilDay): EditDecision {
  if (known !== null) return isSame(known, wish) ? 'AlreadyEdited' : 'EditIdTaken'
  if (wish.day >= today) return 'DayNotOver'
  if (wish.litres < 0) return 'VolumeNegative'
  return 'ConsumptionEdited'
}

function isSame(known: EditWish, wish: EditWish): boolean {
  return (
    known.meterKey === wish.meterKey &&
    known.day === wish.day &&
    known.litres === wish.litres &&
    known.why === wish.why
  )
}
