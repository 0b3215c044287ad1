import { ContractMemberJoined } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { putMember } from '../store/residents/service-point-member.ts'

/** A member of a contract may look at its meter from now on, as far as their role goes. */
export const contractMemberJoined = reaction(ContractMemberJoined, (_room, tx, { data }) =>
  putMember(tx, data, data.role),
)
