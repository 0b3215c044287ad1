import type { ContractMember } from './member.ts'
import { type ContractRole, mayGive } from './role.ts'

/** An offer to become a member, good for one person. Its code is kept as a hash alone. */
export interface ContractInvitation {
  readonly id: string
  readonly contractId: string
  readonly role: ContractMember['role']
  /** For whom it is meant, in the words of who made it. */
  readonly name: string
  readonly invitedBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly acceptedBy: string | null
  readonly revokedAt: Date | null
}

const lifetimeMs = 7 * 24 * 3_600_000

/** Until when an invitation of now can be accepted: seven days. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs)
}

/** Whether an invitation can be accepted still. */
export function isOpen({ acceptedBy, revokedAt, expiresAt }: ContractInvitation, now: Date): boolean {
  return acceptedBy === null && revokedAt === null && expiresAt > now
}

/**
 * Whether an invitation is good for whoever brings its code: it is open, and whoever made it may still give that role.
 * `inviterRole` is what they are to the contract now, null when nothing any more.
 */
export function isGood(invitation: ContractInvitation, inviterRole: ContractRole | null, now: Date): boolean {
  return isOpen(invitation, now) && inviterRole !== null && mayGive(inviterRole, invitation.role)
}
