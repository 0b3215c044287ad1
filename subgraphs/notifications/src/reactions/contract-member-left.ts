import { ContractMemberLeft } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { untieParty } from '../commands/untie-party.ts'

/** Whoever left a contract is told nothing of its place any more. */
export const contractMemberLeft = reaction(ContractMemberLeft, (_room, tx, { data }) => {
  const { memberId: id, contractId, servicePointId, partyId } = data
  return untieParty(tx, { id, contractId, servicePointId, partyId }, new Date())
})
