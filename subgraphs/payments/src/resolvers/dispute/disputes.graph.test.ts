import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  collectionsWorld,
  on,
  otherOffice,
  resident,
  staff,
} from '../../../test/collections/collections-world.ts'
import { remindDisputes } from '../../commands/dispute/remind-disputes.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'

let world: Awaited<ReturnType<typeof collectionsWorld>>

beforeAll(async () => {
  world = await collectionsWorld()
})
afterAll(() => world.room.drop())

const disputeFields = `id state disputed answerBy daysLeft status visit { kind asked } answer { reason granted readings { litres } }
  steps { sentence by } invoiceNumber`

test('a resident disputes a part of a bill: it is held, the rest is asked for; the office visits, is reminded and answers', async () => {
  const home = await world.contractOwing(['2029-01'])
  const [invoiceId] = home.invoiceIds
  const holder = resident(home.customerId)
  const id = newId()
  const open = (viewer: Viewer, day: string, change: object = {}) =>
    world.ask(
      viewer,
      day,
      `mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { __typename
        ... on Refusal { message } ... on DisputeOpened { dispute { ${disputeFields} } } } }`,
      {
        input: {
          ...{ id, invoiceId, grounds: 'HIGH_USE', words: 'Nadie vivió ahí en enero.', amount: '200.00' },
          ...change,
        },
      },
    )
  expect(await open(resident(newId()), '2029-02-12')).toMatchObject({ __typename: 'DisputeUnknown' })
  expect(await open(holder, '2029-04-12')).toMatchObject({ __typename: 'DisputeTooLate' })
  expect(await open(holder, '2029-02-12', { amount: '300.01' })).toMatchObject({
    message: 'Puedes aclarar hasta $300.00 de ese recibo.',
  })
  const { dispute } = await open(holder, '2029-02-12')
  expect(dispute).toMatchObject({ state: 'OPENED', disputed: '200.00', answerBy: '2029-03-05', daysLeft: 15 })
  expect(dispute.status).toBe(
    'Te respondemos a más tardar el 5 de marzo de 2029. Mientras, no se te cobran $200.00; lo demás del recibo sí se paga.',
  )
  expect(await open(holder, '2029-02-12')).toMatchObject({ __typename: 'DisputeOpened' })
  expect(await open(holder, '2029-02-12', { id: newId() })).toMatchObject({ __typename: 'DisputeRunning' })

  await world.round('2029-02-16')
  const found = await world.caseOf(holder, home.contractId, '2029-02-16')
  expect(found).toMatchObject({ owed: '100.00', disputed: '200.00' })
  expect(found.summary).toContain('Otros $200.00 están en aclaración y no se te cobran mientras.')

  const visit = (viewer: Viewer) =>
    world.ask(
      viewer,
      '2029-02-20',
      `mutation ($input: OrderDisputeVisitInput!) { orderDisputeVisit(input: $input) { __typename
        ... on DisputeVisitOrdered { dispute { ${disputeFields} } } } }`,
      {
        input: {
          disputeId: id,
          visitId: '0190b3a0-0000-7000-8000-0000000000bb',
          kind: 'METER_TEST',
          asked: 'Probar el medidor',
        },
      },
    )
  expect(await visit(otherOffice)).toEqual({ __typename: 'DisputeUnknown' })
  expect(await visit(holder)).toEqual(['FORBIDDEN'])
  expect(await visit(staff)).toMatchObject({
    dispute: { state: 'VISIT_ORDERED', visit: { kind: 'METER_TEST' } },
  })
  expect(await visit(staff)).toMatchObject({ __typename: 'DisputeVisitOrdered' })

  const remind = (day: string) => remindDisputes(world.room, shippedCollections(), on(day))
  expect([await remind('2029-02-27'), await remind('2029-02-28'), await remind('2029-02-28')]).toEqual([
    0, 1, 0,
  ])
  const running = await world.ask(
    staff,
    '2029-02-28',
    '{ disputes(answerUpTo: "2029-03-06") { edges { node { id } } } }',
  )
  expect(running.edges).toEqual([{ node: { id } }])

  const answer = (change: object = {}) =>
    world.ask(
      staff,
      '2029-03-01',
      `mutation ($input: AnswerDisputeInput!) { answerDispute(input: $input) { __typename
        ... on Refusal { message } ... on DisputeAnswered { dispute { ${disputeFields} } } } }`,
      {
        input: {
          ...{ disputeId: id, outcome: 'PARTLY_UPHELD', granted: '120.00' },
          reason: 'El medidor midió 40 % de más en el banco de pruebas.',
          readings: [{ readOn: '2029-02-22', litres: 123_456, source: 'banco de pruebas' }],
          ...change,
        },
      },
    )
  expect(await answer({ readings: [] })).toMatchObject({ __typename: 'DisputeAnswerIncomplete' })
  expect(await answer({ granted: '200.00' })).toMatchObject({ __typename: 'DisputeAnswerIncomplete' })
  expect(await answer()).toMatchObject({
    dispute: {
      state: 'PARTLY_UPHELD',
      daysLeft: null,
      answer: { granted: '120.00', readings: [{ litres: 123_456 }] },
    },
  })
  expect(await answer()).toMatchObject({ __typename: 'DisputeAnswered' })
  expect(await answer({ outcome: 'REJECTED' })).toMatchObject({ __typename: 'DisputeOver' })

  // What is right stays held, the rest is asked for again, after some days.
  expect(await world.caseOf(holder, home.contractId, '2029-03-01')).toMatchObject({
    ...{ owed: '180.00', disputed: '120.00', waitsFor: 'HOLD' },
    holds: [{ kind: 'DISPUTE', until: '2029-03-15' }],
  })
  const mine = await world.ask(holder, '2029-03-01', `{ dispute(id: "${id}") { ${disputeFields} } }`)
  expect(mine.steps.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'Se abrió la aclaración por $200.00 del recibo Q-2029-01.',
    'Se ordenó una prueba del medidor: Probar el medidor',
    'Falta responder a más tardar el 5 de marzo de 2029.',
    'La aclaración procede por $120.00 de $200.00: el recibo se emitirá de nuevo.',
  ])
  expect(mine.steps.every(({ by }: { by: string | null }) => by === null)).toBe(true)
  const told = (await world.room.published()).filter(
    ({ key, type }) => key === home.contractId && type.includes('Dispute'),
  )
  expect(told.map(({ type, data }) => (data as { change?: string }).change ?? type)).toEqual([
    'OPENED',
    'VISIT_ORDERED',
    'payments.DisputeVisitOrdered',
    'payments.DisputeAnswerDue',
    'PARTLY_UPHELD',
  ])
  // No surcharge runs on what is disputed, then on what was found right; the policy waives it for the time of the dispute.
  const surcharges = told.flatMap(({ data }) => (data as { surcharge?: Surcharge }).surcharge ?? [])
  expect(surcharges.map(({ held }) => held.map(({ amount }) => amount))).toEqual([
    ['200.00'],
    ['200.00'],
    ['120.00'],
  ])
  expect(surcharges.flatMap(({ caughtUp }) => caughtUp)).toEqual([])
})

interface Surcharge {
  readonly held: readonly { readonly amount: string }[]
  readonly caughtUp: readonly unknown[]
}

test('a dispute that is withdrawn, or not right, gives back what it held', async () => {
  const home = await world.contractOwing(['2030-01'])
  const [invoiceId] = home.invoiceIds
  const holder = resident(home.customerId)
  const id = newId()
  const input = { id, invoiceId, grounds: 'TARIFF', words: 'Mi tarifa es otra, creo yo.' }
  const opened = `mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }`
  expect(await world.ask(holder, '2030-02-12', opened, { input })).toEqual({ __typename: 'DisputeOpened' })
  const withdraw = (viewer: Viewer) =>
    world.ask(
      viewer,
      '2030-02-13',
      `mutation { withdrawDispute(input: { disputeId: "${id}" }) { __typename } }`,
    )
  expect(await withdraw(resident(newId()))).toEqual({ __typename: 'DisputeUnknown' })
  expect(await withdraw(holder)).toEqual({ __typename: 'DisputeWithdrawn' })
  expect(await withdraw(holder)).toEqual({ __typename: 'DisputeWithdrawn' })
  await world.round('2030-02-18')
  expect(await world.caseOf(holder, home.contractId, '2030-02-18')).toMatchObject({
    owed: '300.00',
    disputed: '0.00',
  })
})

test('the office sees first what has to be answered first, page by page', async () => {
  for (const day of ['2031-02-12', '2031-02-14', '2031-02-13']) {
    const home = await world.contractOwing(['2031-01'])
    await world.ask(
      resident(home.customerId),
      day,
      'mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { __typename } }',
      { input: { id: newId(), invoiceId: home.invoiceIds[0], grounds: 'LEAK', words: 'Hubo una fuga.' } },
    )
  }
  const page = (after: string | null) =>
    world.ask(
      staff,
      '2031-02-20',
      `query ($after: String) { disputes(first: 2, answerUpTo: "9999-12-31", after: $after) {
        totalCount edges { cursor node { answerBy } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
  const days = ({ edges }: { readonly edges: readonly { readonly node: { readonly answerBy: string } }[] }) =>
    edges.map(({ node }) => node.answerBy)
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  const all = [...days(first), ...days(second)]
  expect(all).toHaveLength(3)
  // Of the whole list, on each of its pages.
  expect([first.totalCount, second.totalCount]).toEqual([3, 3])
  expect(all).toEqual(all.toSorted())
  expect(new Set(all).size).toBe(3)
  expect(second.pageInfo.hasNextPage).toBe(false)
})
