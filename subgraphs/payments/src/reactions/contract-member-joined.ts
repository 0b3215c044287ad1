import { ContractMemberJoined } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tieParty } from '../commands/parties/tie-party.ts'

/** Who owns or rents sees what the contract owes and paid from now on. */
export const contractMemberJoined = reaction(ContractMemberJoined, (_room, tx, { data }) => {
  const { memberId: id, contractId, partyId, role } = data
  return tieParty(tx, { id, contractId, partyId, role })
})
