import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberCustomer } from './commands/remember-customer.ts'
import { subgraph } from './subgraph.ts'

const id = (end: string) => `0190b3a0-0000-7000-8000-${end.padStart(12, '0')}`
const places = Array.from({ length: 20 }, (_, index) => index + 1)
/** Those of the first holder, beside the first: more than are asked for, so that lists lead to further ones. */
const further = Array.from({ length: 24 }, (_, index) => index + 21)
const twentyOfHolder = further.slice(-20)
const holders = places.map((n) => id(`a${n}`))
const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }
const holder: Viewer = { kind: 'resident', subject: 'ana', partyId: id('a1') }

let room: TestRoom
let contracts: InProcessSubgraph
let counted: CountedStatements

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  contracts = inProcessSubgraph(subgraph, room)
  counted = countStatements(room.database)
  await room.database.transaction(systemViewer, async (tx) => {
    for (const customer of holders) await rememberCustomer(tx, customer)
  })
  for (const n of places) await start(n, id(`a${n}`))
  // A list within a list.
  for (const n of further) await start(n, id('a1'))
})
afterAll(() => room.drop())

async function start(n: number, customerId: string): Promise<void> {
  const input = {
    ...{ id: id(`1${n}`), contractNumber: `44276${n}`, customerId, operatingUnitId: '1' },
    ...{ usageClass: 'DOMESTIC', startedOn: '2026-11-01' },
    servicePoint: { id: id(`2${n}`), address: `Av. Corregidora ${n}, Centro` },
  }
  const document =
    'mutation ($input: StartContractInput!) { startContract(input: $input) { __typename ... on Refusal { message } } }'
  const { data } = await contracts.execute({ document, variables: { input }, viewer: staff })
  expect(data).toEqual({ startContract: { __typename: 'ContractStarted' } })
}

async function statementsOf(
  type: string,
  ids: readonly string[],
  viewer: Viewer,
): Promise<readonly string[]> {
  const document = wholeQuestion(subgraphSchema(subgraph), type, {})
  const representations = ids.map((each) => ({ __typename: type, id: each }))
  counted.forget()
  const { data, errors } = await contracts.execute({ document, variables: { representations }, viewer })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({ _entities: ids.map(() => expect.anything()) })
  return alike(counted.texts)
}

const contractIds = (...ns: readonly number[]) => ns.map((n) => id(`1${n}`))
const placeIds = (...ns: readonly number[]) => ns.map((n) => id(`2${n}`))

test.each([
  ['Contract', 'staff', staff, contractIds(...places), contractIds(1)],
  ['Contract', 'their holder', holder, contractIds(...twentyOfHolder), contractIds(21)],
  ['ServicePoint', 'staff', staff, placeIds(...places), placeIds(1)],
  ['ServicePoint', 'their holder', holder, placeIds(...twentyOfHolder), placeIds(21)],
  ['Customer', 'staff', staff, holders, holders.slice(0, 1)],
])(
  'twenty of %s with all that they lead to cost %s as many statements as one',
  async (type, _who, viewer, twenty, one) => {
    expect(await statementsOf(type, twenty, viewer)).toEqual(await statementsOf(type, one, viewer))
  },
)

test('what a live event asks of a home, its address and its contract, is three statements', async () => {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServicePoint {
    address contract { contractNumber holder { id } } } } }`
  counted.forget()
  const variables = { r: [{ __typename: 'ServicePoint', id: id('21') }] }
  const { data } = await contracts.execute({ document, variables, viewer: holder })
  expect(data).toMatchObject({ _entities: [{ contract: { contractNumber: '442761' } }] })
  expect(counted.texts).toHaveLength(3)
})
