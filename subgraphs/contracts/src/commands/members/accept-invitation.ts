import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Contract } from '../../domain/contract.ts'
import { type ContractInvitation, isGood } from '../../domain/invitation.ts'
import { decideJoin } from '../../domain/member.ts'
import { contractsByIds } from '../../store/contract.ts'
import { partiesOf } from '../../store/members/contract-party.ts'
import { invitationWithCode, markAccepted } from '../../store/members/invitation.ts'
import { allMembersOf } from '../../store/members/member.ts'
import { admitMember } from './admit-member.ts'
import { hashOfCode } from './invitation-code.ts'
import { lockContract } from './lock-contract.ts'

type ByResident = RequestContext & { readonly viewer: ResidentViewer }

/** What came of it. */
export type AcceptOutcome =
  | { readonly kind: 'accepted'; readonly contract: Contract }
  | { readonly kind: 'notValid' }
  | { readonly kind: 'alreadyMember' }
  | { readonly kind: 'membersFull' }

/**
 * Makes whoever brings the code of an invitation a member in the role that was chosen. The membership bears the id of
 * the invitation, so that accepting twice is accepting once.
 */
export async function acceptInvitation(context: ByResident, code: string): Promise<AcceptOutcome> {
  const { room } = context
  const codeHash = hashOfCode(code)
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      const found = await invitationWithCode(tx, room.sealer, codeHash)
      if (found === null) return { kind: 'notValid' }
      await lockContract(tx, found.contractId)
      const invitation = await invitationWithCode(tx, room.sealer, codeHash)
      const [contract] = await contractsByIds(tx, [found.contractId])
      if (invitation === null || contract === undefined || contract.endedOn !== null) {
        return { kind: 'notValid' }
      }
      return decide(tx, context, invitation, contract)
    },
    { idempotent: true },
  )
}

async function decide(
  tx: Transaction,
  context: ByResident,
  invitation: ContractInvitation,
  contract: Contract,
): Promise<AcceptOutcome> {
  const { viewer, room, now } = context
  const { partyId } = viewer
  const members = await allMembersOf(tx, room.sealer, contract.id)
  if (invitation.acceptedBy === partyId) {
    const isMember = members.some((member) => member.id === invitation.id && member.endedAt === null)
    return isMember ? { kind: 'accepted', contract } : { kind: 'notValid' }
  }
  const parties = (await partiesOf(tx, [contract.id])).get(contract.id) ?? []
  const inviter = parties.find((party) => party.partyId === invitation.invitedBy)
  if (!isGood(invitation, inviter?.role ?? null, now)) return { kind: 'notValid' }
  const decision = decideJoin(
    { customerId: contract.customerId, members },
    { partyId, role: invitation.role },
  )
  if (decision.kind !== 'joins') return decision
  const { id, role, name } = invitation
  const { replaces } = decision
  await admitMember(tx, context, contract, { id, partyId, role, name, byClaim: false, replaces })
  await markAccepted(tx, id, partyId)
  return { kind: 'accepted', contract }
}
