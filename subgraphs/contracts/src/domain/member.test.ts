import { expect, test } from 'vitest'
import { type ContractMember, decideJoin, mostMembers, tidyName, wasEndedByOther } from './member.ts'
import { isAbove, mayGive } from './role.ts'

function member(partyId: string, change: Partial<ContractMember> = {}): ContractMember {
  return {
    ...{ id: `m-${partyId}`, contractId: 'c', partyId, role: 'HELPER', name: null, byClaim: false },
    ...{ since: new Date('2026-11-01T18:00:00Z'), endedAt: null, endedByOther: false },
    ...change,
  }
}

const ended = { endedAt: new Date('2026-11-10T18:00:00Z') }
const state = (...members: ContractMember[]) => ({ customerId: 'ana', members })
const tenant = (partyId: string) => ({ partyId, role: 'TENANT' }) as const

test('a stranger joins, the holder need not', () => {
  expect(decideJoin(state(), tenant('tomas'))).toEqual({ kind: 'joins', replaces: null })
  expect(decideJoin(state(), tenant('ana'))).toEqual({ kind: 'alreadyMember' })
})

test('who sees less gets the better role instead of the lesser, never the other way round', () => {
  const hilda = member('hilda')
  expect(decideJoin(state(hilda), tenant('hilda'))).toEqual({ kind: 'joins', replaces: hilda })
  expect(decideJoin(state(hilda), { partyId: 'hilda', role: 'ALERTS_ONLY' })).toEqual({
    kind: 'alreadyMember',
  })
  expect(decideJoin(state(hilda), { partyId: 'hilda', role: 'HELPER' })).toEqual({ kind: 'alreadyMember' })
})

test('eight fit into a contract; those who left take no place', () => {
  const seven = Array.from({ length: mostMembers - 1 }, (_, index) => member(`p${index}`))
  expect(decideJoin(state(...seven, member('gone', ended)), tenant('tomas'))).toMatchObject({ kind: 'joins' })
  expect(decideJoin(state(...seven, member('last')), tenant('tomas'))).toEqual({ kind: 'membersFull' })
  expect(decideJoin(state(...seven, member('last')), tenant('last'))).toMatchObject({ kind: 'joins' })
})

test('whose last membership somebody else ended is known; who left by themselves is not barred', () => {
  expect(wasEndedByOther(state(member('t', { ...ended, endedByOther: true })), 't')).toBe(true)
  expect(wasEndedByOther(state(member('t', ended)), 't')).toBe(false)
  const invitedAnew = member('t', { since: new Date('2026-11-12T18:00:00Z') })
  expect(wasEndedByOther(state(invitedAnew, member('t', { ...ended, endedByOther: true })), 't')).toBe(false)
})

test('the owner gives every role but their own, a tenant those below, others none', () => {
  const roles = ['OWNER', 'TENANT', 'HELPER', 'ALERTS_ONLY'] as const
  const given = (giver: (typeof roles)[number]) => roles.filter((role) => mayGive(giver, role))
  expect(given('OWNER')).toEqual(['TENANT', 'HELPER', 'ALERTS_ONLY'])
  expect(given('TENANT')).toEqual(['HELPER', 'ALERTS_ONLY'])
  expect([...given('HELPER'), ...given('ALERTS_ONLY')]).toEqual([])
  expect(isAbove('HELPER', 'ALERTS_ONLY')).toBe(true)
})

test('a name is the same however it is spaced; nothing is no name', () => {
  expect(tidyName('  Mi\t hermana ')).toBe('Mi hermana')
  expect(tidyName(' \n')).toBeNull()
})
