import { ContractStarted } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { noteHolder } from '../commands/note-holder.ts'

/** Whoever holds the contract of a service point may see its meter from now on, and the office may install one. */
export const contractStarted = reaction(ContractStarted, (_room, tx, { data }) => noteHolder(tx, data))
