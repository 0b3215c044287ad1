import { expect, test } from 'vitest'
import { type ContractInvitation, expiryOf, isGood, isOpen } from './invitation.ts'

const now = new Date('2026-11-20T18:00:00Z')
const invitation: ContractInvitation = {
  ...{ id: 'i', contractId: 'c', role: 'HELPER', name: 'Mi hermana', invitedBy: 'ana', createdAt: now },
  ...{ expiresAt: expiryOf(now), acceptedBy: null, revokedAt: null },
}
const after = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('an invitation holds for seven days', () => {
  expect(isOpen(invitation, after(6.999))).toBe(true)
  expect(isOpen(invitation, after(7))).toBe(false)
})

test('one that was used or taken back is open to nobody', () => {
  expect(isOpen({ ...invitation, acceptedBy: 'hilda' }, now)).toBe(false)
  expect(isOpen({ ...invitation, revokedAt: now }, now)).toBe(false)
})

test('it is good only as long as whoever made it may give that role', () => {
  expect(isGood(invitation, 'OWNER', now)).toBe(true)
  expect(isGood(invitation, 'TENANT', now)).toBe(true)
  expect(isGood({ ...invitation, role: 'TENANT' }, 'TENANT', now)).toBe(false)
  expect(isGood(invitation, 'HELPER', now)).toBe(false)
  expect(isGood(invitation, null, now)).toBe(false)
  expect(isGood(invitation, 'OWNER', after(8))).toBe(false)
})
