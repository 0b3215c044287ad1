import { randomUUID } from 'node:crypto'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, answerOf, residentOf as resident, staffOf as staff } from '../../../test/asking.ts'
import {
  billed,
  contracted,
  joins,
  type PayingRoom,
  paid,
  payingRoom,
  type TestContract,
} from '../../../test/paying-room.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { traceClaims } from '../../commands/claim/trace-claims.ts'
import { claimProofDownload } from '../../downloads/claim-proof.ts'
import { PaymentClaimChanged } from '../../events.ts'
import { subgraph } from '../../subgraph.ts'

let world: PspWorld
let room: PayingRoom
let payments: InProcessSubgraph
const today = civilDate(new Date())

beforeAll(async () => {
  world = await pspWorld()
})
beforeEach(async () => {
  await world.control('POST', 'reset')
  room = await payingRoom(world.settings)
  payments = inProcessSubgraph(subgraph, room)
  return () => room.drop()
})
afterAll(() => world.close())

const ask = (viewer: Viewer, document: string, variables: object = {}) =>
  answerOf(payments, { document, variables: { ...variables }, viewer })

const claimFields = `id state amount paidOn folio hasProof isLate answerBy answer payment { id amount }
  traces { searched found }`

async function claim(viewer: Viewer, { contractId }: TestContract, change: object = {}): Promise<Answer> {
  const input = { id: randomUUID(), contractId, amount: '216.00', paidOn: today, channel: 'SPEI', ...change }
  return ask(
    viewer,
    `mutation ($input: OpenPaymentClaimInput!) { openPaymentClaim(input: $input) { __typename
      ... on PaymentClaimOpened { claim { ${claimFields} } } ... on PaymentClaimExists { message claim { id } }
      ... on PaymentClaimImpossible { message } } }`,
    { input },
  )
}

async function answer(viewer: Viewer, input: object): Promise<Answer> {
  return ask(
    viewer,
    `mutation ($input: AnswerPaymentClaimInput!) { answerPaymentClaim(input: $input) { __typename
      ... on PaymentClaimAnswered { claim { ${claimFields} } } ... on Refusal { message } } }`,
    { input },
  )
}

async function claimsOf(viewer: Viewer, { contractId: id }: TestContract): Promise<Answer> {
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PaymentAccount { owed claims { ${claimFields} } } } }`
  const [account] = await ask(viewer, document, { of: [{ __typename: 'PaymentAccount', id }] })
  return account
}

const changes = async () => (await room.told(PaymentClaimChanged)).map(({ change }) => change)
const holds = async () => {
  const { rows } = await room.asSystem((tx) =>
    tx.execute<{ kind: string; open: boolean }>('select kind, ended_at is null as open from collection_hold'),
  )
  return rows
}

test('what was paid on a reference whose webhook never came is found at once at the provider', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const viewer = resident(contract.customerId)
  const input = { id: randomUUID(), contractId: contract.contractId, method: 'OXXO' }
  await ask(
    viewer,
    'mutation ($input: CreatePaymentReferenceInput!) { createPaymentReference(input: $input) { __typename } }',
    { input },
  )
  const [charge] = await world.control<Answer[]>('GET', 'charges')
  await world.control('POST', `charges/${charge.id}/pay`)
  const opened = await claim(viewer, contract, { channel: 'OXXO' })
  expect(opened).toMatchObject({
    __typename: 'PaymentClaimOpened',
    claim: {
      state: 'FOUND',
      payment: { amount: '216.00' },
      answer: expect.stringContaining('Encontramos tu pago'),
    },
  })
  expect(opened.claim.traces[0]).toMatchObject({ found: 'Se consultaron 1.' })
  expect(await claimsOf(viewer, contract)).toMatchObject({ owed: '0.00' })
  expect(await changes()).toEqual(['OPENED', 'FOUND'])
  expect(await holds()).toEqual([{ kind: 'CLAIM', open: false }])
})

test('what comes later is found by its number as soon as it is known; nobody is dunned meanwhile', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const viewer = resident(contract.customerId)
  const { claim: open } = await claim(viewer, contract, { folio: 'BNMX20261121777' })
  expect(open).toMatchObject({ state: 'OPEN', isLate: false, hasProof: false, payment: null })
  expect(open.traces.map(({ found }: Answer) => found)).toContain('Todavía no aparece.')
  expect(await holds()).toEqual([{ kind: 'CLAIM', open: true }])
  await paid(room, null, 21600, {
    ...{
      sourceKey: 'bank 0123456789 BNMX20261121777',
      provider: 'bank',
      channel: 'SPEI',
      paidAt: new Date(),
    },
  })
  const recording = { at: new Date(), traceId: 'f'.repeat(32) }
  await traceClaims(room, recording)
  await traceClaims(room, recording)
  const account = await claimsOf(viewer, contract)
  expect(account).toMatchObject({ owed: '0.00', claims: [{ state: 'FOUND', payment: { amount: '216.00' } }] })
  expect(await changes()).toEqual(['OPENED', 'FOUND'])
  expect(await holds()).toEqual([{ kind: 'CLAIM', open: false }])
})

test('money of nobody with the same amount alone is not given away: staff look at the proof and answer', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const viewer = resident(contract.customerId)
  const { paymentId } = await paid(room, null, 21600, {
    ...{ sourceKey: 'bank 0123456789 x', provider: 'bank', channel: 'SPEI', paidAt: new Date() },
  })
  const uploadId = randomUUID()
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(700_000, 7)])
  for (const [part, content] of [photo.subarray(0, 400_000), photo.subarray(400_000)].entries()) {
    const input = { uploadId, part: part + 1, parts: 2, content: content.toString('base64') }
    await ask(viewer, 'mutation ($input: AddFilePartInput!) { addFilePart(input: $input) { __typename } }', {
      input,
    })
  }
  const { claim: open } = await claim(viewer, contract, {
    proofUploadId: uploadId,
    note: ' Pagué en la app. ',
  })
  expect(open).toMatchObject({ state: 'OPEN', hasProof: true })
  expect(open.traces.at(-1).found).toContain('falta comprobar de quién')

  const proof = (who: Viewer) =>
    claimProofDownload(
      { viewer: who, room } as unknown as RequestContext,
      new URLSearchParams({ claim: open.id }),
    )
  expect((await proof(viewer))?.body).toEqual(photo)
  expect(await proof(staff(1))).toMatchObject({ mediaType: 'image/jpeg' })
  const tenant = resident(await joins(room, contract, 'TENANT'))
  for (const stranger of [staff(2), resident(randomUUID()), tenant]) expect(await proof(stranger)).toBeNull()

  const told = { claimId: open.id, paymentId, answer: 'Tu comprobante coincide con el depósito.' }
  expect(await answer(staff(2), told)).toMatchObject({ __typename: 'PaymentClaimUnknown' })
  expect(await answer(staff(1), { ...told, answer: 'sí' })).toMatchObject({
    __typename: 'PaymentClaimImpossible',
  })
  expect(await answer(staff(1), { ...told, paymentId: randomUUID() })).toMatchObject({
    __typename: 'PaymentClaimImpossible',
  })
  expect(await answer(staff(1), told)).toMatchObject({ claim: { state: 'FOUND', answer: told.answer } })
  expect(await answer(staff(1), told)).toMatchObject({ __typename: 'PaymentClaimClosed' })
  expect((await claimsOf(viewer, contract)).owed).toBe('0.00')
})

test('what is not found is answered with a reason, and dunning goes on', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const viewer = resident(contract.customerId)
  const { claim: open } = await claim(viewer, contract)
  const told = { claimId: open.id, answer: 'El banco devolvió la transferencia el mismo día.' }
  expect(await answer(staff(1), told)).toMatchObject({
    claim: { state: 'NOT_FOUND', payment: null, answer: told.answer },
  })
  expect(await changes()).toEqual(['OPENED', 'NOT_FOUND'])
  // Who claimed what was never paid owed it all the time: surcharge runs for the time of the claim too.
  const [, over] = await room.told(PaymentClaimChanged)
  expect(over?.surcharge).toMatchObject({ held: [], caughtUp: [{ invoiceId: null, amount: over?.amount }] })
  expect(await holds()).toEqual([{ kind: 'CLAIM', open: false }])
  const list = await ask(staff(1), '{ paymentClaims(state: NOT_FOUND) { edges { node { id } } } }')
  expect(list.edges).toEqual([{ node: { id: open.id } }])
  expect((await ask(staff(2), '{ paymentClaims { edges { node { id } } } }')).edges).toEqual([])
})

test('claims that wait are listed by what is left of their term, page by page', async () => {
  const opened: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const contract = await contracted(room, { operatingUnitId: 9 })
    await billed(room, contract)
    opened.push((await claim(resident(contract.customerId), contract)).claim.id)
  }
  const list = (after: string | null = null) =>
    ask(
      staff(9),
      `query ($after: String) { paymentClaims(first: 2, after: $after, state: OPEN) {
        totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
  const first = await list()
  const second = await list(first.pageInfo.endCursor)
  const ids = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id)
  expect(ids).toEqual(opened)
  expect([first.totalCount, second.totalCount]).toEqual([3, 3])
})

test('a claim is opened by who sees the bills, once for each payment, and taken back by who opened it', async () => {
  const contract = await contracted(room)
  await billed(room, contract)
  const viewer = resident(contract.customerId)
  const helper = resident(await joins(room, contract, 'HELPER'))
  expect(await claim(helper, contract)).toMatchObject({ message: 'No hay un contrato así, o no es tuyo.' })
  expect(await claim(staff(1), contract)).toEqual(['FORBIDDEN'])
  expect(await claim(viewer, contract, { amount: '0.00' })).toMatchObject({
    __typename: 'PaymentClaimImpossible',
  })
  expect(await claim(viewer, contract, { proofUploadId: randomUUID() })).toMatchObject({
    message: expect.stringContaining('no llegó completo'),
  })
  const id = randomUUID()
  const first = await claim(viewer, contract, { id })
  expect((await claim(viewer, contract, { id })).claim).toEqual(first.claim)
  expect(await claim(viewer, contract)).toMatchObject({ __typename: 'PaymentClaimExists', claim: { id } })
  const withdraw = (who: Viewer) =>
    ask(who, 'mutation ($id: ID!) { withdrawPaymentClaim(id: $id) { __typename } }', { id })
  expect(await withdraw(helper)).toEqual({ __typename: 'PaymentClaimUnknown' })
  expect(await withdraw(viewer)).toEqual({ __typename: 'PaymentClaimWithdrawn' })
  expect(await changes()).toEqual(['OPENED', 'WITHDRAWN'])
  expect(
    await ask(resident(randomUUID()), 'query ($id: ID!) { paymentClaim(id: $id) { id } }', { id }),
  ).toBeNull()
})
