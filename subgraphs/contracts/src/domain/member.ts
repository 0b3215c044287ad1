import { type ContractRole, isAbove } from './role.ts'

/** Somebody who may look at a contract beside its holder, or once did. */
export interface ContractMember {
  readonly id: string
  readonly contractId: string
  readonly partyId: string
  readonly role: Exclude<ContractRole, 'OWNER'>
  /** What they are called by who invited them or by themselves; null where nobody said. */
  readonly name: string | null
  readonly since: Date
  readonly endedAt: Date | null
  /** Whether somebody else ended it: then a bill in hand does not lead back. */
  readonly endedByOther: boolean
  /** Whether they came with a bill in hand instead of an invitation. */
  readonly byClaim: boolean
}

/** Members and open invitations of one contract at most: a household with its helpers, not a street. */
export const mostMembers = 8

/** What somebody is to the contract that they want to join. */
export interface JoinState {
  /** The holder's. */
  readonly customerId: string
  /** Everybody of whom the contract knows, those who left among them. */
  readonly members: readonly ContractMember[]
}

/** A wish to join: who, as what. */
export interface JoinRequest {
  readonly partyId: string
  readonly role: Exclude<ContractRole, 'OWNER'>
}

/**
 * What becomes of a wish to join. `replaces` is the membership that ends with it, where they were a member in a lesser
 * role. A holder needs none, and whoever sees as much already gets nothing new.
 */
export type JoinDecision =
  | { readonly kind: 'joins'; readonly replaces: ContractMember | null }
  | { readonly kind: 'alreadyMember' }
  | { readonly kind: 'membersFull' }

/** Decides whether somebody may join a contract. */
export function decideJoin({ customerId, members }: JoinState, { partyId, role }: JoinRequest): JoinDecision {
  if (partyId === customerId) return { kind: 'alreadyMember' }
  const present = members.filter(({ endedAt }) => endedAt === null)
  const own = present.find((member) => member.partyId === partyId) ?? null
  if (own !== null && !isAbove(role, own.role)) return { kind: 'alreadyMember' }
  if (own === null && present.length >= mostMembers) return { kind: 'membersFull' }
  return { kind: 'joins', replaces: own }
}

/** Whether somebody else ended the last membership of a party. */
export function wasEndedByOther({ members }: JoinState, partyId: string): boolean {
  const last = members
    .filter((member) => member.partyId === partyId)
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
    .at(-1)
  return last !== undefined && last.endedAt !== null && last.endedByOther
}

/** A name in one spacing, so that the same words are the same name; null for none. */
export function tidyName(text: string): string | null {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return tidy === '' ? null : tidy
}
