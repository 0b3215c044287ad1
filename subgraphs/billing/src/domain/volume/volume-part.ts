import { type Litres, litres } from '@aquacis/kit/values/volume.ts'
import type { CivilDay } from './civil-day.ts'
import type { EstimateBasis } from './estimate-volume.ts'
import type { CommonWater } from './sharing/common-water.ts'

/** Where a register that bounds a bill comes from. */
export type RegisterOrigin =
  /** What the last bill ended with. */
  | 'BILLED'
  /** Seen near the cut-off. */
  | 'READ'
  /** Of a meter when it was put in. */
  | 'INITIAL'
  /** Of a meter when it was taken out. */
  | 'FINAL'
  /** The last that is known, too far from the cut-off to stand for it. */
  | 'LAST_KNOWN'
  /** The first that is known, too far from the cut-off to stand for it. */
  | 'FIRST_KNOWN'

/** A register that a bill stands on, as JSON keeps it. */
export interface RegisterUsed {
  readonly meterId: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly litres: Litres
  readonly origin: RegisterOrigin
}

/** A part of a billed volume; the parts of a bill add up to it, to the litre. What a charge sheet shows of water. */
export type VolumePart =
  /** What a meter counted between two registers; `range` where it began anew at that many litres in between. */
  | {
      readonly kind: 'MEASURED'
      readonly litres: Litres
      readonly from: RegisterUsed
      readonly to: RegisterUsed
      readonly range: number | null
    }
  /** By days, of what ran between two registers on both sides of the cut-off, the share that lies before it. */
  | {
      readonly kind: 'INTERPOLATED'
      readonly litres: Litres
      readonly before: RegisterUsed
      readonly after: RegisterUsed
    }
  | {
      readonly kind: 'ESTIMATED'
      readonly litres: Litres
      readonly from: CivilDay
      readonly to: CivilDay
      readonly basis: EstimateBasis
    }
  /** Water that an earlier bill charged beyond the register it ended with: never positive. */
  | { readonly kind: 'BILLED_BEFORE'; readonly litres: Litres }
  /** Validation holds that so many litres more, or less, ran on a day than the registers say. */
  | {
      readonly kind: 'CORRECTED'
      readonly litres: Litres
      readonly day: CivilDay
      readonly by: 'EDIT' | 'RULE'
    }
  /** A neighbour's share of what the master meter of the condominium counted beyond all sub-meters; `place` among the shares. */
  | {
      readonly kind: 'SHARED'
      readonly litres: Litres
      readonly place: number
      readonly common: CommonWater
    }
  /** What a master meter counted and is billed to the neighbours: never positive. */
  | { readonly kind: 'SUBMETERED'; readonly litres: Litres; readonly common: CommonWater }
  /** What this bill would owe the customer; it waits for the water that runs next. */
  | { readonly kind: 'CARRIED_ON'; readonly litres: Litres }

/** Whether a part comes of the condominium and not of the contract's own meter. */
export function isCommon(part: VolumePart): part is Extract<VolumePart, { readonly common: CommonWater }> {
  return part.kind === 'SHARED' || part.kind === 'SUBMETERED'
}

/** The sum of parts. */
export function sumOfParts(parts: readonly VolumePart[]): Litres {
  return litres(parts.reduce((sum, part) => sum + part.litres, 0))
}
