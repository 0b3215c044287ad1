import type { CivilDay } from '../volume/civil-day.ts'
import type { SharingRule } from '../volume/sharing/share-master-meter.ts'

/** A dwelling of a condominium: whose contract, what its neighbours call it, and its weight where they agreed on one. */
export interface CondominiumMember {
  readonly contractId: string
  /** `Depto. 3`, `Local B`: every neighbour reads it, so it names no person. */
  readonly dwelling: string
  /** A percentage, an area: whole, from 1 on; read by the rule `BY_WEIGHT` alone. */
  readonly weight: number
}

/** What the neighbours behind a master meter agreed on; it holds until the next one, and one without members ends it. */
export interface CondominiumAgreement {
  readonly agreementId: string
  readonly from: CivilDay
  readonly rule: SharingRule
  readonly members: readonly CondominiumMember[]
}

/** A contract's place behind the master meter of another one. */
export interface CondominiumMembership {
  readonly masterContractId: string
  readonly from: CivilDay
  /** The day after its last; null while it goes on. */
  readonly to: CivilDay | null
}

/** The agreement that holds on a day; null where none does. */
export function agreementOn(
  agreements: readonly CondominiumAgreement[],
  day: CivilDay,
): CondominiumAgreement | null {
  const holds = agreements.findLast(({ from }) => from <= day)
  return holds === undefined || holds.members.length === 0 ? null : holds
}
