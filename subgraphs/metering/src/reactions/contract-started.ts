import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { noteHolder } from '../commands/note-holder.ts'
import { endStrandedWatches } from '../commands/watches/end-stranded-watches.ts'

/**
 * Whoever holds the contract of a service point may see its meter from now on, and the office may install one. What others
 * asked to be told before ends.
 */
export const contractStarted = reaction(ContractStarted, async (_room, tx, { data, occurredAt }) => {
  await noteHolder(tx, data)
  await endStrandedWatches(tx, data.servicePointId, new Date(occurredAt))
})
