import { randomUUID } from 'node:crypto'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsGraph, type People, resident, staff, today } from '../../../test/people.ts'
import { storiesOf } from '../../../test/stories.ts'

let people: People
beforeAll(async () => {
  people = await contractsGraph()
})
afterAll(() => people.room.drop())

const { invite, accept, joined, household, rolesSeen, myNumbers, facts, claim, moveOut } = storiesOf(
  () => people,
)
const minutesLater = (minutes: number) => new Date(today.getTime() + minutes * 60_000)

test('who brings the code of an invitation becomes a member in the role that was chosen, once', async () => {
  const home = await people.home()
  const invited = await invite(home.owner, home, 'HELPER')
  expect(invited).toMatchObject({
    __typename: 'ContractMemberInvited',
    invitation: { role: 'HELPER', name: 'Mi hermana', expiresAt: '2026-11-27T18:00:00.000Z' },
  })
  // 128 bits in base64url.
  expect(invited['code']).toMatch(/^[\w-]{22}$/)
  const hilda = resident()
  const accepted = {
    __typename: 'ContractInvitationAccepted',
    contract: { contractNumber: home.contractNumber, myRole: 'HELPER' },
  }
  expect(await Promise.all([accept(hilda, invited), accept(hilda, invited)])).toEqual([accepted, accepted])
  expect(await accept(resident(), invited)).toMatchObject({ __typename: 'InvitationNotValid' })
  expect(await rolesSeen(home.owner, home)).toEqual(['HELPER'])
  expect(await facts(home)).toEqual(['ContractStarted', 'ContractMemberJoined'])
  const [, told] = (await people.room.published()).filter(({ key }) => key === home.servicePointId)
  expect(told?.data).toMatchObject({
    ...{ contractId: home.contractId, partyId: hilda.partyId, role: 'HELPER', operatingUnitId: 1 },
    ...{ since: today.toISOString(), by: 'INVITATION' },
  })
})

test('the code lies nowhere: neither in the tables nor in the outbox', async () => {
  const home = await people.home()
  const { code } = await invite(home.owner, home, 'HELPER')
  const { rows } = await people.room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`select to_jsonb(i)::text as row from contract_invitation i
      union all select to_jsonb(o)::text from messaging.outbox o`),
  )
  const everything = JSON.stringify(rows)
  expect(everything).toContain(home.contractId)
  for (const form of [String(code), Buffer.from(String(code), 'base64url').toString('hex'), 'Mi hermana']) {
    expect(everything).not.toContain(form)
  }
})

test('an invitation that is over, taken back, replaced by a new code or whose giver left, is good for nothing', async () => {
  const home = await people.home()
  const tenant = await joined(home, 'TENANT')
  const late = await invite(home.owner, home, 'HELPER')
  const id = randomUUID()
  const replaced = await invite(home.owner, home, 'HELPER', today, id)
  const again = await invite(home.owner, home, 'HELPER', today, id)
  const fromTenant = await invite(tenant, home, 'ALERTS_ONLY')
  const taken = await invite(home.owner, home, 'HELPER')
  const takenId = (taken['invitation'] as { id: string }).id
  for (const stranger of [resident(), await joined(home, 'HELPER'), staff(4)]) {
    const answer = await people.act(stranger, 'revokeContractInvitation', { invitationId: takenId })
    expect(answer.__typename).toBe('InvitationNotValid')
  }
  for (const _twice of [1, 2]) {
    const answer = await people.act(home.owner, 'revokeContractInvitation', { invitationId: takenId })
    expect(answer.__typename).toBe('ContractInvitationRevoked')
  }
  const leaving = (await household(tenant, home))?.members.edges.find(({ node }) => node.isMe)?.node.id
  expect((await people.act(tenant, 'endContractMembership', { memberId: leaving })).__typename).toBe(
    'ContractMembershipEnded',
  )
  const invalid = { __typename: 'InvitationNotValid', message: expect.stringContaining('Pide una nueva') }
  for (const dead of [replaced, taken, fromTenant]) expect(await accept(resident(), dead)).toEqual(invalid)
  expect(await accept(resident(), late, minutesLater(7 * 24 * 60))).toEqual(invalid)
  expect(await accept(resident(), { __typename: '', code: 'AAAAAAAAAAAAAAAAAAAAAA' })).toEqual(invalid)
  expect((await accept(resident(), again)).__typename).toBe('ContractInvitationAccepted')
})

test('roles are given downwards alone', async () => {
  const home = await people.home()
  const [tenant, helper, alerts] = [
    await joined(home, 'TENANT'),
    await joined(home, 'HELPER'),
    await joined(home, 'ALERTS_ONLY'),
  ]
  const given = async (viewer: Viewer) => {
    const answers = []
    for (const role of ['OWNER', 'TENANT', 'HELPER', 'ALERTS_ONLY']) {
      const answer = await invite(viewer, home, role)
      answers.push(answer.__typename)
      const { id } = (answer['invitation'] as { id: string } | undefined) ?? { id: '' }
      if (id !== '') await people.act(home.owner, 'revokeContractInvitation', { invitationId: id })
    }
    return answers
  }
  const [yes, no, unknown] = ['ContractMemberInvited', 'RoleNotYours', 'ContractUnknown']
  expect(await given(home.owner)).toEqual([no, yes, yes, yes])
  expect(await given(tenant)).toEqual([no, no, yes, yes])
  for (const below of [helper, alerts]) expect(await given(below)).toEqual([no, no, no, no])
  expect(await given(resident())).toEqual([unknown, unknown, unknown, unknown])
})

test('members, roles and invitations are seen by those who run the household; others see themselves', async () => {
  const home = await people.home()
  const [tenant, helper, alerts] = [
    await joined(home, 'TENANT'),
    await joined(home, 'HELPER'),
    await joined(home, 'ALERTS_ONLY'),
  ]
  await invite(home.owner, home, 'HELPER')
  const all = ['ALERTS_ONLY', 'HELPER', 'TENANT']
  for (const viewer of [home.owner, tenant, staff(1)]) {
    expect(await rolesSeen(viewer, home)).toEqual(all)
    expect((await household(viewer, home))?.invitations.edges).toHaveLength(1)
  }
  for (const [viewer, role] of [
    [helper, 'HELPER'],
    [alerts, 'ALERTS_ONLY'],
  ] as const) {
    const seen = await household(viewer, home)
    expect(seen).toMatchObject({
      myRole: role,
      members: { edges: [{ node: { role, isMe: true } }] },
      invitations: { edges: [] },
    })
    expect(seen?.members.edges).toHaveLength(1)
  }
  for (const stranger of [resident(), staff(4)]) expect(await household(stranger, home)).toBeNull()
  expect(await myNumbers(alerts)).toEqual([`${home.contractNumber} ALERTS_ONLY`])
  expect(await myNumbers(home.owner)).toEqual([`${home.contractNumber} OWNER`])
  const holder = (viewer: Viewer) =>
    people.ask(viewer, `query ($id: ID!) { contract(id: $id) { holder { id } } }`, { id: home.contractId })
  expect(await holder(home.owner)).toEqual({ holder: { id: home.owner.partyId } })
  expect(await holder(tenant)).toEqual({ holder: null })
})

test('a membership ended is a door closed, and whoever may not end it is told nothing of it', async () => {
  const home = await people.home()
  const [tenant, helper] = [await joined(home, 'TENANT'), await joined(home, 'HELPER')]
  const ids = new Map(
    (await household(home.owner, home))?.members.edges.map(({ node }) => [node.role, node.id]),
  )
  const end = async (viewer: Viewer, role: string) =>
    (await people.act(viewer, 'endContractMembership', { memberId: ids.get(role) })).__typename
  for (const viewer of [helper, resident(), staff(4)])
    expect(await end(viewer, 'TENANT')).toBe('MembershipUnknown')
  expect(await people.act(home.owner, 'endContractMembership', { memberId: randomUUID() })).toMatchObject({
    __typename: 'MembershipUnknown',
  })
  for (const viewer of [tenant, tenant, home.owner])
    expect(await end(viewer, 'HELPER')).toBe('ContractMembershipEnded')
  expect(await household(helper, home)).toBeNull()
  expect(await myNumbers(helper)).toEqual([])
  expect(await rolesSeen(home.owner, home)).toEqual(['TENANT'])
  expect(await rolesSeen(home.owner, home, true)).toEqual(['HELPER', 'TENANT'])
  expect((await facts(home)).filter((type) => type === 'ContractMemberLeft')).toHaveLength(1)
})

test('staff hold no contracts, and who is not signed in is asked to', async () => {
  expect(await myNumbers(staff(1))).toEqual([])
  const home = await people.home()
  expect(await claim(staff(1), home)).toEqual(['FORBIDDEN'])
  expect(await claim(anonymousViewer, home)).toEqual(['UNAUTHENTICATED'])
  expect(await moveOut(home.owner, home, '2026-11-19')).toEqual(['FORBIDDEN'])
})

test('what is no id, no name or no code is told so', async () => {
  const home = await people.home()
  expect(await claim(resident(), home, today, 'x')).toEqual(['BAD_USER_INPUT'])
  expect(await accept(resident(), { __typename: '', code: ' ' })).toEqual(['BAD_USER_INPUT'])
  const input = { id: randomUUID(), contractId: home.contractId, role: 'HELPER', name: ' ' }
  expect(await people.act(home.owner, 'inviteContractMember', { input })).toEqual(['BAD_USER_INPUT'])
  const { id } = (await invite(home.owner, home, 'HELPER'))['invitation'] as { id: string }
  const other = await people.home()
  expect(await invite(other.owner, other, 'HELPER', today, id)).toEqual(['BAD_USER_INPUT'])
})
