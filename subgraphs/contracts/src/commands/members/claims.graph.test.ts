import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsGraph, type People, resident, today } from '../../../test/people.ts'
import { storiesOf } from '../../../test/stories.ts'

let people: People
beforeAll(async () => {
  people = await contractsGraph()
})
afterAll(() => people.room.drop())

const { invite, accept, household, rolesSeen, facts, claim } = storiesOf(() => people)
const minutesLater = (minutes: number) => new Date(today.getTime() + minutes * 60_000)

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
