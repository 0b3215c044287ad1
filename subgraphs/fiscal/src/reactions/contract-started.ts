import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { tieParty } from '../commands/parties/tie-party.ts'

/** Whoever holds a contract sees the fiscal documents of its bills. */
export const contractStarted = reaction(ContractStarted, (_room, tx, { data }) => {
  const { contractId, customerId: partyId } = data
  return tieParty(tx, { id: contractId, contractId, partyId, role: 'OWNER' })
})
