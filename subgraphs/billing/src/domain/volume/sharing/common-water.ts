import type { Litres } from '@aquacis/kit/values/volume.ts'
import type { CivilDay } from '../civil-day.ts'
import type { SharingRule } from './share-master-meter.ts'

/** What a dwelling of a condominium bears of the common water. No person is told: the dwelling as its neighbours call it. */
export interface DwellingShare {
  readonly dwelling: string
  readonly weight: number
  readonly litres: Litres
}

/**
 * How the common water of some days was shared, as each bill of the condominium keeps it: with it alone anybody reckons every
 * share again. `shares` are in the order in which litres that do not divide are given out.
 */
export interface CommonWater {
  readonly from: CivilDay
  readonly to: CivilDay
  readonly rule: SharingRule
  readonly masterLitres: Litres
  /** What all sub-meters counted. */
  readonly ownLitres: Litres
  /** By which the sub-meters had counted more than the master before. */
  readonly carried: Litres
  readonly difference: Litres
  /** By which they have counted more now: it goes on to the next days. */
  readonly exceeding: Litres
  readonly wholeWeight: number
  readonly shares: readonly DwellingShare[]
}

/**
 * What the bill of the master takes off: the water that is billed to the neighbours, by their own meters and by their shares.
 * Where nobody bears a share, because the administration pays or nobody lives there, the difference stays.
 */
export function takenOffMaster({ wholeWeight, masterLitres, difference }: CommonWater): number {
  return wholeWeight === 0 ? masterLitres - difference : masterLitres
}
