import { ContractMemberLeft } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endMember } from '../store/residents/service-point-member.ts'

/** Who left a contract does not look at its meter any more. */
export const contractMemberLeft = reaction(ContractMemberLeft, (_room, tx, { data }) =>
  endMember(tx, data, new Date(data.at)),
)
