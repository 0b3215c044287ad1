import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import {
  mayEndMembership,
  mayRevoke,
  maySeeContract,
  maySeeHolder,
  maySeeHousehold,
  maySeeMember,
  maySeeServicePoint,
  mayStartContract,
  roleOf,
} from './policy.ts'
import type { ContractParty } from './role.ts'

const contract = { customerId: 'ana', operatingUnitId: 1, endedOn: null }
const parties: ContractParty[] = [
  { partyId: 'ana', role: 'OWNER' },
  { partyId: 'tomas', role: 'TENANT' },
  { partyId: 'hilda', role: 'HELPER' },
  { partyId: 'alma', role: 'ALERTS_ONLY' },
]
const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })
const everybody: Readonly<Record<string, Viewer>> = {
  ana: resident('ana'),
  tomas: resident('tomas'),
  hilda: resident('hilda'),
  alma: resident('alma'),
  luis: resident('luis'),
  office: staff(2, 1),
  'another office': staff(2),
  'no office': staff(),
  nobody: anonymousViewer,
  system: systemViewer,
}

/** The names of those who may. */
function who(may: (viewer: Viewer) => boolean): string[] {
  return Object.entries(everybody).flatMap(([name, viewer]) => (may(viewer) ? [name] : []))
}

test('the holder, members, the office and the system see a contract, nobody else', () => {
  expect(who((viewer) => maySeeContract(viewer, contract, parties))).toEqual([
    ...['ana', 'tomas', 'hilda', 'alma', 'office', 'system'],
  ])
})

test('once nobody has a role in it any more, only who held it sees it beside the office', () => {
  const ended = { ...contract, endedOn: '2026-11-15' }
  expect(who((viewer) => maySeeContract(viewer, ended, []))).toEqual(['ana', 'office', 'system'])
  expect(roleOf(resident('ana'), [])).toBeNull()
})

test('who holds a contract is not told to those who only look at it', () => {
  expect(['ana', 'tomas', 'alma'].filter((name) => maySeeHolder(resident(name), contract))).toEqual(['ana'])
  expect(maySeeHolder(staff(1), contract)).toBe(true)
})

test('those who run the household and the office see who looks; others see themselves while they are members', () => {
  expect(who((viewer) => maySeeHousehold(viewer, contract, parties))).toEqual([
    ...['ana', 'tomas', 'office', 'system'],
  ])
  const hilda = {
    ...{ id: 'h', contractId: 'c', partyId: 'hilda', role: 'HELPER' as const, name: null },
    ...{ since: new Date(0), endedAt: null, endedByOther: false, byClaim: false },
  }
  expect(who((viewer) => maySeeMember(viewer, hilda, false))).toEqual(['hilda'])
  expect(who((viewer) => maySeeMember(viewer, { ...hilda, endedAt: new Date(1) }, false))).toEqual([])
})

test('a membership is ended by who has it, the owner and the office; a tenant ends those below', () => {
  const mayEnd = (partyId: string, role: 'TENANT' | 'HELPER' | 'ALERTS_ONLY') =>
    who((viewer) => mayEndMembership(viewer, { partyId, role }, { contract, parties }))
  expect(mayEnd('alma', 'ALERTS_ONLY')).toEqual(['ana', 'tomas', 'alma', 'office'])
  expect(mayEnd('hilda', 'HELPER')).toEqual(['ana', 'tomas', 'hilda', 'office'])
  expect(mayEnd('teo', 'TENANT')).toEqual(['ana', 'office'])
})

test('an invitation is taken back by who made it while they have a role, by the owner and the office', () => {
  const mayTakeBack = (invitedBy: string, present = parties) =>
    who((viewer) => mayRevoke(viewer, { invitedBy }, { contract, parties: present }))
  expect(mayTakeBack('tomas')).toEqual(['ana', 'tomas', 'office'])
  expect(mayTakeBack('tomas', [])).toEqual(['office'])
})

test('only staff of the office start and end a supply there', () => {
  expect(who((viewer) => mayStartContract(viewer, 1))).toEqual(['office'])
})

test('a place without a contract in sight is seen by its office alone', () => {
  expect(who((viewer) => maySeeServicePoint(viewer, 1, 0))).toEqual(['office', 'system'])
  expect(maySeeServicePoint(resident('ana'), 1, 1)).toBe(true)
})
