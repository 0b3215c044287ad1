import { ContractEnded } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endContract } from '../commands/parties/end-contract.ts'

/** Members of a contract that ended see what it owes no more. */
export const contractEnded = reaction(ContractEnded, (_room, tx, { data }) =>
  endContract(tx, data, new Date()),
)
