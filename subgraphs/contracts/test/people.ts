import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { noteMeterInstalled } from '../src/commands/note-meter.ts'
import { rememberCustomer } from '../src/commands/remember-customer.ts'
import { subgraph } from '../src/subgraph.ts'

/** A supplied home with the number and the serial number that stand on its bill. */
export interface Home {
  readonly contractId: string
  readonly contractNumber: string
  readonly servicePointId: string
  readonly serial: string
  readonly owner: Viewer & { readonly kind: 'resident' }
}

/** An answer of one root field: its data, or the codes of what went wrong. */
export interface Outcome {
  readonly __typename: string
  readonly [field: string]: unknown
}

/** The contracts' graph with homes in it, for tests of who may look at them. */
export interface People {
  readonly room: TestRoom
  readonly graph: InProcessSubgraph
  home(servicePointId?: string, startedOn?: string): Promise<Home>
  ask(viewer: Viewer, document: string, variables?: Record<string, unknown>, now?: Date): Promise<unknown>
  /** The outcome of a mutation with one argument, with every field that outcomes have. */
  act(viewer: Viewer, mutation: string, argument: Record<string, unknown>, now?: Date): Promise<Outcome>
}

/** Noon of the day on which these tests stand. */
export const today = new Date('2026-11-20T18:00:00Z')

export function resident(partyId: string = randomUUID()): Home['owner'] {
  return { kind: 'resident', subject: `s ${partyId}`, partyId }
}

export function staff(...operatingUnitIds: number[]): Viewer {
  return { kind: 'staff', subject: 'asesora', operatingUnitIds }
}

/** The contracts' graph on a database of its own. */
export async function contractsGraph(): Promise<People> {
  const room = await testRoom(subgraph.migrations)
  const graph = inProcessSubgraph(subgraph, room)
  let homes = 0

  async function ask(viewer: Viewer, document: string, variables = {}, now = today): Promise<unknown> {
    const { data, errors } = await graph.execute({ document, variables, viewer, now })
    return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
  }

  async function home(servicePointId: string = randomUUID(), startedOn = '2026-11-01'): Promise<Home> {
    homes += 1
    const owner = resident()
    const made = {
      ...{ contractId: randomUUID(), contractNumber: String(500_000 + homes), servicePointId, owner },
      serial: `KAM 6700${String(homes).padStart(4, '0')}`,
    }
    await room.database.transaction(systemViewer, async (tx: Transaction) => {
      await rememberCustomer(tx, owner.partyId)
      await noteMeterInstalled(tx, { meterId: randomUUID(), servicePointId, serial: made.serial })
    })
    const input = {
      ...{ id: made.contractId, contractNumber: made.contractNumber, customerId: owner.partyId },
      ...{ operatingUnitId: '1', usageClass: 'DOMESTIC', startedOn },
      servicePoint: { id: servicePointId, address: 'Av. Corregidora 12, Centro' },
    }
    const started = await act(staff(1), 'startContract', { input })
    if (started.__typename !== 'ContractStarted') throw new Error(JSON.stringify(started))
    return made
  }

  async function act(
    viewer: Viewer,
    mutation: string,
    argument: Record<string, unknown>,
    now = today,
  ): Promise<Outcome> {
    const [name = ''] = Object.keys(argument)
    const [type, outcome] = mutations[mutation] ?? ['ID!', '']
    const document = `mutation ($given: ${type}) { ${mutation}(${name}: $given) {
      __typename ... on Refusal { message } ${outcome} } }`
    return (await ask(viewer, document, { given: argument[name] }, now)) as Outcome
  }

  return { room, graph, home, ask, act }
}

/** By mutation: the type of its argument, and what its outcome has beside a refusal's sentence. */
const mutations: Readonly<Record<string, readonly [string, string]>> = {
  startContract: ['StartContractInput!', ''],
  endContract: ['EndContractInput!', '... on ContractEnded { contract { endedOn myRole } }'],
  claimContract: [
    'ClaimContractInput!',
    `... on ClaimNotMatched { triesLeft } ... on ClaimTriedTooOften { retryAt }
      ... on ContractClaimed { contract { contractNumber myRole } }`,
  ],
  inviteContractMember: [
    'InviteContractMemberInput!',
    '... on ContractMemberInvited { code invitation { id role name expiresAt } }',
  ],
  acceptContractInvitation: [
    'String!',
    '... on ContractInvitationAccepted { contract { contractNumber myRole } }',
  ],
}
