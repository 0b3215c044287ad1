import { ContractEnded } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { forgetHolder } from '../commands/note-holder.ts'

/** Whoever looked at a meter through a contract that is over does so no more, members like the holder. */
export const contractEnded = reaction(ContractEnded, (_room, tx, { data }) => forgetHolder(tx, data))
