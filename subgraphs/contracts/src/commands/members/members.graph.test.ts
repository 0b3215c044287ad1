import { randomUUID } from 'node:crypto'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  contractsGraph,
  type Home,
  type Outcome,
  type People,
  resident,
  staff,
  today,
} from '../../../test/people.ts'

let people: People
beforeAll(async () => {
  people = await contractsGraph()
})
afterAll(() => people.room.drop())

const minutesLater = (minutes: number) => new Date(today.getTime() + minutes * 60_000)

function invite(viewer: Viewer, { contractId }: Home, role: string, now = today, id: string = randomUUID()) {
  return people.act(
    viewer,
    'inviteContractMember',
    { input: { id, contractId, role, name: ' Mi  hermana ' } },
    now,
  )
}

const accept = (viewer: Viewer, { code }: Outcome, now = today) =>
  people.act(viewer, 'acceptContractInvitation', { code }, now)

async function joined(home: Home, role: string): Promise<Home['owner']> {
  const who = resident()
  const answer = await accept(who, await invite(home.owner, home, role))
  expect(answer.__typename).toBe('ContractInvitationAccepted')
  return who
}

interface Household {
  readonly myRole: string | null
  readonly members: {
    edges: {
      node: { id: string; role: string; name: string | null; isMe: boolean; endedAt: string | null }
    }[]
  }
  readonly invitations: { edges: { node: { id: string; role: string } }[] }
}

async function household(viewer: Viewer, { contractId }: Home, ended = false): Promise<Household | null> {
  const document = `query ($id: ID!, $ended: Boolean) { contract(id: $id) { myRole
    members(ended: $ended) { edges { node { id role name isMe endedAt byClaim since } } }
    invitations { edges { node { id role name } } } } }`
  return (await people.ask(viewer, document, { id: contractId, ended })) as Household | null
}

const rolesSeen = async (viewer: Viewer, home: Home, ended = false) =>
  (await household(viewer, home, ended))?.members.edges.map(({ node }) => node.role).toSorted()

const myNumbers = async (viewer: Viewer, ended = false) => {
  const page = (await people.ask(
    viewer,
    `query ($ended: Boolean) { myContracts(ended: $ended) { edges { node { contractNumber myRole } } } }`,
    { ended },
  )) as { edges: { node: { contractNumber: string; myRole: string | null } }[] }
  return page.edges.map(({ node }) => `${node.contractNumber} ${node.myRole}`)
}

async function facts(home: Home): Promise<string[]> {
  const told = (await people.room.published()).filter(({ key }) => key === home.servicePointId)
  return told.map(({ type }) => type.replace('contracts.', ''))
}

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

const claim = (
  viewer: Viewer,
  home: Pick<Home, 'contractNumber' | 'serial'>,
  now = today,
  id: string = randomUUID(),
) =>
  people.act(
    viewer,
    'claimContract',
    { input: { id, contractNumber: home.contractNumber, meterSerial: home.serial, name: 'Tomás' } },
    now,
  )

test('who has the bill in hand becomes a tenant, once, and the owner sees it and is told', async () => {
  const home = await people.home()
  const tomas = resident()
  const id = randomUUID()
  const claimed = {
    __typename: 'ContractClaimed',
    contract: { contractNumber: home.contractNumber, myRole: 'TENANT' },
  }
  const bare = { ...home, serial: home.serial.replace('KAM ', '') }
  const answers = [claim(tomas, bare, today, id), claim(tomas, home, today, id), claim(tomas, home)]
  expect(await Promise.all(answers)).toEqual([claimed, claimed, claimed])
  expect(await household(home.owner, home)).toMatchObject({
    members: { edges: [{ node: { role: 'TENANT', name: 'Tomás', byClaim: true } }] },
  })
  expect(await facts(home)).toEqual(['ContractStarted', 'ContractMemberJoined'])
})

test('the holder claims nothing that is not theirs already', async () => {
  const home = await people.home()
  expect(await claim(home.owner, home)).toMatchObject({
    __typename: 'ContractClaimed',
    contract: { myRole: 'OWNER' },
  })
  expect(await rolesSeen(home.owner, home)).toEqual([])
})

test('a wrong number and a wrong meter are answered alike, and five of them cost an hour of waiting', async () => {
  const home = await people.home()
  const other = await people.home()
  const guesser = resident()
  const wrong = [
    { ...home, serial: other.serial },
    { ...home, contractNumber: '999999' },
    { ...home, serial: 'KAM' },
    { ...home, contractNumber: 'no sé' },
  ]
  for (const [index, guess] of wrong.entries()) {
    const message = expect.stringMatching(/^No encontramos un contrato con ese número y ese medidor/)
    expect(await claim(guesser, guess, minutesLater(index))).toEqual({
      __typename: 'ClaimNotMatched',
      triesLeft: 4 - index,
      message,
    })
  }
  expect(await claim(guesser, wrong[0] ?? home, minutesLater(4))).toMatchObject({ triesLeft: 0 })
  const refused = { __typename: 'ClaimTriedTooOften', retryAt: minutesLater(60).toISOString() }
  expect(await claim(guesser, home, minutesLater(5))).toMatchObject(refused)
  // The contract is nobody's to lock: another account is not held up by it.
  expect(await claim(resident(), home, minutesLater(5))).toMatchObject({ __typename: 'ContractClaimed' })
  expect(await claim(guesser, home, minutesLater(60))).toMatchObject({ __typename: 'ContractClaimed' })
})

test('guesses that come at once are counted like those that follow each other', async () => {
  const home = await people.home()
  const guesser = resident()
  const answers = await Promise.all(Array.from({ length: 9 }, () => claim(guesser, { ...home, serial: '1' })))
  const counts = Object.groupBy(answers, ({ __typename }) => __typename)
  expect([counts['ClaimNotMatched']?.length, counts['ClaimTriedTooOften']?.length]).toEqual([5, 4])
})

test('eight people fit into a contract, however many bring the bill at once', async () => {
  const home = await people.home()
  const answers = await Promise.all(Array.from({ length: 10 }, () => claim(resident(), home)))
  const counts = Object.groupBy(answers, ({ __typename }) => __typename)
  expect([counts['ContractClaimed']?.length, counts['ContractMembersFull']?.length]).toEqual([8, 2])
  expect(await invite(home.owner, home, 'HELPER')).toMatchObject({ __typename: 'ContractMembersFull' })
})

test('a bill does not lead back whom the owner has sent away; an invitation does', async () => {
  const home = await people.home()
  const tomas = resident()
  await claim(tomas, home)
  const memberId = (await household(home.owner, home))?.members.edges[0]?.node.id
  await people.act(home.owner, 'endContractMembership', { memberId })
  expect(await claim(tomas, home)).toMatchObject({ __typename: 'MembershipWasEnded' })
  expect(await accept(tomas, await invite(home.owner, home, 'ALERTS_ONLY'))).toMatchObject({
    contract: { myRole: 'ALERTS_ONLY' },
  })
  expect(await claim(tomas, home)).toMatchObject({
    __typename: 'ContractClaimed',
    contract: { myRole: 'TENANT' },
  })
  expect(await rolesSeen(home.owner, home)).toEqual(['TENANT'])
})

const moveOut = (viewer: Viewer, { contractId }: Home, endedOn: string) =>
  people.act(viewer, 'endContract', { input: { contractId, endedOn } })

test('at move-out everybody’s door closes; the one who held it keeps the paper', async () => {
  const home = await people.home()
  const helper = await joined(home, 'HELPER')
  const open = await invite(home.owner, home, 'HELPER')
  expect(await moveOut(staff(4), home, '2026-11-19')).toMatchObject({ __typename: 'ContractUnknown' })
  const ended = { __typename: 'ContractEnded', contract: { endedOn: '2026-11-19', myRole: null } }
  expect(
    await Promise.all([moveOut(staff(1), home, '2026-11-19'), moveOut(staff(1), home, '2026-11-19')]),
  ).toEqual([ended, ended])
  expect(await household(helper, home)).toBeNull()
  expect(await household(home.owner, home)).toMatchObject({ myRole: null, members: { edges: [] } })
  expect([await myNumbers(home.owner), await myNumbers(helper)]).toEqual([[], []])
  expect(await myNumbers(home.owner, true)).toEqual([`${home.contractNumber} null`])
  expect(await accept(resident(), open)).toMatchObject({ __typename: 'InvitationNotValid' })
  expect(await claim(resident(), home)).toMatchObject({ __typename: 'ClaimNotMatched' })
  expect(await invite(home.owner, home, 'HELPER')).toMatchObject({ __typename: 'ContractUnknown' })
  expect(await facts(home)).toEqual(['ContractStarted', 'ContractMemberJoined', 'ContractEnded'])
  expect(await rolesSeen(staff(1), home, true)).toEqual(['HELPER'])
})

test.each([
  ['2026-10-31', 'EndBeforeStart'],
  ['2026-11-21', 'EndInFuture'],
])(
  'a contract of the first of November does not end on %s, on the twentieth: %s',
  async (endedOn, refusal) => {
    const home = await people.home()
    expect(await moveOut(staff(1), home, endedOn)).toEqual({
      __typename: refusal,
      message: expect.stringMatching(/\.$/),
    })
  },
)

test('who moves in sees their own contract of the place, and who moved out theirs', async () => {
  const before = await people.home()
  await moveOut(staff(1), before, '2026-11-10')
  await expect(people.home(before.servicePointId, '2026-11-10')).rejects.toThrow('EarlierContractLasts')
  const after = await people.home(before.servicePointId, '2026-11-11')
  const place = (viewer: Viewer) =>
    people.ask(
      viewer,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServicePoint { address contract { contractNumber } } } }`,
      { r: [{ __typename: 'ServicePoint', id: before.servicePointId }] },
    )
  const address = 'Av. Corregidora 12, Centro'
  expect(await place(after.owner)).toEqual([{ address, contract: { contractNumber: after.contractNumber } }])
  expect(await place(before.owner)).toEqual([{ address, contract: null }])
  expect(await household(before.owner, after)).toBeNull()
  expect(await household(after.owner, before)).toBeNull()
  expect(await claim(resident(), { ...after, contractNumber: before.contractNumber })).toMatchObject({
    __typename: 'ClaimNotMatched',
  })
})

test('who is a member of many contracts gets them a page at a time, oldest first', async () => {
  const tomas = resident()
  const homes = [
    await people.home(undefined, '2026-11-03'),
    await people.home(undefined, '2026-11-01'),
    await people.home(undefined, '2026-11-02'),
  ]
  for (const home of homes) await claim(tomas, home)
  const page = async (after: string | null) =>
    (await people.ask(
      tomas,
      `query ($after: String) { myContracts(first: 2, after: $after) {
      edges { node { startedOn } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )) as {
      edges: { node: { startedOn: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
  const first = await page(null)
  const rest = await page(first.pageInfo.endCursor)
  expect([...first.edges, ...rest.edges].map(({ node }) => node.startedOn)).toEqual([
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
  ])
  expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false])
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
