import { ContractMemberJoined } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tieParty } from '../../commands/contracts/tie-party.ts'

/** Whoever belongs to a contract as OWNER or TENANT sees its bills. */
export const contractMemberJoined = reaction(ContractMemberJoined, (_room, tx, { data }) => {
  const { memberId: id, contractId, partyId, role } = data
  return tieParty(tx, { id, contractId, partyId }, { role, now: new Date() })
})
