import type { CommonWater } from '../../domain/volume/sharing/common-water.ts'

/** How common water was shared, as one of its bills shows it. */
export interface ShownWater extends CommonWater {
  /** The dwelling's place among the shares; null on the bill of the master meter. */
  readonly place: number | null
}
