import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { openAccount } from '../../commands/contracts/open-account.ts'

/** A contract that began is billed. */
export const contractStarted = reaction(ContractStarted, (_room, tx, { data, traceId }) => {
  const { usageClass = null, contractNumber = null, ...contract } = data
  return openAccount(tx, { ...contract, usageClass, contractNumber }, { at: new Date(), traceId })
})
