import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsGraph, type People, resident, staff } from '../../../test/people.ts'
import { storiesOf } from '../../../test/stories.ts'

let people: People
beforeAll(async () => {
  people = await contractsGraph()
})
afterAll(() => people.room.drop())

const { invite, accept, joined, household, rolesSeen, myNumbers, facts, claim, moveOut } = storiesOf(
  () => people,
)

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
