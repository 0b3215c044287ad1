import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  billed,
  contracted,
  joins,
  type PayingRoom,
  payingRoom,
  type TestContract,
} from '../../../test/paying-room.ts'
import { type PspWorld, pspWorld } from '../../../test/psp/psp-world.ts'
import { announceCharges } from '../../commands/autopay/announce-charges.ts'
import { subgraph } from '../../subgraph.ts'

let psps: PspWorld
let room: PayingRoom
let payments: InProcessSubgraph

beforeAll(async () => {
  psps = await pspWorld()
  room = await payingRoom(psps.settings)
  payments = inProcessSubgraph(subgraph, room)
})
afterAll(async () => {
  await psps.close()
  await room.drop()
})

const resident = (partyId: string): Viewer => ({ kind: 'resident', subject: partyId, partyId })

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by the test that asked for it
type Answer = any

async function ask(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<Answer> {
  const { data, errors } = await payments.execute({ document, variables, viewer })
  return errors ? errors.map(({ extensions }) => extensions?.['code']) : Object.values(data ?? {})[0]
}

const fields =
  'id state method cardLastFour mostAmount stoppedBecause next { amount chargesOn } charges { state }'
const enrol = (input: Record<string, unknown>, viewer: Viewer) =>
  ask(
    `mutation ($input: EnrolAutopayInput!) { enrolAutopay(input: $input) { __typename
      ... on AutopayEnrolled { autopay { ${fields} } } ... on AutopayInForce { autopay { id } } ... on Refusal { message } } }`,
    { input },
    viewer,
  )
const change = (input: Record<string, unknown>, viewer: Viewer) =>
  ask(
    `mutation ($input: ChangeAutopayInput!) { changeAutopay(input: $input) { __typename
      ... on AutopayChanged { autopay { state mostAmount } } ... on Refusal { message } } }`,
    { input },
    viewer,
  )
const seen = (contract: TestContract, viewer: Viewer) =>
  ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "PaymentAccount", id: $id }]) {
      ... on PaymentAccount { autopay { ${fields} } } } }`,
    { id: contract.contractId },
    viewer,
  ).then(([account]) => account?.autopay ?? null)

test('a resident lets a card pay the bills, sees what comes, pauses it and ends it; others neither see nor touch it', async () => {
  const contract = await contracted(room)
  const holder = resident(contract.customerId)
  await billed(room, contract)
  const id = randomUUID()
  const input = { id, contractId: contract.contractId, method: 'CARD', cardToken: await psps.cardToken() }
  const strangers = [resident(await joins(room, contract, 'HELPER')), resident(randomUUID())]
  for (const viewer of strangers) expect((await enrol(input, viewer)).__typename).toBe('PayableUnknown')
  expect(await enrol(input, anonymousViewer)).toEqual(['UNAUTHENTICATED'])
  const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
  expect(await enrol(input, staff)).toEqual(['FORBIDDEN'])
  expect(await enrol(input, holder)).toMatchObject({
    ...{ __typename: 'AutopayEnrolled', autopay: { state: 'ACTIVE', cardLastFour: '4242', next: null } },
  })
  expect(await enrol({ ...input, id: randomUUID() }, holder)).toMatchObject({
    ...{ __typename: 'AutopayInForce', autopay: { id } },
  })
  await announceCharges(room, new Date('2026-11-14T16:00:00Z'))
  const tenant = resident(await joins(room, contract, 'TENANT'))
  for (const viewer of [holder, tenant, staff])
    expect(await seen(contract, viewer)).toMatchObject({
      ...{ next: { amount: '216.00', chargesOn: '2026-11-18' }, charges: [{ state: 'ANNOUNCED' }] },
    })
  for (const viewer of strangers) {
    expect(await seen(contract, viewer)).toBeNull()
    expect((await change({ id, paused: true }, viewer)).__typename).toBe('PayableUnknown')
  }
  expect(await change({ id, paused: true, mostAmount: '500.00' }, holder)).toMatchObject({
    ...{ autopay: { state: 'PAUSED', mostAmount: '500.00' } },
  })
  expect(await change({ id, paused: false }, holder)).toMatchObject({ autopay: { state: 'ACTIVE' } })
  const end = () =>
    ask(
      'mutation ($id: ID!) { endAutopay(id: $id) { __typename ... on Refusal { message } } }',
      { id },
      holder,
    )
  expect(await end()).toEqual({ __typename: 'AutopayChanged' })
  expect(await end()).toMatchObject({ __typename: 'AutopayOver' })
  expect(await seen(contract, holder)).toBeNull()
})

test('says what to do where the card is missing, or the provider does not answer', async () => {
  const contract = await contracted(room)
  const holder = resident(contract.customerId)
  const input = { id: randomUUID(), contractId: contract.contractId, method: 'CARD' }
  expect(await enrol(input, holder)).toMatchObject({
    ...{ __typename: 'AutopayCardRefused', message: expect.stringContaining('Falta la tarjeta') },
  })
  await psps.behave('conekta', { mode: 'down' })
  expect(await enrol({ ...input, cardToken: 'tok_test_visa_4242' }, holder)).toMatchObject({
    ...{ __typename: 'PaymentProviderDown', message: expect.stringContaining('inténtalo') },
  })
  await psps.behave('conekta', null)
  expect(await seen(contract, holder)).toBeNull()
})

describe('a bank account', () => {
  const terms = (viewer: Viewer) =>
    ask('{ directDebitTerms { version provider mostAmount conditions } }', {}, viewer)
  const shown = `... on AutopayEnrolled { autopay { id method cardLastFour clabe bank
    mandate { holderName bank lastFour mostAmount serviceReference expiresOn } } }`
  const authorise = (input: Record<string, unknown>, viewer: Viewer) =>
    ask(
      `mutation ($input: EnrolAutopayInput!) { enrolAutopay(input: $input) { __typename ${shown}
        ... on DirectDebitRefused { field } ... on Refusal { message } } }`,
      { input },
      viewer,
    )
  const wish = (contract: TestContract, change: Record<string, unknown> = {}, debit: object = {}) => ({
    ...{ id: randomUUID(), contractId: contract.contractId, method: 'DIRECT_DEBIT', mostAmount: '1500.00' },
    directDebit: {
      ...{ clabe: '012680001234567894', holderName: 'Ana Torres', termsVersion: '2026-11' },
      ...debit,
    },
    ...change,
  })

  test('is charged of who has the contract alone; its number is shown to nobody', async () => {
    const contract = await contracted(room)
    const holder = resident(contract.customerId)
    const strangers = [resident(await joins(room, contract, 'HELPER')), resident(randomUUID())]
    expect(await terms(anonymousViewer)).toMatchObject({ version: '2026-11', mostAmount: '50000.00' })
    for (const viewer of strangers)
      expect((await authorise(wish(contract), viewer)).__typename).toBe('PayableUnknown')
    expect(await authorise(wish(contract), anonymousViewer)).toEqual(['UNAUTHENTICATED'])
    const staff: Viewer = { kind: 'staff', subject: 's', operatingUnitIds: [1] }
    expect(await authorise(wish(contract), staff)).toEqual(['FORBIDDEN'])
    const asked = wish(contract)
    for (let n = 0; n < 2; n += 1)
      expect(await authorise(asked, holder)).toEqual({
        __typename: 'AutopayEnrolled',
        autopay: {
          ...{ id: asked.id, method: 'DIRECT_DEBIT', cardLastFour: null, clabe: null, bank: 'BBVA México' },
          mandate: {
            ...{ holderName: 'Ana Torres', bank: 'BBVA México', lastFour: '7894', mostAmount: '1500.00' },
            ...{ serviceReference: contract.contractNumber, expiresOn: null },
          },
        },
      })
    const mandateSeen = (viewer: Viewer) =>
      ask(
        `query ($id: ID!) { _entities(representations: [{ __typename: "Autopay", id: $id }]) {
          ... on Autopay { mandate { lastFour } } } }`,
        { id: asked.id },
        viewer,
      ).then(([found]) => found?.mandate ?? null)
    const otherOffice: Viewer = { kind: 'staff', subject: 't', operatingUnitIds: [2] }
    for (const viewer of [holder, staff]) expect(await mandateSeen(viewer)).toEqual({ lastFour: '7894' })
    for (const viewer of [...strangers, otherOffice]) expect(await mandateSeen(viewer)).toBeNull()
    const raised = await ask(
      `mutation ($input: ChangeAutopayInput!) { changeAutopay(input: $input) { __typename
        ... on DirectDebitRefused { field message } } }`,
      { input: { id: asked.id, mostAmount: '1500.01' } },
      holder,
    )
    expect(raised).toMatchObject({ __typename: 'DirectDebitRefused', field: 'MOST_AMOUNT' })
  })

  test('that does not do is refused at its field, with what to do', async () => {
    const contract = await contracted(room)
    const holder = resident(contract.customerId)
    const faults = [
      [wish(contract, {}, { clabe: '012680001234567895' }), 'CLABE'],
      [wish(contract, {}, { holderName: '' }), 'HOLDER'],
      [wish(contract, { mostAmount: null }), 'MOST_AMOUNT'],
      [wish(contract, {}, { expiresOn: '2020-01-01' }), 'EXPIRY'],
      [wish(contract, {}, { termsVersion: 'old' }), 'TERMS'],
      [wish(contract, { directDebit: null }), 'CLABE'],
    ] as const
    for (const [input, field] of faults)
      expect(await authorise(input, holder)).toEqual({
        ...{ __typename: 'DirectDebitRefused', field, message: expect.stringMatching(/[.]$/) },
      })
    expect(await seen(contract, holder)).toBeNull()
  })

  test('is not offered where no bank is configured', async () => {
    const without = { ...room, settings: { ...psps.settings, AQUACIS_PAYMENTS_BANK_URL: '' } }
    const other = inProcessSubgraph(subgraph, without)
    const { data } = await other.execute({
      document: '{ directDebitTerms { version } }',
      viewer: anonymousViewer,
    })
    expect(data).toEqual({ directDebitTerms: null })
  })
})
