import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { CivilDay, DaySpan } from './civil-day.ts'
import type { PastVolume } from './estimate-volume.ts'
import type { MeterNear } from './meter-near.ts'
import type { VolumePart } from './volume-part.ts'

/** How far a contract's water is billed, as JSON keeps it with the bill. The next bill begins there. */
export interface BilledUpTo {
  readonly meterId: string
  /** A register that was seen. */
  readonly litres: Litres
  /** UTC, ISO 8601. */
  readonly at: string
  /** Litres that were billed beyond that register, by estimate: they are taken off as soon as they have run. */
  readonly ahead: Litres
}

/** A day of which validation holds other litres than its registers. */
export interface DayCorrection {
  readonly day: CivilDay
  readonly litres: Litres
  readonly by: 'EDIT' | 'RULE'
}

/** What a billed volume is reckoned from. */
export interface VolumeQuestion {
  /** The days of the bill. */
  readonly period: DaySpan
  /** First day of the contract's supply, where it is known. */
  readonly openedOn: CivilDay | null
  /** Day after the last one of the supply; null while it goes on. */
  readonly closedOn: CivilDay | null
  /** Every meter of the service point, oldest first, with its registers near the first and last day that are billed (`billedDays`). */
  readonly meters: readonly MeterNear[]
  /** Where the last bill of this contract ended; null for its first. */
  readonly billedUpTo: BilledUpTo | null
  /** Bills of this contract, oldest first. */
  readonly past: readonly PastVolume[]
  /** Difference of what validation holds to what registers say, of days of this bill. */
  readonly corrections: readonly DayCorrection[]
  /** What the condominium adds or takes off; left out where there is none. */
  readonly common?: readonly VolumePart[]
}
