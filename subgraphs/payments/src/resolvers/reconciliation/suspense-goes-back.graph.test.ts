import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, answerOf, holderOf } from '../../../test/asking.ts'
import {
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  recording,
  standing,
} from '../../../test/paying-room.ts'
import { assignSuspense } from '../../commands/ledger/assign-suspense.ts'
import { MoneyUnmatched } from '../../events.ts'
import { endUnfound } from '../../store/reconciliation/task.ts'
import { subgraph } from '../../subgraph.ts'
import { verifyBook } from '../../verification/verify-book.ts'

let room: PayingRoom
let payments: InProcessSubgraph

beforeAll(async () => {
  room = await payingRoom()
  payments = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

const clerk = (subject: string, ...operatingUnitIds: number[]): Viewer => ({
  ...{ kind: 'staff', subject, operatingUnitIds },
})
const [ana, leo] = [clerk('ana', 1), clerk('leo', 7)]

const refundFields = `id state needsSecond amount means mayApprove mayReject mayMarkPaid askedBy approvedBy note payment { id } account { id }
  difference { id subject lines { description } }`

const ask = (viewer: Viewer, document: string, variables: Readonly<Record<string, unknown>> = {}) =>
  answerOf(payments, { document, variables, viewer, now: new Date() })

/** Money arrives that is nobody's; answers its difference. */
async function arrived(amount: number): Promise<string> {
  const sourceKey = `conekta charge ${randomUUID()}`
  const { paymentId } = await paid(room, null, amount, { sourceKey, provider: 'conekta', channel: 'SPEI' })
  const at = new Date().toISOString()
  const of = { paymentId, contractId: null, operatingUnitId: null, referenceId: null, sourceKey }
  const money = { amount: (amount / 100).toFixed(2), channel: 'SPEI' as const, paidAt: at, noticedAt: at }
  await room.hear(MoneyUnmatched, { ...of, ...money, why: 'UNKNOWN' })
  const { edges } = await ask(ana, '{ reconciliationTasks(isOpen: true) { edges { node { id subject } } } }')
  return edges.find(({ node }: Answer) => node.subject === sourceKey).node.id
}

const resolve = (viewer: Viewer, taskId: string, change: object = {}) =>
  ask(
    viewer,
    `mutation ($input: ResolveReconciliationTaskInput!) { resolveReconciliationTask(input: $input) { __typename
      ... on ReconciliationReturnAsked { task { ways ended { outcome } refund { id } } refund { ${refundFields} } }
      ... on ReconciliationTaskResolved { task { ended { outcome } } } ... on Refusal { message } } }`,
    { input: { taskId, resolution: 'RETURN', reason: 'Nadie lo reclamó.', ...change } },
  )

function decide(viewer: Viewer, name: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { message }
    ... on RefundKept { refund { ${refundFields} } } } }`
  return ask(viewer, document, { input })
}

const taskNow = (id: string) =>
  ask(
    ana,
    `query ($id: ID!) { reconciliationTask(id: $id) { ways ended { outcome reason by } refund { state } } }`,
    {
      id,
    },
  )

test('a large deposit of nobody goes back when a second person approved it and somebody says that it was paid', async () => {
  const task = await arrived(200_000)
  expect(await resolve(ana, task, { reason: 'corto' })).toMatchObject({
    message: 'Escribe el motivo en una frase.',
  })
  const asked = await resolve(ana, task)
  expect(asked).toMatchObject({
    __typename: 'ReconciliationReturnAsked',
    task: { ways: [], ended: null },
    refund: {
      ...{ state: 'ASKED', needsSecond: true, amount: '2000.00', means: 'TRANSFER', mayApprove: false },
      ...{ mayReject: true, mayMarkPaid: false, account: null, difference: { id: task } },
    },
  })
  const refundId = asked.refund.id
  // Told again it is the same; somebody else hears that it is on its way, and nothing else can be done about it.
  expect(await resolve(ana, task)).toMatchObject({ refund: { id: refundId } })
  const beingReturned = { message: expect.stringMatching(/ya se está devolviendo/) }
  expect(await resolve(leo, task)).toMatchObject(beingReturned)
  expect(await resolve(ana, task, { resolution: 'SETTLE' })).toMatchObject(beingReturned)
  const { contractNumber } = await contracted(room)
  expect(await resolve(leo, task, { resolution: 'ASSIGN', contractNumber })).toMatchObject(beingReturned)

  expect(await decide(ana, 'approveRefund', { refundId })).toMatchObject({
    message: 'La pediste tú: la aprueba otra persona.',
  })
  expect(await decide(ana, 'markRefundPaid', { refundId, document: 'MBAN01' })).toMatchObject({
    __typename: 'RefundOver',
  })
  // Staff of any office decide on money of nobody; who works for none and residents do not see it.
  expect(await decide(clerk('eva'), 'approveRefund', { refundId })).toMatchObject({
    __typename: 'RefundUnknown',
  })
  expect(await decide(holderOf(await contracted(room)), 'approveRefund', { refundId })).toEqual(['FORBIDDEN'])
  const list = '{ refunds(state: ASKED) { totalCount edges { node { id } } } }'
  expect(await ask(leo, list)).toMatchObject({ totalCount: 1, edges: [{ node: { id: refundId } }] })
  expect(await ask(clerk('eva'), list)).toMatchObject({ totalCount: 0, edges: [] })
  expect(await ask(leo, '{ paymentWork { refunds { open } } }')).toMatchObject({ refunds: { open: 1 } })

  expect(await decide(leo, 'approveRefund', { refundId })).toMatchObject({
    refund: { state: 'PAYING', approvedBy: 'leo', mayMarkPaid: true },
  })
  expect(await taskNow(task)).toMatchObject({ ways: [], ended: null, refund: { state: 'PAYING' } })
  expect(await decide(ana, 'markRefundPaid', { refundId, document: 'MBAN01' })).toMatchObject({
    refund: { state: 'PAID', note: 'MBAN01' },
  })
  expect(await taskNow(task)).toMatchObject({
    ended: { outcome: 'RETURN', reason: 'Nadie lo reclamó.', by: 'leo' },
  })
  expect(await resolve(ana, task)).toMatchObject({ __typename: 'ReconciliationTaskEnded' })
})

test('what somebody paid too much goes back as a refund of their contract, and its difference ends with the asking', async () => {
  const contract = await contracted(room, { operatingUnitId: 4 })
  const sourceKey = 'conekta charge much'
  const { paymentId } = await paid(room, contract, 200_000, {
    sourceKey,
    provider: 'conekta',
    channel: 'SPEI',
  })
  const of = { contractId: contract.contractId, operatingUnitId: 4, referenceId: null, paymentId, sourceKey }
  const at = new Date().toISOString()
  const money = { amount: '2000.00', channel: 'SPEI' as const, paidAt: at, noticedAt: at }
  await room.hear(MoneyUnmatched, { ...of, ...money, why: 'ON_PAID' })
  const office = clerk('ana', 4)
  const { edges } = await ask(
    office,
    '{ reconciliationTasks(kind: STRANGE_ARRIVAL) { edges { node { id subject } } } }',
  )
  const task = edges.find(({ node }: Answer) => node.subject === sourceKey).node.id
  expect(await resolve(office, task)).toMatchObject({ task: { ended: { outcome: 'RETURN' } } })
  const refunds = `{ refunds(state: ASKED) { edges { node { ${refundFields} } } } }`
  expect(await ask(office, refunds)).toMatchObject({
    edges: [
      {
        node: {
          needsSecond: true,
          amount: '2000.00',
          difference: null,
          account: { id: contract.contractId },
        },
      },
    ],
  })
  // Until then the payment counts.
  expect((await standing(room, contract)).position.credit).toBe(200_000n)
})

test('a small one needs nobody else, and is paid and written down all the same', async () => {
  const task = await arrived(100_000)
  const { refund } = await resolve(ana, task)
  expect(refund).toMatchObject({ state: 'PAYING', needsSecond: false, mayMarkPaid: true })
  expect((await taskNow(task)).ended).toBeNull()
  await decide(leo, 'markRefundPaid', { refundId: refund.id, document: 'MBAN02' })
  expect(await taskNow(task)).toMatchObject({ ended: { outcome: 'RETURN', by: 'ana' } })
})

test('refused, or given up after it was approved, the money waits in suspense as before and something else is done about it', async () => {
  const task = await arrived(150_000)
  const refused = (await resolve(ana, task)).refund.id
  expect(
    await decide(leo, 'rejectRefund', { refundId: refused, reason: 'Lo busca un vecino.' }),
  ).toMatchObject({
    refund: { state: 'REJECTED' },
  })
  expect(await taskNow(task)).toMatchObject({
    ways: ['ASSIGN', 'SETTLE', 'RETURN'],
    ended: null,
    refund: { state: 'REJECTED' },
  })
  const again = (await resolve(leo, task)).refund.id
  expect(again).not.toBe(refused)
  await decide(ana, 'approveRefund', { refundId: again })
  await decide(ana, 'rejectRefund', { refundId: again, reason: 'El banco la devolvió.' })
  const { contractNumber, contractId } = await contracted(room)
  expect(await resolve(ana, task, { resolution: 'ASSIGN', contractNumber })).toMatchObject({
    task: { ended: { outcome: 'ASSIGN' } },
  })
  const [account] = await ask(
    ana,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PaymentAccount { credit } } }',
    { of: [{ __typename: 'PaymentAccount', id: contractId }] },
  )
  expect(account).toEqual({ credit: '1500.00' })
  expect(await verifyBook(room.ownerUrl)).toMatchObject({ findings: [] })
})

test('of two who ask at once one is first, of two who approve at once one did, and of what was found its owner nothing goes back', async () => {
  const task = await arrived(170_000)
  const asked = await Promise.all([ana, leo].map((viewer) => resolve(viewer, task)))
  expect(asked.map((one) => one.__typename).toSorted()).toEqual([
    'ReconciliationImpossible',
    'ReconciliationReturnAsked',
  ])
  const { refund } = asked.find((one) => one.refund)
  const others = [clerk('eva', 2), clerk('pía', 3)]
  const approved = await Promise.all(
    others.map((viewer) => decide(viewer, 'approveRefund', { refundId: refund.id })),
  )
  expect(approved.map((one) => one.__typename).toSorted()).toEqual(['RefundKept', 'RefundOver'])

  const other = await arrived(180_000)
  const late = (await resolve(ana, other)).refund.id
  // Whoever paid it proves it by a claim, meanwhile.
  const { contractId } = await contracted(room)
  const { rows } = await room.asSystem((tx) =>
    tx.execute<{ id: string }>(sql`select payment_id as id from refund where id = ${late}`),
  )
  const paymentId = rows[0]?.id ?? ''
  await room.asSystem((tx) => assignSuspense(tx, { paymentId, contractId }, recording))
  expect(await decide(leo, 'approveRefund', { refundId: late })).toMatchObject({
    message: expect.stringMatching(/se supo de qué contrato/),
  })
  await decide(leo, 'rejectRefund', { refundId: late, reason: 'Ya es de un contrato.' })
  expect((await standing(room, { contractId })).position.credit).toBe(180_000n)
  expect(await verifyBook(room.ownerUrl)).toMatchObject({ findings: [] })
})

test('comparing the books anew ends no difference whose money is on its way back', async () => {
  const task = await arrived(190_000)
  await room.asSystem((tx) =>
    tx.execute(sql`update reconciliation_task set kind = 'PAYER_UNKNOWN' where id = ${task}`),
  )
  await resolve(ana, task)
  const days = { from: '2020-01-01', to: '2040-01-01' }
  await room.asSystem((tx) => endUnfound(tx, days, [], new Date()))
  expect((await taskNow(task)).ended).toBeNull()
})
