import { ContractMemberJoined } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tieParty } from '../commands/tie-party.ts'

/** A member of a contract, whatever their role, is told what its holder is told. */
export const contractMemberJoined = reaction(ContractMemberJoined, (_room, tx, { data }) => {
  const { memberId: id, contractId, servicePointId, partyId, role } = data
  return tieParty(tx, { id, contractId, servicePointId, partyId, role }, new Date())
})
