import { randomUUID } from 'node:crypto'
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
import { showCustomerToOffice } from './commands/show-customer-to-office.ts'
import { subgraph } from './subgraph.ts'

const staff: Viewer = { kind: 'staff', subject: 'asesora', operatingUnitIds: [1] }
const ids = Array.from({ length: 20 }, () => randomUUID())

let room: TestRoom
let customers: InProcessSubgraph
let counted: CountedStatements

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  customers = inProcessSubgraph(subgraph, room)
  counted = countStatements(room.database)
  for (const id of ids) {
    const kind = 'NATURAL_PERSON'
    const input = { id, kind, displayName: 'Ana Luz', contactEmail: 'ana@ejemplo.mx', operatingUnitId: '1' }
    const document =
      'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { __typename } }'
    const { data } = await customers.execute({ document, variables: { input }, viewer: staff })
    expect(data).toEqual({ registerCustomer: { __typename: 'CustomerRegistered' } })
  }
})
afterAll(() => room.drop())

/** What it asked the database. */
async function statementsOf(
  document: string,
  variables: Record<string, unknown>,
  viewer: Viewer,
): Promise<readonly string[]> {
  counted.forget()
  const { data, errors } = await customers.execute({ document, variables, viewer })
  expect(errors).toBeUndefined()
  expect(Object.values(data ?? {})).not.toContain(null)
  return alike(counted.texts)
}

test('twenty customers with all that they say cost as many statements as one', async () => {
  const document = wholeQuestion(subgraphSchema(subgraph), 'Customer', {})
  const of = (some: readonly string[]) => ({
    representations: some.map((id) => ({ __typename: 'Customer', id })),
  })
  const ofOne = await statementsOf(document, of(ids.slice(0, 1)), staff)
  expect(ofOne.length).toBeGreaterThan(0)
  expect(await statementsOf(document, of(ids), staff)).toEqual(ofOne)
})

test.each([
  ['name', 'changeDisplayName', 'ChangeDisplayNameInput', 'DisplayNameChanged', { displayName: 'Ana H.' }],
  [
    'address',
    'changeContactEmail',
    'ChangeContactEmailInput',
    'ContactEmailChanged',
    { contactEmail: 'a@b.mx' },
  ],
] as const)(
  'another %s of whom twenty offices know costs as many statements as of whom one knows',
  async (_what, mutation, input, done, change) => {
    const [known = '', stranger = ''] = ids
    await room.database.transaction(systemViewer, async (tx) => {
      for (let office = 2; office <= 20; office += 1)
        await showCustomerToOffice(tx, { customerId: known, operatingUnitId: office })
    })
    const document = `mutation ($input: ${input}!) { ${mutation}(input: $input) {
      __typename ... on ${done} { customer { id kind displayName contactEmail } } } }`
    const asked = (customerId: string) => {
      const viewer: Viewer = { kind: 'resident', subject: customerId, partyId: customerId }
      return statementsOf(document, { input: { customerId, ...change } }, viewer)
    }
    const ofStranger = await asked(stranger)
    expect(ofStranger.filter((text) => /^\s*update/i.test(text))).toHaveLength(1)
    expect(await asked(known)).toEqual(ofStranger)
  },
)
