import { ContractEnded } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endContract } from '../commands/end-contract.ts'

/** Whoever moved out is told nothing of the place any more. */
export const contractEnded = reaction(ContractEnded, (_room, tx, { data }) =>
  endContract(tx, data, new Date()),
)
