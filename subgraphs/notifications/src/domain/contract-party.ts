/** What somebody is to a contract. All of them hear of what happens at its place. */
export type PartyRole = 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

/** Those of them who see its bills, as billing has it; the holder is an OWNER. */
export const rolesThatSeeBills: readonly PartyRole[] = ['OWNER', 'TENANT']

/** That somebody belongs to a contract: its holder, or a member. */
export interface ContractParty {
  /** Of a member, the membership's; of the holder, the contract's. */
  readonly id: string
  readonly contractId: string
  readonly servicePointId: string
  readonly partyId: string
  readonly role: PartyRole
}

/** The contract by which a place is supplied. `startedOn` is a day in Mexico City. */
export interface PlaceContract {
  readonly servicePointId: string
  readonly contractId: string
  readonly startedOn: string
  /** As printed on the bill; null where it was not told. */
  readonly contractNumber: string | null
}

/** Whether a contract takes the place of the one that is known: the newer one does, whatever order they are heard in. */
export function supersedes(heard: PlaceContract, known: PlaceContract | null): boolean {
  return known === null || (heard.contractId !== known.contractId && heard.startedOn >= known.startedOn)
}
