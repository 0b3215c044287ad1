import { ContractMemberLeft } from '@aquacis/contracts/events'
import { reaction } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { endMember } from '../store/residents/service-point-member.ts'
import { removeContact } from '../store/watches/watch.ts'

/** Who left a contract does not look at its meter any more, and is told nothing of its home. */
export const contractMemberLeft = reaction(ContractMemberLeft, async (_room, tx, { data }) => {
  await endMember(tx, data, new Date(data.at))
  await removeContact(tx, data.memberId)
})
