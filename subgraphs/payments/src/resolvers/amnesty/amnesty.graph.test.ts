import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, holderOf, staffOf as staff } from '../../../test/asking.ts'
import {
  billed,
  contracted,
  type PayingRoom,
  paid,
  payingRoom,
  standing,
  type TestContract,
} from '../../../test/paying-room.ts'
import { seeAmnestyAccounts } from '../../commands/amnesty/see-accounts.ts'
import { reviewYears } from '../../commands/prepayment/review-years.ts'
import { plusMonths } from '../../domain/plan/civil-day.ts'
import { CreditAllotted, DebtForgiven, PaymentPosted } from '../../events.ts'
import { subgraph } from '../../subgraph.ts'

let room: PayingRoom
let payments: InProcessSubgraph

beforeAll(async () => {
  room = await payingRoom()
  payments = inProcessSubgraph(subgraph, room)
})
afterAll(() => room.drop())

/** What is heard is dated by the clock of the machine, so campaigns of these tests hold around it. */
const today = new Date()
const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)

const ask = (document: string, variables: Record<string, unknown>, viewer: Viewer) =>
  answerOf(payments, { document, variables, viewer })

const campaign = (change: Record<string, unknown> = {}) => ({
  ...{ id: randomUUID(), name: 'Ponte al corriente', decision: 'Acuerdo 12/2026', operatingUnitIds: ['1'] },
  ...{ from: day(-1), to: day(20), share: 80, billsDueBefore: day(-1), ...change },
})
const start = (input: Record<string, unknown>, viewer: Viewer) =>
  ask(
    `mutation ($input: StartAmnestyInput!) { startAmnesty(input: $input) { __typename
      ... on AmnestyStarted { amnesty { id state } } ... on Refusal { message } } }`,
    { input },
    viewer,
  )
const list = (viewer: Viewer) =>
  ask('{ amnesties { edges { node { id accounts settled forgiven } } } }', {}, viewer)
const account = (contract: TestContract) =>
  ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "PaymentAccount", id: $id }]) {
      ... on PaymentAccount { owed credit amnesty { name forgives toPay } prepaidYear { state discount discountUsed }
        prepaidYearOffer { estimate discount toPay estimatedFrom } } } }`,
    { id: contract.contractId },
    holderOf(contract),
  ).then(([one]) => one)

/** Money comes in, and the domain hears all that is told of the contract. */
async function pays(contract: TestContract, amount: number): Promise<void> {
  await paid(room, contract, amount)
  const isOf = (told: { readonly contractId: string }) => told.contractId === contract.contractId
  for (const told of (await room.told(PaymentPosted)).filter(isOf)) await room.hear(PaymentPosted, told)
  for (const told of (await room.told(CreditAllotted)).filter(isOf)) await room.hear(CreditAllotted, told)
}

test('who pays the rest in a campaign is forgiven by itself, once, whatever the money went to first', async () => {
  const contract = await contracted(room)
  await billed(room, contract, { surcharge: '50.00', dueOn: '2026-09-18' })
  const other = await contracted(room, { operatingUnitId: 2 })
  await billed(room, other, { surcharge: '50.00', dueOn: '2026-09-18' })
  const input = campaign()
  expect(await start(input, staff(1))).toMatchObject({ __typename: 'AmnestyStarted' })
  expect(await start(input, staff(1))).toMatchObject({ __typename: 'AmnestyStarted' })
  // People read of it as soon as it is started; that they are looked for again changes nothing.
  expect(await account(contract)).toMatchObject({ amnesty: { name: 'Ponte al corriente' } })
  for (let n = 0; n < 2; n += 1) await seeAmnestyAccounts(room, today)
  // 200.00, 16.00 of IVA and 50.00 of surcharge: 40.00 are forgiven for 226.00.
  expect(await account(contract)).toMatchObject({
    ...{ owed: '266.00', amnesty: { name: 'Ponte al corriente', forgives: '40.00', toPay: '226.00' } },
  })
  expect(await account(other)).toMatchObject({ amnesty: null })
  await pays(contract, 100_00)
  expect(await account(contract)).toMatchObject({ amnesty: { forgives: '40.00', toPay: '126.00' } })
  await pays(contract, 126_00)
  await pays(other, 226_00)
  expect(await account(contract)).toMatchObject({ owed: '0.00', amnesty: null })
  expect((await standing(room, contract)).open).toEqual([])
  expect((await standing(room, other)).position).toMatchObject({ owed: 40_00n })
  const forgiven = (await room.told(DebtForgiven)).filter(({ kind }) => kind === 'AMNESTY')
  expect(forgiven).toMatchObject([{ contractId: contract.contractId, amount: '40.00' }])
  expect((await list(staff(1))).edges).toMatchObject([
    { node: { accounts: 1, settled: 1, forgiven: '40.00' } },
  ])
  expect((await list(staff(3))).edges).toEqual([])
  expect(await list(holderOf(contract))).toEqual(['FORBIDDEN'])
})

test('a campaign that cannot be meant, or of another office, does not start; one that was ended forgives nothing', async () => {
  expect(await start(campaign({ share: 0 }), staff(1))).toMatchObject({ __typename: 'AmnestyMistaken' })
  expect(await start(campaign({ operatingUnitIds: ['1', '5'] }), staff(1))).toEqual(['FORBIDDEN'])
  const contract = await contracted(room, { operatingUnitId: 5 })
  await billed(room, contract, { surcharge: '10.00', dueOn: '2026-09-18' })
  const input = campaign({ operatingUnitIds: ['5'] })
  await start(input, staff(5))
  await seeAmnestyAccounts(room, today)
  const end = (viewer: Viewer) =>
    ask('mutation ($id: ID!) { endAmnesty(id: $id) { __typename } }', { id: input.id }, viewer)
  expect(await end(staff(6))).toEqual({ __typename: 'AmnestyUnknown' })
  expect(await end(staff(5))).toEqual({ __typename: 'AmnestyEnded' })
  await pays(contract, 218_00)
  expect((await standing(room, contract)).position).toMatchObject({ owed: 8_00n })
})

const months = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** Bills of months, each paid, so that a year can be estimated of them. */
async function settledFor(contract: TestContract, count: number): Promise<void> {
  for (const month of months(2026, count)) {
    await billed(room, contract, { periodFrom: `${month}-01`, dueOn: `${month}-28` })
    await paid(room, contract, 216_00)
  }
}

test('a year is paid at once: bills draw on it, and the discount is forgiven of the last of them, not more', async () => {
  const contract = await contracted(room)
  await settledFor(contract, 6)
  // Twelve times 216.00 is 2,592.00; 8 % of it are 207.36.
  const offer = { estimate: '2592.00', discount: '207.36', toPay: '2384.64' }
  expect(await account(contract)).toMatchObject({ prepaidYearOffer: offer, prepaidYear: null })
  const request = (id = randomUUID(), viewer = holderOf(contract)) =>
    ask(
      `mutation ($input: RequestPrepaidYearInput!) { requestPrepaidYear(input: $input) { __typename
        ... on PrepaidYearWaiting { year { state toPay } } ... on Refusal { message } } }`,
      { input: { id, contractId: contract.contractId } },
      viewer,
    )
  const id = randomUUID()
  expect(await request(id)).toEqual({
    ...{ __typename: 'PrepaidYearWaiting', year: { state: 'WAITING', toPay: '2384.64' } },
  })
  expect(await request(id)).toMatchObject({ __typename: 'PrepaidYearWaiting' })
  expect(await request()).toMatchObject({ __typename: 'PrepaidYearImpossible' })
  const stranger: Viewer = { kind: 'resident', subject: 'x', partyId: randomUUID() }
  expect(await request(randomUUID(), stranger)).toMatchObject({ __typename: 'PayableUnknown' })
  await pays(contract, 2384_63)
  expect((await account(contract)).prepaidYear).toMatchObject({ state: 'WAITING' })
  await pays(contract, 1)
  expect((await account(contract)).prepaidYear).toMatchObject({ state: 'PAID', discount: '207.36' })
  const first = plusMonths(`${civilDate(today).slice(0, 8)}01`, 1)
  for (let n = 0; n < 12; n += 1) {
    const month = plusMonths(first, n).slice(0, 7)
    const issuedAt = `${month}-05T16:00:00.000Z`
    await billed(room, contract, { periodFrom: `${month}-01`, dueOn: `${month}-25`, issuedAt })
    for (let again = 0; again < 2; again += 1) await reviewYears(room, new Date(issuedAt))
  }
  const last = await account(contract)
  expect(last).toMatchObject({ owed: '0.00', credit: '0.00' })
  const given = (await room.told(DebtForgiven)).filter(({ kind }) => kind === 'PREPAYMENT_DISCOUNT')
  expect(given.map(({ amount }) => amount)).toEqual(['207.36'])
})

test('a year that is not paid in time lapses, and whoever owes pays that first', async () => {
  const contract = await contracted(room)
  await settledFor(contract, 6)
  const request = () =>
    ask(
      'mutation ($input: RequestPrepaidYearInput!) { requestPrepaidYear(input: $input) { __typename ... on Refusal { message } } }',
      { input: { id: randomUUID(), contractId: contract.contractId } },
      holderOf(contract),
    )
  expect(await request()).toMatchObject({ __typename: 'PrepaidYearWaiting' })
  await reviewYears(room, new Date(today.getTime() + 11 * 86_400_000))
  expect((await account(contract)).prepaidYear).toBeNull()
  await billed(room, contract)
  expect(await request()).toMatchObject({ message: expect.stringContaining('Primero paga') })
  expect((await account(contract)).prepaidYearOffer).toBeNull()
})
