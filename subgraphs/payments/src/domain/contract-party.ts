/** What somebody is to a contract. */
export type PartyRole = 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

/** That somebody belongs to a contract: its holder, or a member. */
export interface ContractParty {
  /** Of a member, the membership's; of the holder, the contract's. */
  readonly id: string
  readonly contractId: string
  readonly partyId: string
  readonly role: PartyRole
}

/** Who sees what is owed: whoever holds the contract or lives there; not those who help or only get alerts. */
export function seesBills(role: PartyRole): boolean {
  return role === 'OWNER' || role === 'TENANT'
}
