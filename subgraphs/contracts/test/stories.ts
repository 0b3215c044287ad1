import { randomUUID } from 'node:crypto'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { type Home, type Outcome, type People, resident, today } from './people.ts'

/** What a contract tells somebody of those who look at it. */
export interface Household {
  readonly myRole: string | null
  readonly members: {
    edges: {
      node: { id: string; role: string; name: string | null; isMe: boolean; endedAt: string | null }
    }[]
  }
  readonly invitations: { edges: { node: { id: string; role: string } }[] }
}

/** What people do with a home, in the words of the tests: on the graph that `people` answers with when it is asked. */
export function storiesOf(people: () => People) {
  function invite(
    viewer: Viewer,
    { contractId }: Home,
    role: string,
    now = today,
    id: string = randomUUID(),
  ) {
    return people().act(
      viewer,
      'inviteContractMember',
      { input: { id, contractId, role, name: ' Mi  hermana ' } },
      now,
    )
  }

  const accept = (viewer: Viewer, { code }: Outcome, now = today) =>
    people().act(viewer, 'acceptContractInvitation', { code }, now)

  async function joined(home: Home, role: string): Promise<Home['owner']> {
    const who = resident()
    const answer = await accept(who, await invite(home.owner, home, role))
    if (answer.__typename !== 'ContractInvitationAccepted') throw new Error(JSON.stringify(answer))
    return who
  }

  async function household(viewer: Viewer, { contractId }: Home, ended = false): Promise<Household | null> {
    const document = `query ($id: ID!, $ended: Boolean) { contract(id: $id) { myRole
      members(ended: $ended) { edges { node { id role name isMe endedAt byClaim since } } }
      invitations { edges { node { id role name } } } } }`
    return (await people().ask(viewer, document, { id: contractId, ended })) as Household | null
  }

  const rolesSeen = async (viewer: Viewer, home: Home, ended = false) =>
    (await household(viewer, home, ended))?.members.edges.map(({ node }) => node.role).toSorted()

  const myNumbers = async (viewer: Viewer, ended = false) => {
    const page = (await people().ask(
      viewer,
      `query ($ended: Boolean) { myContracts(ended: $ended) { edges { node { contractNumber myRole } } } }`,
      { ended },
    )) as { edges: { node: { contractNumber: string; myRole: string | null } }[] }
    return page.edges.map(({ node }) => `${node.contractNumber} ${node.myRole}`)
  }

  async function facts(home: Home): Promise<string[]> {
    const told = (await people().room.published()).filter(({ key }) => key === home.servicePointId)
    return told.map(({ type }) => type.replace('contracts.', ''))
  }

  const claim = (
    viewer: Viewer,
    home: Pick<Home, 'contractNumber' | 'serial'>,
    now = today,
    id: string = randomUUID(),
  ) =>
    people().act(
      viewer,
      'claimContract',
      { input: { id, contractNumber: home.contractNumber, meterSerial: home.serial, name: 'Tomás' } },
      now,
    )

  const moveOut = (viewer: Viewer, { contractId }: Home, endedOn: string) =>
    people().act(viewer, 'endContract', { input: { contractId, endedOn } })

  return { invite, accept, joined, household, rolesSeen, myNumbers, facts, claim, moveOut }
}
