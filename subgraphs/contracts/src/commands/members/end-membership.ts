import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayEndMembership } from '../../domain/policy.ts'
import { contractsByIds } from '../../store/contract.ts'
import { partiesOf } from '../../store/members/contract-party.ts'
import { revokeInvitations } from '../../store/members/invitation.ts'
import { loadMember } from '../../store/members/member.ts'
import { dismissMember } from './admit-member.ts'
import { lockContract } from './lock-contract.ts'

/** Ends a membership, and with it the invitations that the member made; one that ended stays so. */
export async function endMembership(
  context: RequestContext,
  memberId: string,
): Promise<{ readonly kind: 'ended' | 'unknown' }> {
  const { viewer, room, now } = context
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const found = await loadMember(tx, room.sealer, memberId)
      if (found === null) return { kind: 'unknown' }
      const { contractId } = found
      await lockContract(tx, contractId)
      const member = (await loadMember(tx, room.sealer, memberId)) ?? found
      const [contract] = await contractsByIds(tx, [contractId])
      const parties = (await partiesOf(tx, [contractId])).get(contractId) ?? []
      if (contract === undefined || !mayEndMembership(viewer, member, { contract, parties })) {
        return { kind: 'unknown' }
      }
      if (member.endedAt === null) {
        const byOther = !(viewer.kind === 'resident' && viewer.partyId === member.partyId)
        await dismissMember(tx, context, contract, member, byOther)
        await revokeInvitations(tx, contractId, now, member.partyId)
      }
      return { kind: 'ended' }
    },
    { idempotent: true },
  )
}
