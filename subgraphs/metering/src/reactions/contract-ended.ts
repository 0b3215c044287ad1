import { ContractEnded } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { forgetHolder } from '../commands/note-holder.ts'
import { endStrandedWatches } from '../commands/watches/end-stranded-watches.ts'

/**
 * Whoever looked at a meter through a contract that is over does so no more, members like the holder, and what they asked
 * to be told ends.
 */
export const contractEnded = reaction(ContractEnded, async (_room, tx, { data, occurredAt }) => {
  await forgetHolder(tx, data)
  await endStrandedWatches(tx, data.servicePointId, new Date(occurredAt))
})
