import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BilledHome, type BillingRoom, billingRoom, staff } from '../test/billing-room.ts'
import { subgraph } from './subgraph.ts'

let billing: BillingRoom
let counted: CountedStatements
const homes: BilledHome[] = []
const invoices: string[] = []

beforeAll(async () => {
  billing = await billingRoom()
  for (let n = 0; n < 20; n += 1) {
    const home = await billing.home()
    homes.push(home)
    invoices.push(await billing.bill(home, '2026-09', 10_000 + n))
    await billing.bill(home, '2026-10', 12_000 + n)
  }
  counted = countStatements(billing.room.database)
})
afterAll(() => billing.room.drop())

async function statementsOf(
  type: string,
  ids: readonly string[],
  viewer: Viewer,
): Promise<readonly string[]> {
  const document = wholeQuestion(subgraphSchema(subgraph), type, {
    'Int.litres': '12000',
    'Date.day': '"2026-11-20"',
  })
  const representations = ids.map((id) => ({ __typename: type, id }))
  counted.forget()
  const { data, errors } = await billing.graph.execute({ document, variables: { representations }, viewer })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({ _entities: ids.map(() => expect.anything()) })
  return alike(counted.texts)
}

const contracts = () => homes.map(({ contractId }) => contractId)

test.each([
  ['Contract', contracts],
  ['BillingAccount', contracts],
  ['Invoice', () => invoices],
])('twenty of %s with all that they lead to cost staff as many statements as one', async (type, ids) => {
  expect(await statementsOf(type, ids(), staff(1))).toEqual(
    await statementsOf(type, ids().slice(0, 1), staff(1)),
  )
})

test('what the home page asks of a holder is a handful of statements', async () => {
  const [home] = homes
  if (home === undefined) throw new Error('no home is billed')
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contract { billing {
    balance periodFrom estimate(litres: 9000) { sheet { total } nextStep { litres } }
    invoices(first: 1) { edges { node { number total state dueOn } } } } } } }`
  counted.forget()
  const variables = { r: [{ __typename: 'Contract', id: home.contractId }] }
  const { data, errors } = await billing.graph.execute({ document, variables, viewer: home.holder })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({ _entities: [{ billing: { balance: expect.any(String) } }] })
  // Accounts and who may see them, the tariffs, bills and who may see them.
  expect(counted.texts).toHaveLength(5)
})
