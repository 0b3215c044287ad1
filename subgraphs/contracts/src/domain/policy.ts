import { type Viewer, worksFor } from '@aquacis/kit/values/viewer.ts'
import type { Contract } from './contract.ts'
import type { ContractInvitation } from './invitation.ts'
import type { ContractMember } from './member.ts'
import { type ContractParty, type ContractRole, isHousehold } from './role.ts'

type Place = Pick<Contract, 'customerId' | 'operatingUnitId' | 'endedOn'>

/** What a viewer is to a contract; null for staff and strangers, and for everybody once it has ended. */
export function roleOf(viewer: Viewer, parties: readonly ContractParty[]): ContractRole | null {
  if (viewer.kind !== 'resident') return null
  return parties.find(({ partyId }) => partyId === viewer.partyId)?.role ?? null
}

/**
 * Who may see a contract: its holder, even after it ended, whoever has a role in it now, staff of its office, the
 * system.
 */
export function maySeeContract(viewer: Viewer, contract: Place, parties: readonly ContractParty[]): boolean {
  switch (viewer.kind) {
    case 'system':
    case 'staff':
      return worksFor(viewer, contract.operatingUnitId)
    case 'resident':
      return viewer.partyId === contract.customerId || roleOf(viewer, parties) !== null
    case 'anonymous':
      return false
  }
}

/** Who may see who holds a contract: the holder, staff of its office, the system; not those who only look. */
export function maySeeHolder(viewer: Viewer, { customerId }: Pick<Contract, 'customerId'>): boolean {
  return viewer.kind !== 'resident' || viewer.partyId === customerId
}

/** Who may see a place: staff of its office, and whoever may see a contract there. */
export function maySeeServicePoint(viewer: Viewer, operatingUnitId: number, seenContracts: number): boolean {
  return seenContracts > 0 || viewer.kind === 'system' || mayStartContract(viewer, operatingUnitId)
}

/** Who may start a supply in an office, and end it: its staff. */
export function mayStartContract(viewer: Viewer, operatingUnitId: number): boolean {
  return viewer.kind === 'staff' && viewer.operatingUnitIds.includes(operatingUnitId)
}

/** Who may see all members and invitations of a contract: OWNER, TENANT, staff of its office, the system. */
export function maySeeHousehold(
  viewer: Viewer,
  contract: Pick<Contract, 'operatingUnitId'>,
  parties: readonly ContractParty[],
): boolean {
  const role = roleOf(viewer, parties)
  return (
    viewer.kind === 'system' ||
    mayStartContract(viewer, contract.operatingUnitId) ||
    (role !== null && isHousehold(role))
  )
}

/** Who may see a member: whoever sees them all, and they themselves while they are one. */
export function maySeeMember(viewer: Viewer, member: ContractMember, seesHousehold: boolean): boolean {
  if (seesHousehold) return true
  return viewer.kind === 'resident' && member.partyId === viewer.partyId && member.endedAt === null
}

/** Who may end a membership: they themselves, the OWNER, staff of the office, and a TENANT those below them. */
export function mayEndMembership(
  viewer: Viewer,
  member: Pick<ContractMember, 'partyId' | 'role'>,
  { contract, parties }: { readonly contract: Place; readonly parties: readonly ContractParty[] },
): boolean {
  if (viewer.kind === 'resident' && member.partyId === viewer.partyId) return true
  const role = roleOf(viewer, parties)
  if (role === 'OWNER' || mayStartContract(viewer, contract.operatingUnitId)) return true
  return role === 'TENANT' && member.role !== 'TENANT'
}

/** Who may take an invitation back: who made it, the OWNER, staff of the office. */
export function mayRevoke(
  viewer: Viewer,
  invitation: Pick<ContractInvitation, 'invitedBy'>,
  { contract, parties }: { readonly contract: Place; readonly parties: readonly ContractParty[] },
): boolean {
  const role = roleOf(viewer, parties)
  const madeIt = viewer.kind === 'resident' && viewer.partyId === invitation.invitedBy && role !== null
  return madeIt || role === 'OWNER' || mayStartContract(viewer, contract.operatingUnitId)
}
