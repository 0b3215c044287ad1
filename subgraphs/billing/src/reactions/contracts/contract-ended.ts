import { ContractEnded } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { closeAccount } from '../../commands/contracts/close-account.ts'

/** A contract that ended is billed until its last day. */
export const contractEnded = reaction(ContractEnded, (_room, tx, { data, traceId }) =>
  closeAccount(tx, data, { at: new Date(), traceId }),
)
