import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { beforeEach, expect, test } from 'vitest'
import { answerOf, holderOf, staffOf } from '../../../test/asking.ts'
import { type PayingRoom, payingRoom } from '../../../test/paying-room.ts'
import {
  announced,
  at,
  bankClock,
  chargeDay,
  type Debtor,
  debitChores,
} from '../../../test/psp/debit-world.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { takeDebitAnswers } from '../../commands/autopay/direct-debit/take-debit-answers.ts'
import { subgraph } from '../../subgraph.ts'

let psps: PspWorld
let room: PayingRoom
let payments: InProcessSubgraph
let debtors: Debtor[]

const name = 'D000123456D26111801'
const overdue = at('2026-11-20')
const ana = staffOf(1)
const leo: Viewer = { kind: 'staff', subject: 'leo', operatingUnitIds: [1] }
const elsewhere: Viewer = { kind: 'staff', subject: 'sol', operatingUnitIds: [2] }

/** A file of two charges that the bank took and does not answer. */
beforeEach(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  payments = inProcessSubgraph(subgraph, room)
  await bankClock(psps, chargeDay)
  await psps.control('PUT', 'debits/hold', { held: true })
  debtors = [await announced(room), await announced(room)]
  await debitChores(room, chargeDay)
  return async () => {
    await psps.close()
    await room.drop()
  }
})

const ask = (document: string, variables: object = {}, viewer: Viewer = ana, now = overdue) =>
  answerOf(payments, { document, variables: { ...variables }, viewer, now })

const fields = `id standing toDo maySayByHand differences handAnswers { edges { cursor node { id outcome reason lines source evidence
  state askedBy decidedBy note mayApprove } } pageInfo { hasNextPage } }`
const listed = async (viewer?: Viewer, now?: Date) => {
  const { edges } = await ask(`{ debitFiles { edges { node { ${fields} } } } }`, {}, viewer, now)
  return edges[0].node
}
const kept = `__typename ... on DebitHandAnswerKept { answer { id state decidedBy mayApprove reason } file { standing } }
  ... on DebitHandAnswerOver { answer { state decidedBy } } ... on Refusal { message }`
const evidence = 'Marta Ruiz, Banca Empresas, folio 8812'
const say = async (change: object, viewer?: Viewer, now?: Date) => {
  const input = {
    ...{ id: randomUUID(), fileId: (await listed()).id, outcome: 'NOT_TAKEN', source: 'TELEPHONE', evidence },
    ...change,
  }
  const document = `mutation ($input: SayDebitOutcomeInput!) { sayDebitOutcome(input: $input) { ${kept} } }`
  return ask(document, { input }, viewer, now)
}
const approve = (id: string, viewer?: Viewer) =>
  ask(
    `mutation ($input: ApproveDebitHandAnswerInput!) { approveDebitHandAnswer(input: $input) { ${kept} } }`,
    { input: { id } },
    viewer,
  )
const reject = (id: string, note: string, viewer?: Viewer) =>
  ask(
    `mutation ($input: RejectDebitHandAnswerInput!) { rejectDebitHandAnswer(input: $input) { ${kept} } }`,
    { input: { id, note } },
    viewer,
  )
const entries = async (which: string | null, viewer?: Viewer, first = 20, after: string | null = null) => {
  const { entries: found } = await ask(
    `query ($id: ID!, $which: DebitEntryChoice, $first: Int, $after: String) { debitFile(id: $id) { entries(which: $which, first:
      $first, after: $after) { edges { cursor node { line contractNumber accountLastFour amount said { outcome reason }
      difference { kind says closed { by note } } } } pageInfo { hasNextPage } } } }`,
    { id: (await listed()).id, which, first, after },
    viewer,
  )
  return found
}
const work = () => ask('{ paymentWork { debits { open urgent } } }')

test('what one says waits for another, who sees what proves it; a second decision is told of the first', async () => {
  expect(await say({}, ana, at('2026-11-19'))).toMatchObject({
    message: expect.stringContaining('todavía está a tiempo'),
  })
  expect(await listed()).toMatchObject({ standing: 'LATE', maySayByHand: true, handAnswers: { edges: [] } })
  const { answer } = await say({})
  expect(answer).toMatchObject({ state: 'ASKED', mayApprove: false })
  expect(await work()).toEqual({ debits: { open: 1, urgent: 0 } })
  expect(await say({ outcome: 'APPLIED' }, leo)).toMatchObject({
    message: expect.stringContaining('espera a una segunda persona'),
  })
  expect(await approve(answer.id, ana)).toMatchObject({ message: expect.stringContaining('otra persona') })
  expect((await listed(leo)).handAnswers.edges).toMatchObject([
    { node: { outcome: 'NOT_TAKEN', lines: [1, 2], askedBy: 'ana', evidence, mayApprove: true } },
  ])
  expect(await reject(answer.id, ' ', leo)).toMatchObject({ message: expect.stringContaining('por qué') })
  expect(await approve(answer.id, leo)).toMatchObject({
    ...{ answer: { state: 'APPROVED', decidedBy: 'leo' }, file: { standing: 'SAID' } },
  })
  expect(await reject(answer.id, 'Tarde.', ana)).toMatchObject({
    ...{ __typename: 'DebitHandAnswerOver', answer: { state: 'APPROVED', decidedBy: 'leo' } },
  })
  expect(await listed()).toMatchObject({ standing: 'SAID', toDo: null, maySayByHand: false })
  expect(await work()).toEqual({ debits: { open: 0, urgent: 0 } })
})

test('what the bank answers otherwise waits with both sides until somebody wrote what was done', async () => {
  const { answer } = await say({ outcome: 'APPLIED', source: 'STATEMENT' })
  await approve(answer.id, leo)
  await psps.control('PUT', 'debits/next', { answer: '04' })
  await psps.control('POST', `debits/${name}/answer`)
  await takeDebitAnswers(room, overdue)
  expect(await listed()).toMatchObject({ standing: 'DIFFERS', differences: 1 })
  expect(await work()).toEqual({ debits: { open: 1, urgent: 0 } })
  expect((await entries('DIFFERING')).edges).toMatchObject([
    {
      node: {
        ...{ line: 1, amount: '216.00', accountLastFour: '7894', said: { outcome: 'APPLIED', reason: null } },
        difference: {
          ...{ kind: 'MONEY_DID_NOT_COME', closed: null },
          says: expect.stringMatching(
            /se anotó que el cargo se hizo; el banco respondió que el cargo no se hizo: no había saldo/,
          ),
        },
      },
    },
  ])
  const close = async (note: string, viewer?: Viewer) =>
    ask(
      `mutation ($input: CloseDebitDifferencesInput!) { closeDebitDifferences(input: $input) { __typename
        ... on DebitDifferencesClosed { count file { standing differences } } ... on Refusal { message } } }`,
      { input: { fileId: (await listed()).id, note } },
      viewer,
    )
  expect(await close('')).toMatchObject({ __typename: 'DebitFileImpossible' })
  expect(await close('De otra oficina.', elsewhere)).toMatchObject({
    message: expect.stringContaining('otras oficinas'),
  })
  expect(await close('Se habló con el cliente.')).toMatchObject({
    ...{ count: 1, file: { standing: 'ANSWERED', differences: 0 } },
  })
  expect(await close('Otra vez.')).toMatchObject({ count: 0 })
  const [{ node }] = (await entries('DIFFERING')).edges
  expect(node.difference.closed).toEqual({ by: 'ana', note: 'Se habló con el cliente.' })
  expect(await work()).toEqual({ debits: { open: 0, urgent: 0 } })
})

test('a single charge is its office’s: to see, to say and to approve', async () => {
  expect((await entries(null, elsewhere)).edges).toEqual([])
  const first = await entries('OPEN', ana, 1)
  expect(first).toMatchObject({ edges: [{ node: { line: 1 } }], pageInfo: { hasNextPage: true } })
  expect((await entries('OPEN', ana, 1, first.edges[0].cursor)).edges).toMatchObject([{ node: { line: 2 } }])
  const returned = { outcome: 'RETURNED', line: 2, reason: 'NO_FUNDS', source: 'PORTAL' }
  expect(await say(returned, elsewhere)).toMatchObject({ message: expect.stringContaining('tu oficina') })
  expect(await say({ ...returned, reason: null })).toMatchObject({ __typename: 'DebitHandAnswerImpossible' })
  const { answer } = await say(returned)
  expect(answer).toMatchObject({ reason: 'NO_FUNDS' })
  expect(await approve(answer.id, elsewhere)).toMatchObject({
    message: expect.stringContaining('tu oficina'),
  })
  await approve(answer.id, leo)
  expect((await entries('OPEN')).edges).toMatchObject([{ node: { line: 1, said: null } }])
  expect(await listed()).toMatchObject({ standing: 'LATE', maySayByHand: true })
})

test('is staff’s alone', async () => {
  const { answer } = await say({})
  const [debtor] = debtors
  if (debtor === undefined) throw new Error('nobody is charged')
  for (const viewer of [holderOf(debtor.contract), staffOf()]) {
    expect(await say({}, viewer)).toEqual(['FORBIDDEN'])
    expect(await approve(answer.id, viewer)).toEqual(['FORBIDDEN'])
    expect(await reject(answer.id, 'No.', viewer)).toEqual(['FORBIDDEN'])
    expect(await ask('{ debitFile(id: "x") { name } }', {}, viewer)).toContain('FORBIDDEN')
    for (const table of ['debit_hand_answer', 'debit_hand_line', 'debit_entry'])
      expect(
        await room.database.transaction(viewer, (tx) => tx.execute(`select 1 from ${table}`)),
      ).toMatchObject({ rows: [] })
  }
  expect(await ask('{ debitFile(id: "x") { name } }')).toBeNull()
})
