import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { subgraph } from './subgraph.ts'

const input = { id: '0190b3a0-0000-7000-8000-000000000001', title: 'Una', operatingUnitId: '1' }
const staff = (...operatingUnitIds: number[]): Viewer => ({ kind: 'staff', subject: 's', operatingUnitIds })

let room: TestRoom
let payments: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  payments = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

/** The answer of one root field, or the codes of what went wrong. */
async function ask(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<unknown> {
  const { data, errors } = await payments.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

function add(viewer: Viewer): Promise<unknown> {
  const document = `mutation ($input: AddPaymentInput!) { addPayment(input: $input) {
    __typename ... on PaymentAdded { payment { id title } } ... on Refusal { message } } }`
  return ask(document, { input }, viewer)
}

function payment(viewer: Viewer): Promise<unknown> {
  return ask('query ($id: ID!) { payment(id: $id) { title } }', { id: input.id }, viewer)
}

test('staff add a payment at their office, and it is told once however often they ask', async () => {
  const added = { __typename: 'PaymentAdded', payment: { id: input.id, title: 'Una' } }
  expect(await add(staff(1))).toEqual(added)
  expect(await add(staff(1))).toEqual(added)
  expect((await room.published()).map(({ type }) => type)).toEqual(['payments.PaymentAdded'])
  expect(await payment(staff(1))).toEqual({ title: 'Una' })
})

test('others neither add nor see it', async () => {
  expect(await add(staff(2))).toEqual(['FORBIDDEN'])
  expect(await add(anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  expect(await payment(staff(2))).toBeNull()
  expect(await payment(anonymousViewer)).toEqual(['UNAUTHENTICATED'])
})
