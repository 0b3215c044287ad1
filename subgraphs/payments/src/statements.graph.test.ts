import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import {
  alike,
  type CountedStatements,
  countStatements,
} from '@aquacis/kit/testing/observation/counted-statements.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../test/paying-room.ts'
import { collectDay } from './commands/collections/collect-day.ts'
import { shippedCollections } from './policies/shipped-collections.ts'
import { addReference } from './store/reference/payment-reference.ts'
import { subgraph } from './subgraph.ts'

const now = new Date('2026-11-30T16:00:00.000Z')
const staff: Viewer = { kind: 'staff', subject: 'ana', operatingUnitIds: [1] }

let room: PayingRoom
let graph: InProcessSubgraph
let counted: CountedStatements
const contracts: TestContract[] = []
let busy: TestContract
const invoiceIds: string[] = []

beforeAll(async () => {
  room = await payingRoom()
  graph = inProcessSubgraph(subgraph, room)
  // Twenty contracts, each with two bills overdue, and one with twenty that are paid one by one, by a reference each.
  for (let n = 0; n < 20; n += 1) {
    const contract = await contracted(room)
    contracts.push(contract)
    for (const month of ['09', '10']) await billed(room, contract, { periodFrom: `2026-${month}-01` })
  }
  busy = await contracted(room)
  for (let n = 0; n < 20; n += 1) {
    const invoiceId = await billed(room, busy)
    invoiceIds.push(invoiceId)
    // Each pays its own bill, which stands beside it on a page.
    const referenceId = await reference(busy, invoiceId, n)
    await paid(room, busy, 10_000, { referenceId, targets: [invoiceId] })
  }
  await collectDay(room, shippedCollections(), now)
  counted = countStatements(room.database)
})
afterAll(() => room.drop())

async function reference(of: TestContract, invoiceId: string, n: number): Promise<string> {
  const id = randomUUID()
  const { contractId, contractNumber, operatingUnitId } = of
  const bill = { invoiceId, invoiceNumber: 'QRO-2026-0000123', amount: centavos(10_000n) }
  await room.asSystem((tx) =>
    addReference(tx, {
      ...{ id, contractId, contractNumber, operatingUnitId, cover: { of: 'INVOICES' }, bills: [bill] },
      ...{
        method: 'OXXO',
        state: 'PAID',
        amount: centavos(10_000n),
        paid: centavos(10_000n),
        expiresAt: null,
      },
      ...{ createdAt: new Date(now.getTime() + n), paying: null, declinedCode: null, replacedBy: null },
      keyHash: null,
    }),
  )
  return id
}

const holderOf = ({ customerId }: TestContract): Viewer => ({
  ...{ kind: 'resident', subject: 'auth0|ana', partyId: customerId },
})

/** Statements of a question, and what it was answered with. */
async function asked(viewer: Viewer, document: string, variables: Record<string, unknown> = {}) {
  counted.forget()
  const { data, errors } = await graph.execute({ document, variables, viewer, now })
  expect(errors).toBeUndefined()
  return { statements: alike(counted.texts), data: data as Record<string, never> }
}

/** The same of entities of a type, each of which is there. */
async function askedOf(viewer: Viewer, type: string, ids: readonly string[], fields: string) {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`
  const of = ids.map((id) => ({ __typename: type, id }))
  const { statements, data } = await asked(viewer, document, { of })
  expect(data).toMatchObject({ _entities: ids.map(() => expect.anything()) })
  return { statements, found: data['_entities'] as unknown as Record<string, unknown>[] }
}

const idsOf = (some: readonly TestContract[]) => some.map(({ contractId }) => contractId)
const caseFields = `id owed surcharge disputed summary nextStep howToStop payBy contractNumber holds { kind until }
  restriction { kind } sources { title }`

test('twenty accounts with what is owed, open bills and their debt case cost as many statements as two', async () => {
  const fields = `payments { owed overdue credit openBills { invoiceNumber open held invoice { id settlement { open paid } } }
    autopay { state } plan { state } debtCase { ${caseFields} } }`
  const ofTwo = await askedOf(staff, 'Contract', idsOf(contracts.slice(0, 2)), fields)
  expect(ofTwo.statements.length).toBeGreaterThan(0)
  const ofTwenty = await askedOf(staff, 'Contract', idsOf(contracts), fields)
  expect(ofTwenty.found.at(-1)).toMatchObject({
    payments: {
      owed: '432.00',
      openBills: [expect.anything(), expect.anything()],
      debtCase: { owed: '432.00' },
    },
  })
  expect(ofTwenty.statements).toEqual(ofTwo.statements)
})

test('what a holder is shown of an account is a handful of statements, however much of it there is', async () => {
  const shown = (contract: TestContract) =>
    askedOf(
      holderOf(contract),
      'Contract',
      [contract.contractId],
      `payments { owed overdue credit
      openBills { invoiceNumber open surcharge held dueOn invoice { id } }
      movements(first: 20) { edges { node { id title amount balance } } pageInfo { hasNextPage } } }`,
    )
  const [home] = contracts
  if (home === undefined) throw new Error('there is no contract')
  const ofTwo = await shown(home)
  const ofTwenty = await shown(busy)
  expect(ofTwenty.found[0]).toMatchObject({ payments: { movements: { pageInfo: { hasNextPage: true } } } })
  expect(ofTwenty.statements).toEqual(ofTwo.statements)
  // Whose it is and who belongs to it, twice; what is owed, the bills, and what moved them.
  expect(ofTwenty.statements).toHaveLength(7)
})

test('a page of twenty movements with their payments costs as many statements as one of two', async () => {
  const page = (first: number) =>
    askedOf(
      holderOf(busy),
      'PaymentAccount',
      [busy.contractId],
      `movements(first: ${first}) { edges { node { title
      invoice { id settlement { open } } payment { folio state allotments { amount invoice { settlement { paid } } }
      reference { state method } } } } }`,
    )
  const ofTwo = await page(2)
  const ofTwenty = await page(20)
  expect(JSON.stringify(ofTwenty.found).match(/"folio"/g)).toHaveLength(10)
  expect(ofTwenty.statements).toEqual(ofTwo.statements)
})

test('a page of twenty references with what was paid by them costs as many statements as one of two', async () => {
  const page = (first: number) =>
    askedOf(
      holderOf(busy),
      'PaymentAccount',
      [busy.contractId],
      `references(first: ${first}) { edges { node { state
      instructions bills { invoiceNumber amount invoice { settlement { open } } }
      payments { folio credit allotments { invoiceNumber amount } } replacedBy { id } } } }`,
    )
  const ofTwo = await page(2)
  const ofTwenty = await page(20)
  expect(JSON.stringify(ofTwenty.found).match(/"folio"/g)).toHaveLength(20)
  expect(ofTwenty.statements).toEqual(ofTwo.statements)
})

test('how twenty bills are settled costs as many statements as two, for staff and for whoever holds them', async () => {
  for (const viewer of [staff, holderOf(busy)]) {
    const settled = (count: number) =>
      askedOf(viewer, 'Invoice', invoiceIds.slice(0, count), 'settlement { open paid settledAt }')
    const ofTwenty = await settled(20)
    expect(ofTwenty.found.at(-1)).toMatchObject({ settlement: { open: expect.any(String) } })
    expect(ofTwenty.statements).toEqual((await settled(2)).statements)
  }
})

test('a page of an office costs as many statements with twenty debt cases as with two', async () => {
  const page = (first: number) =>
    asked(staff, `{ debtCases(first: ${first}) { edges { node { ${caseFields} account { owed } } } } }`)
  const ofTwo = await page(2)
  const ofTwenty = await page(20)
  expect(JSON.stringify(ofTwenty.data).match(/"nextStep"/g)).toHaveLength(20)
  expect(ofTwenty.statements).toEqual(ofTwo.statements)
})
