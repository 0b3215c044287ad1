import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { mayRevoke } from '../../domain/policy.ts'
import { contractsByIds } from '../../store/contract.ts'
import { partiesOf } from '../../store/members/contract-party.ts'
import { loadInvitation, revokeInvitation } from '../../store/members/invitation.ts'
import { lockContract } from './lock-contract.ts'

/** Takes an invitation back; one that was taken back stays so. `notValid` where it was used, or is not the viewer's. */
export async function revokeInvitationOf(
  { viewer, room, now }: RequestContext,
  invitationId: string,
): Promise<{ readonly kind: 'revoked' | 'notValid' }> {
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const found = await loadInvitation(tx, room.sealer, invitationId)
      if (found === null) return { kind: 'notValid' }
      await lockContract(tx, found.contractId)
      const invitation = (await loadInvitation(tx, room.sealer, invitationId)) ?? found
      const [contract] = await contractsByIds(tx, [found.contractId])
      const parties = (await partiesOf(tx, [found.contractId])).get(found.contractId) ?? []
      if (contract === undefined || !mayRevoke(viewer, invitation, { contract, parties })) {
        return { kind: 'notValid' }
      }
      if (invitation.acceptedBy !== null) return { kind: 'notValid' }
      if (invitation.revokedAt === null) await revokeInvitation(tx, invitationId, now)
      return { kind: 'revoked' }
    },
    { idempotent: true },
  )
}
