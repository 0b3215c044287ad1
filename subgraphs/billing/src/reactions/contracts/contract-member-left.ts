import { ContractMemberLeft } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { untieParty } from '../../commands/contracts/tie-party.ts'

/** Whoever left a contract sees none of its bills any more. */
export const contractMemberLeft = reaction(ContractMemberLeft, (_room, tx, { data }) => {
  const { memberId: id, contractId, partyId, at } = data
  return untieParty(tx, { id, contractId, partyId }, new Date(at))
})
