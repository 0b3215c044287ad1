import { randomUUID } from 'node:crypto'
import { InvoiceIssued } from '@aquacis/billing/events'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  billed,
  billOf,
  contracted,
  joins,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  type TestContract,
} from '../../../test/paying-room.ts'
import { takeBackPayment } from '../../commands/ledger/take-back-payment.ts'
import { favourIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import { subgraph } from '../../subgraph.ts'

let room: PayingRoom
let graph: InProcessSubgraph
let contract: TestContract
let invoiceId: string
let paymentId: string

beforeAll(async () => {
  room = await payingRoom()
  graph = inProcessSubgraph(subgraph, room)
  contract = await contracted(room)
  invoiceId = await billed(room, contract, { surcharge: '3.15' })
  paymentId = (await paid(room, contract, 10_000)).paymentId
})
afterAll(() => room.drop())

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })
const staffOf = (unit: number): Viewer => ({ kind: 'staff', subject: 'ana', operatingUnitIds: [unit] })

async function entity(viewer: Viewer, of: object, fields: string): Promise<Record<string, unknown> | null> {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`
  const { data, errors } = await graph.execute({ document, variables: { of: [of] }, viewer })
  expect(errors).toBeUndefined()
  const [found = null] = (data?.['_entities'] ?? []) as (Record<string, unknown> | null)[]
  return found
}

const account = `... on Contract { payments { id owed overdue credit
  openBills { invoice { id } invoiceNumber open surcharge held total }
  movements(first: 2) { edges { cursor node { id kind title amount balance invoice { id } payment { id folio } } }
    pageInfo { hasNextPage endCursor } } } }`
const ofContract = () => ({ __typename: 'Contract', id: contract.contractId })

test('whoever holds or rents, and staff of the office, see what is owed, and what moved it in plain words', async () => {
  const seers = [
    resident(contract.customerId),
    resident(await joins(room, contract, 'OWNER')),
    resident(await joins(room, contract, 'TENANT')),
    staffOf(1),
  ]
  for (const viewer of seers)
    expect(await entity(viewer, ofContract(), account)).toMatchObject({
      payments: {
        ...{ id: contract.contractId, owed: '119.15', overdue: expect.any(String), credit: '0.00' },
        openBills: [
          { invoice: { id: invoiceId }, open: '119.15', surcharge: '0.00', held: '0.00', total: '219.15' },
        ],
        movements: {
          edges: [
            {
              node: {
                kind: 'PAYMENT',
                title: 'Pago en OXXO',
                amount: '-100.00',
                balance: '119.15',
                payment: { id: paymentId },
              },
            },
            {
              node: {
                kind: 'CHARGE',
                title: 'Recibo QRO-2026-0000123',
                amount: '219.15',
                invoice: { id: invoiceId },
              },
            },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    })
})

test('helpers, those who only get alerts, strangers and other offices see none of it', async () => {
  const others = [
    resident(await joins(room, contract, 'HELPER')),
    resident(await joins(room, contract, 'ALERTS_ONLY')),
    resident(randomUUID()),
    staffOf(2),
    { kind: 'anonymous' } as const,
  ]
  for (const viewer of others) {
    expect(await entity(viewer, ofContract(), account)).toEqual({ payments: null })
    const bill = { __typename: 'Invoice', id: invoiceId }
    expect(await entity(viewer, bill, '... on Invoice { settlement { open } }')).toEqual({ settlement: null })
    expect(
      await entity(viewer, { __typename: 'Payment', id: paymentId }, '... on Payment { amount }'),
    ).toBeNull()
  }
})

test('a payment says where it went, and what became of it', async () => {
  const fields = '... on Payment { amount channel folio state credit allotments { invoiceNumber amount } }'
  const of = { __typename: 'Payment', id: paymentId }
  const viewer = resident(contract.customerId)
  const folio = expect.stringMatching(/^P-[0-9A-F]{8}-[0-9A-F]{4}$/)
  expect(await entity(viewer, of, fields)).toEqual({
    ...{ amount: '100.00', channel: 'OXXO', folio, state: 'POSTED', credit: '0.00' },
    allotments: [{ invoiceNumber: 'QRO-2026-0000123', amount: '100.00' }],
  })
  const order = { paymentId, requestId: randomUUID(), kind: 'REFUND', reason: 'x', by: null } as const
  await room.asSystem((tx) => takeBackPayment(tx, { ...order, amount: centavos(4_000n) }, recording))
  expect(await entity(viewer, of, fields)).toMatchObject({
    state: 'PARTLY_REFUNDED',
    allotments: [{ amount: '60.00' }],
  })
})

test('movements go on behind a cursor', async () => {
  const page = (after: string) => `... on Contract { payments { movements(first: 1${after}) {
    edges { node { kind } } pageInfo { hasNextPage endCursor } } } }`
  const kinds: unknown[] = []
  let after = ''
  for (;;) {
    const found = await entity(resident(contract.customerId), ofContract(), page(after))
    const { movements } = (found?.['payments'] ?? expect.fail('nothing to be seen')) as {
      movements: {
        edges: { node: { kind: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    }
    kinds.push(...movements.edges.map(({ node }) => node.kind))
    if (!movements.pageInfo.hasNextPage) break
    after = `, after: "${movements.pageInfo.endCursor}"`
  }
  expect(kinds).toEqual(['REFUND', 'PAYMENT', 'CHARGE'])
})

test('of what a credit is, is said by where it comes from: money that was paid, and a bill of less than nothing', async () => {
  const other = await contracted(room)
  await paid(room, other, 4_000)
  const bill = billOf(other)
  const [water] = bill.lines
  if (water === undefined) throw new Error('a bill has lines')
  const lines = [water, { ...water, code: 'discount', kind: 'discount' as const, amount: '-150.00' }]
  await room.hear(InvoiceIssued, { ...bill, lines, total: '-50.00', amountDue: '0.00' })
  const credits = '... on Contract { payments { credit credits { id title amount } } }'
  const of = { __typename: 'Contract', id: other.contractId }
  for (const viewer of [resident(other.customerId), staffOf(1)])
    expect(await entity(viewer, of, credits)).toMatchObject({
      payments: {
        credit: '90.00',
        credits: [
          { title: `Recibo ${bill.invoiceNumber} a favor`, amount: '50.00', id: favourIdOf(bill.invoiceId) },
          { title: 'Pago en OXXO', amount: '40.00' },
        ],
      },
    })
  expect(await entity(staffOf(2), of, credits)).toEqual({ payments: null })
})
