import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import { type ContractInvitation, expiryOf, isOpen } from '../../domain/invitation.ts'
import { mostMembers } from '../../domain/member.ts'
import { roleOf } from '../../domain/policy.ts'
import { type ContractRole, mayGive } from '../../domain/role.ts'
import { contractsByIds } from '../../store/contract.ts'
import { partiesOf } from '../../store/members/contract-party.ts'
import { keepInvitation, loadInvitation, openInvitationsOf } from '../../store/members/invitation.ts'
import { membersOf } from '../../store/members/member.ts'
import { drawInvitationCode, hashOfCode } from './invitation-code.ts'
import { lockContract } from './lock-contract.ts'

/** An invitation as it was asked for. */
export interface InvitationWish {
  readonly id: string
  readonly contractId: string
  readonly role: ContractRole
  readonly name: string
}

/** What came of it. The code is in nobody's hands but the asker's from then on. */
export type InviteOutcome =
  | { readonly kind: 'invited'; readonly invitation: ContractInvitation; readonly code: string }
  | { readonly kind: 'contractUnknown' }
  | { readonly kind: 'roleNotYours' }
  | { readonly kind: 'membersFull' }
  | { readonly kind: 'idTaken' }

/** Invites somebody to a contract. The same invitation again gets a new code and seven new days; the old code ends. */
export async function inviteMember(
  { viewer, room, now }: RequestContext & { readonly viewer: ResidentViewer },
  { role, ...wish }: InvitationWish,
): Promise<InviteOutcome> {
  const { contractId } = wish
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockContract(tx, contractId)
      const [contract] = await contractsByIds(tx, [contractId])
      const own = roleOf(viewer, (await partiesOf(tx, [contractId])).get(contractId) ?? [])
      if (contract === undefined || own === null) return { kind: 'contractUnknown' }
      if (role === 'OWNER' || !mayGive(own, role)) return { kind: 'roleNotYours' }
      const known = await loadInvitation(tx, room.sealer, wish.id)
      if (known !== null && !isSame(known, { ...wish, invitedBy: viewer.partyId, now })) {
        return { kind: 'idTaken' }
      }
      const all = { after: null, limit: mostMembers + 1 }
      const members = await membersOf(tx, room.sealer, [contractId], { ...all, ended: false })
      const open = await openInvitationsOf(tx, room.sealer, [contractId], { ...all, now })
      const others = open.filter(({ id }) => id !== wish.id)
      if (members.length + others.length >= mostMembers) return { kind: 'membersFull' }
      const code = drawInvitationCode()
      const invitation: ContractInvitation = {
        ...{ ...wish, role, invitedBy: viewer.partyId, createdAt: now, expiresAt: expiryOf(now) },
        ...{ acceptedBy: null, revokedAt: null },
      }
      await keepInvitation(tx, room.sealer, contract, { ...invitation, codeHash: hashOfCode(code) })
      return { kind: 'invited', invitation, code }
    },
    { idempotent: true },
  )
}

/** One's own and still open: what was used or taken back is not opened again under the same id. */
function isSame(
  known: ContractInvitation,
  { contractId, invitedBy, now }: { contractId: string; invitedBy: string; now: Date },
): boolean {
  return known.contractId === contractId && known.invitedBy === invitedBy && isOpen(known, now)
}
