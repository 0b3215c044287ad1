import { randomUUID } from 'node:crypto'
import { subgraphSchema } from '@aquacis/kit/runtime/subgraph-schema.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { wholeQuestion } from '@aquacis/kit/testing/observation/whole-question.ts'
import { systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BilledRoom, billedRoom, contracted, issue } from '../test/billed-room.ts'
import { subgraph } from './subgraph.ts'

let room: BilledRoom
let graph: InProcessSubgraph
let counted: CountedStatements

beforeAll(async () => {
  room = await billedRoom({})
  graph = inProcessSubgraph(subgraph, { ...room, log: silentLog })
  counted = countStatements(room.database)
})
afterAll(() => room.drop())

interface Holder {
  readonly viewer: Viewer
  readonly invoiceIds: readonly string[]
}

/** Somebody with so many bills, each of which takes the place of the one before. */
async function holder(bills: number): Promise<Holder> {
  const [customerId, contractId] = [randomUUID(), randomUUID()]
  const invoiceIds: string[] = []
  for (let n = 0; n < bills; n += 1) {
    const bill = await issue(room, { customerId, contractId, correctsInvoiceId: invoiceIds.at(-1) ?? null })
    await contracted(room, bill)
    invoiceIds.push(bill.invoiceId)
  }
  // As if each were stamped, so that its XML is read too.
  await room.database.transaction(systemViewer, (tx) =>
    tx.execute(sql`update fiscal_document set uuid = gen_random_uuid(), stamped_xml = '<a/>', stamped_at = now(),
      state = 'STAMPED' where customer_id = ${customerId}`),
  )
  return { viewer: { kind: 'resident', subject: customerId, partyId: customerId }, invoiceIds }
}

async function statementsOf(
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<readonly string[]> {
  counted.forget()
  const { errors } = await graph.execute({ document, variables, viewer })
  expect(errors).toBeUndefined()
  return alike(counted.texts)
}

const keys = (type: string, ids: readonly string[]) => ({
  representations: ids.map((id) => ({ __typename: type, id })),
})

test('twenty bills with all that their documents say cost as many statements as two', async () => {
  const { viewer, invoiceIds } = await holder(20)
  const document = wholeQuestion(subgraphSchema(subgraph), 'Invoice', {})
  // The first one takes no other's place.
  const ofTwo = await statementsOf(viewer, document, keys('Invoice', invoiceIds.slice(0, 2)))
  expect(ofTwo.length).toBeGreaterThan(0)
  expect(await statementsOf(viewer, document, keys('Invoice', invoiceIds))).toEqual(ofTwo)
})

test('a page of an office costs as many statements with twenty documents as with two', async () => {
  const staff: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
  await holder(20)
  const page = (
    first: number,
  ) => `{ fiscalDocuments(first: ${first}) { edges { node { id kind state folio uuid receiverName
    total replaces { id } verificationUrl } } pageInfo { hasNextPage } } }`
  const ofTwo = await statementsOf(staff, page(2))
  expect(ofTwo.length).toBeGreaterThan(0)
  expect(await statementsOf(staff, page(20))).toEqual(ofTwo)
})

test('fiscal data and months cost as many statements for somebody with twenty bills as with one', async () => {
  const own = async (bills: number) =>
    statementsOf((await holder(bills)).viewer, '{ myFiscalData { rfc name } }')
  expect(await own(20)).toEqual(await own(1))
  const staff: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }
  const month = '{ fiscalMonth(month: "2026-11") { kinds { kind stamped total } } }'
  const before = await statementsOf(staff, month)
  await holder(20)
  expect(await statementsOf(staff, month)).toEqual(before)
})
