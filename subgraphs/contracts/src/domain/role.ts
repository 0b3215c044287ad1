/** What somebody may see of a contract, and what of it they may give to others. */
export type ContractRole = 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

/** Somebody with what they are to a contract, at present. */
export interface ContractParty {
  readonly partyId: string
  readonly role: ContractRole
}

const rank: Readonly<Record<ContractRole, number>> = { OWNER: 3, TENANT: 2, HELPER: 1, ALERTS_ONLY: 0 }

/** Whether a role lets its bearer see more than another. */
export function isAbove(role: ContractRole, other: ContractRole): boolean {
  return rank[role] > rank[other]
}

/**
 * Whether somebody in one role may invite somebody in another: the OWNER in any but their own, which comes from the
 * contract alone; a TENANT below themselves.
 */
export function mayGive(giver: ContractRole, given: ContractRole): boolean {
  return isHousehold(giver) && isAbove(giver, given)
}

/** Whether a role runs the household: sees who else may look, and invites. */
export function isHousehold(role: ContractRole): boolean {
  return role === 'OWNER' || role === 'TENANT'
}
