import type { CivilDay } from '../volume/civil-day.ts'
import type { CommonWater } from '../volume/sharing/common-water.ts'
import type { BilledUpTo } from '../volume/volume-question.ts'

/** How far the water of a contract is counted for a condominium: where the next sharing goes on. */
export interface CountedUpTo {
  readonly contractId: string
  readonly upTo: BilledUpTo | null
}

/**
 * What was decided on the common water of a condominium up to a cut-off, once and for all of its bills: whoever bills a
 * neighbour first decides, and everybody else follows, whatever registers come later. What those tell is in the next sharing.
 */
export type WaterSharing =
  | {
      readonly type: 'CommonWaterShared'
      readonly to: CivilDay
      readonly common: CommonWater
      /** Whose the shares are, in their order. */
      readonly contractIds: readonly string[]
      readonly counted: readonly CountedUpTo[]
    }
  /** A meter could not be counted at this cut-off: the water waits for the next one. */
  | { readonly type: 'CommonWaterWaits'; readonly to: CivilDay; readonly contractId: string }

/** A sharing that came to shares. */
export type Shared = Extract<WaterSharing, { type: 'CommonWaterShared' }>

/** The last sharing that came to shares; null where there is none. */
export function lastShared(sharings: readonly WaterSharing[]): Shared | null {
  return sharings.findLast((one) => one.type === 'CommonWaterShared') ?? null
}
