import { ContractMemberLeft } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endParty } from '../store/contract-party.ts'

/** Whoever left a contract sees its payments no more. */
export const contractMemberLeft = reaction(ContractMemberLeft, (_room, tx, { data }) => {
  const { memberId: id, contractId, partyId } = data
  // Heard before they joined, it is kept that they left; as what, does not matter any more.
  return endParty(tx, { id, contractId, partyId, role: 'ALERTS_ONLY' }, new Date())
})
