import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { MeterNear, RegistersNear, SeenRegister } from '../meter-near.ts'
import { ranThrough } from '../ran-through.ts'
import type { VolumeFlag } from '../volume-flag.ts'
import type { RegisterOrigin, RegisterUsed } from '../volume-part.ts'

/** A register with which a meter begins or ends to count, and what is to be said of it. */
export interface Bound {
  readonly register: RegisterUsed | null
  readonly flag: VolumeFlag | null
}

export function used(
  meterId: string,
  { at, litres: register }: SeenRegister,
  origin: RegisterOrigin,
): RegisterUsed {
  return { meterId, at: at.toISOString(), litres: register, origin }
}

/** With what a meter begins to count that was put in while a bill ran: its initial register, else the first that is known. */
export function initialBound(meter: MeterNear): Bound {
  const { meterId, installedAt, initialLitres, firstRegister, from, to } = meter
  if (installedAt !== null && initialLitres !== null) {
    return { register: used(meterId, { at: installedAt, litres: initialLitres }, 'INITIAL'), flag: null }
  }
  const first = firstRegister ?? from.after ?? to.before ?? to.after
  return {
    register: first && used(meterId, first, 'FIRST_KNOWN'),
    flag: 'FIRST_REGISTER_MISSING',
  }
}

/** With what a meter ends to count that was taken out: its final register, else the last that is known. */
export function finalBound({ meterId, removedAt, finalLitres, lastRegister, to }: MeterNear): Bound {
  if (removedAt !== null && finalLitres !== null) {
    return { register: used(meterId, { at: removedAt, litres: finalLitres }, 'FINAL'), flag: null }
  }
  const last = lastRegister ?? to.before
  return { register: last && used(meterId, last, 'LAST_KNOWN'), flag: 'FINAL_REGISTER_MISSING' }
}

/** The nearer of two registers around a cut-off, if one is near enough; of two as near, the earlier. */
export function nearestWithin(
  { before, after }: RegistersNear,
  cutOff: Date,
  toleranceMs: number,
): SeenRegister | null {
  const distance = (register: SeenRegister | null) =>
    register === null ? Number.POSITIVE_INFINITY : Math.abs(register.at.getTime() - cutOff.getTime())
  const nearest = distance(before) <= distance(after) ? before : after
  return distance(nearest) <= toleranceMs ? nearest : null
}

/**
 * Of what ran between two registers on both sides of a cut-off, the share of the time before it, rounded down; null where
 * the register fell in between.
 */
export function shareBefore(cutOff: Date, before: SeenRegister, after: SeenRegister): Litres | null {
  const ran = ranThrough(before.litres, after.litres)
  if (ran.kind === 'FELL') return null
  const whole = BigInt(after.at.getTime() - before.at.getTime())
  const passed = BigInt(Math.max(0, cutOff.getTime() - before.at.getTime()))
  return whole <= 0n ? litres(0) : litres(Number((BigInt(ran.litres) * passed) / whole))
}
