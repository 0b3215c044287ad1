import { randomUUID } from 'node:crypto'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsGraph, type Home, type People, resident } from '../../../test/people.ts'
import { storiesOf } from '../../../test/stories.ts'

let people: People
let counted: CountedStatements
beforeAll(async () => {
  people = await contractsGraph()
  counted = countStatements(people.room.database)
})
afterAll(() => people.room.drop())

const { invite, joined, household, claim } = storiesOf(() => people)

const contractOfAnswer = 'contract { contractNumber id myRole servicePoint { address id } }'

/** What a mutation asked the database. */
async function statementsOf(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown>,
  done: string,
) {
  counted.forget()
  expect(await people.ask(viewer, document, variables)).toMatchObject({ __typename: done })
  return alike(counted.texts)
}

/** A home with its owner alone, and one with as many people and offers as fit in beside one more. */
async function homes(): Promise<{ readonly quiet: Home; readonly full: Home }> {
  const [quiet, full] = [await people.home(), await people.home()]
  for (const role of ['TENANT', 'HELPER', 'HELPER', 'ALERTS_ONLY']) await joined(full, role)
  for (const role of ['HELPER', 'ALERTS_ONLY']) await invite(full.owner, full, role)
  return { quiet, full }
}

/** Somebody who sees so many homes already. */
async function neighbourOf(count: number): Promise<Home['owner']> {
  const who = resident()
  for (let n = 0; n < count; n += 1) await claim(who, await people.home())
  return who
}

test('inviting somebody, and taking it back, costs a full house as many statements as an empty one', async () => {
  const { quiet, full } = await homes()
  const asked = async (home: Home) => {
    const id = randomUUID()
    const input = { id, contractId: home.contractId, role: 'HELPER', name: 'Rosa' }
    const inviting = `mutation ($input: InviteContractMemberInput!) { inviteContractMember(input: $input) {
      __typename ... on ContractMemberInvited { code invitation { id role name expiresAt } } } }`
    const revoking = 'mutation ($id: ID!) { revokeContractInvitation(invitationId: $id) { __typename } }'
    return [
      await statementsOf(home.owner, inviting, { input }, 'ContractMemberInvited'),
      await statementsOf(home.owner, revoking, { id }, 'ContractInvitationRevoked'),
    ]
  }
  expect(await asked(full)).toEqual(await asked(quiet))
})

test('joining by invitation and leaving cost whoever sees twenty homes as many statements as a newcomer', async () => {
  const { quiet, full } = await homes()
  const asked = async (home: Home, who: Viewer) => {
    const { code } = await invite(home.owner, home, 'HELPER')
    const accepting = `mutation ($code: String!) { acceptContractInvitation(code: $code) {
      __typename ... on ContractInvitationAccepted { ${contractOfAnswer} } } }`
    const accepted = await statementsOf(who, accepting, { code }, 'ContractInvitationAccepted')
    const edges = (await household(home.owner, home))?.members.edges ?? []
    const id = edges.at(-1)?.node.id
    const ending = 'mutation ($id: ID!) { endContractMembership(memberId: $id) { __typename } }'
    return [accepted, await statementsOf(home.owner, ending, { id }, 'ContractMembershipEnded')]
  }
  expect(await asked(full, await neighbourOf(20))).toEqual(await asked(quiet, resident()))
})

test('a claim costs whoever sees twenty homes as many statements as a newcomer', async () => {
  const { quiet, full } = await homes()
  const asked = ({ contractNumber, serial: meterSerial }: Home, who: Viewer) => {
    const input = { id: randomUUID(), contractNumber, meterSerial, name: 'Tomás' }
    const claiming = `mutation ($input: ClaimContractInput!) { claimContract(input: $input) {
      __typename ... on ContractClaimed { ${contractOfAnswer} } } }`
    return statementsOf(who, claiming, { input }, 'ContractClaimed')
  }
  expect(await asked(full, await neighbourOf(20))).toEqual(await asked(quiet, resident()))
})
