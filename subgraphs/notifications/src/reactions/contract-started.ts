import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { noteContract } from '../commands/note-contract.ts'

/** Whoever holds the contract of a place is told of it from now on. */
export const contractStarted = reaction(ContractStarted, (_room, tx, { data }) => {
  const { contractId, servicePointId, customerId, startedOn, contractNumber = null } = data
  const heard = { contractId, servicePointId, customerId, startedOn, contractNumber }
  return noteContract(tx, heard, new Date())
})
