import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { anonymousViewer, systemViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  collectionsWorld,
  on,
  otherOffice,
  resident,
  staff,
  traceId,
} from '../../../test/collections/collections-world.ts'
import { type MoneyIn, postPayments } from '../../commands/ledger/post-payments.ts'
import { PaymentPosted } from '../../events.ts'
import { ledgerMoved } from '../../reactions/collections/ledger-moved.ts'
import { noticeDelivered } from '../../reactions/collections/notice-delivered.ts'

let world: Awaited<ReturnType<typeof collectionsWorld>>

beforeAll(async () => {
  world = await collectionsWorld()
})
afterAll(() => world.room.drop())

async function handOver(caseId: string, stage: string, day: string, viewer: Viewer = staff) {
  return world.ask(
    viewer,
    day,
    `mutation ($input: RecordNoticeDeliveryInput!) { recordNoticeDelivery(input: $input) {
      __typename ... on Refusal { message } ... on NoticeDeliveryRecorded { debtCase { waitsFor nextOn } } } }`,
    { input: { caseId, stage, on: day, detail: 'Se entregó a la titular' } },
  )
}

test('a resident reads in plain words how much, until when, what happens next and how to stop it', async () => {
  const home = await world.contractOwing(['2026-01'])
  const holder = resident(home.customerId)
  await world.round('2026-02-16')
  const waiting = await world.caseOf(holder, home.contractId, '2026-02-16')
  expect(waiting).toMatchObject({
    ...{
      isOpen: true,
      stage: 'REMINDER',
      owed: '300.00',
      surcharge: '10.00',
      periods: 1,
      waitsFor: 'DELIVERY',
    },
    summary: 'Debes $300.00 de un periodo; de eso, $10.00 son recargos.',
    nextStep: 'No sigue nada hasta que te entreguemos el último aviso.',
    contractNumber: '442761',
  })

  // The inbox says that it lies there: for a reminder that is enough.
  const data = {
    ...{ noticeId: newId(), partyId: home.customerId, kind: 'COLLECTION_NOTICE', channel: 'INBOX' },
    ...{ outcome: 'DELIVERED', at: on('2026-02-16').toISOString(), contractId: home.contractId },
    ...{ subjectId: waiting.id, aspect: 'REMINDER', detail: null },
  }
  const envelope = { id: newId(), type: 'notifications.NoticeDelivered', key: home.contractId, traceId, data }
  await world.room.database.transaction(systemViewer, (tx) =>
    noticeDelivered.handle(world.room, tx, { ...envelope, occurredAt: on('2026-02-16').toISOString() }),
  )
  await world.round('2026-02-17')
  const found = await world.caseOf(holder, home.contractId, '2026-02-17')
  expect(found).toMatchObject({
    nextStep: 'Si no pagas, desde el 13 de marzo de 2026 te mandaremos un aviso de adeudo.',
    ...{ payBy: '2026-03-12', nextOn: '2026-03-13', nextStage: 'FIRST_NOTICE', waitsFor: 'TERM' },
  })
  expect(found.howToStop[0]).toBe('Paga $300.00: se detiene en cuanto el pago llega.')
  expect(found.howToStop).toHaveLength(5)
  const sentences = found.timeline.edges.map(({ node }: { node: { sentence: string } }) => node.sentence)
  expect(sentences).toEqual([
    'Recordatorio: está en la bandeja de la app.',
    'Se mandó un recordatorio por $300.00; plazo hasta el 23 de febrero de 2026.',
    'Se abrió el expediente: $300.00 vencidos de un periodo.',
  ])
  // Neither a neighbour nor another office sees it.
  expect(await world.caseOf(resident(newId()), home.contractId, '2026-02-16')).toBeNull()
  expect(await world.caseOf(otherOffice, home.contractId, '2026-02-16')).toBeNull()
  expect(await world.ask(holder, '2026-02-16', '{ debtCases { edges { node { id } } } }')).toEqual([
    'FORBIDDEN',
  ])
  expect(await world.ask(anonymousViewer, '2026-02-16', `{ debtCase(id: "${found.id}") { id } }`)).toEqual([
    'UNAUTHENTICATED',
  ])
})

test('staff hand notices over, list what waits, and a home is limited to 50 litres with the law beside it', async () => {
  const home = await world.contractOwing(['2027-01', '2027-02', '2027-03'])
  const { contractId } = home
  let last = ''
  for (let day = '2027-02-10'; day <= '2027-06-30'; day = plusDays(day, 1)) {
    await world.round(day)
    const found = await world.caseOf(staff, contractId, day)
    if (found === null || found.stage === null || found.stage === last) continue
    last = found.stage
    if (found.stage === 'RESTRICTED') break
    const waiting = await world.ask(
      staff,
      day,
      '{ debtCases(waitsFor: DELIVERY) { totalCount edges { node { id } } } }',
    )
    expect(waiting.totalCount).toBe(waiting.edges.length)
    expect(waiting.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(found.id)
    expect(await handOver(found.id, found.stage, day, otherOffice)).toMatchObject({
      __typename: 'DebtCaseUnknown',
    })
    expect(await handOver(found.id, 'RESTRICTED', day)).toMatchObject({ __typename: 'NoticeNotGiven' })
    expect(await handOver(found.id, found.stage, day)).toMatchObject({ __typename: 'NoticeDeliveryRecorded' })
    // The same again changes nothing.
    expect(await handOver(found.id, found.stage, day)).toMatchObject({ __typename: 'NoticeDeliveryRecorded' })
  }
  const limited = await world.caseOf(resident(home.customerId), contractId, '2027-05-12')
  expect(limited).toMatchObject({
    ...{ stage: 'RESTRICTED', periods: 3, nextStage: null },
    restriction: { kind: 'LIMITED', litresPerPersonAndDay: 50, wholeBy: null },
    nextStep:
      'Tu servicio está limitado a 50 litros por persona al día. Al pagar o hacer un convenio vuelve a estar completo.',
  })
  expect(limited.sources.map(({ title }: { title: string }) => title).join()).toContain('art. 74')
  const papers = limited.timeline.edges.filter(({ node }: { node: { sentence: string } }) =>
    node.sentence.includes('se entregó en papel'),
  )
  expect(papers).toHaveLength(4)
  // Who of the staff did it is not for residents.
  expect(papers[0].node.by).toBeNull()

  const money: MoneyIn = {
    ...{
      paymentId: newId(),
      sourceKey: 'desk 1 1',
      contractId,
      amount: centavos(90_000n),
      fee: centavos(0n),
    },
    provider: 'desk',
    channel: 'DESK',
    ...{ form: '01', paidAt: on('2027-06-30'), referenceId: null, targets: null },
  }
  await world.room.database.transaction(systemViewer, async (tx) => {
    await postPayments(tx, [money], { at: on('2027-06-30'), traceId })
  })
  const posted = (await world.room.published()).find(
    ({ type, key }) => type === PaymentPosted.type && key === contractId,
  )
  const reaction = ledgerMoved.find(({ event }) => event.type === PaymentPosted.type)
  if (posted === undefined) throw new Error('the payment was not told')
  await world.room.database.transaction(systemViewer, async (tx) => reaction?.handle(world.room, tx, posted))
  expect(await world.caseOf(staff, contractId, '2027-07-01')).toBeNull()
  const closed = await world.ask(
    resident(home.customerId),
    '2027-07-01',
    `{ debtCase(id: "${limited.id}") { isOpen owed summary howToStop restriction { wholeBy } } }`,
  )
  expect(closed).toMatchObject({
    ...{ isOpen: false, owed: '0.00', howToStop: [] },
    summary: 'No debes nada vencido: este expediente está cerrado.',
  })
  expect(closed.restriction.wholeBy).not.toBeNull()
  const lifted = (await world.room.published()).filter(
    ({ type, key }) => type === 'payments.SupplyRestrictionLifted' && key === contractId,
  )
  expect(lifted.map(({ data }) => (data as { because: string }).because)).toEqual(['PAID'])
}, 240_000)

test('somebody vulnerable is spared for as long as the policy lets staff, and no resident reads why', async () => {
  const home = await world.contractOwing(['2028-01'])
  const { contractId } = home
  await world.round('2028-02-21')
  const grant = (viewer: Viewer, change: object = {}) =>
    world.ask(
      viewer,
      '2028-02-21',
      `mutation ($input: GrantVulnerabilityHoldInput!) { grantVulnerabilityHold(input: $input) {
        __typename ... on Refusal { message } } }`,
      {
        input: {
          ...{ id: '0190b3a0-0000-7000-8000-0000000000aa', contractId, vulnerability: 'ILLNESS' },
          ...{ proof: 'Constancia del IMSS', until: '2028-08-01', ...change },
        },
      },
    )
  expect(await grant(otherOffice)).toMatchObject({ __typename: 'DebtContractUnknown' })
  expect(await grant(resident(home.customerId))).toEqual(['FORBIDDEN'])
  expect(await grant(staff, { until: '2029-02-21' })).toMatchObject({
    __typename: 'CollectionHoldImpossible',
    message: 'El último día tiene que ser de hoy a dentro de 180 días.',
  })
  expect(await grant(staff, { vulnerability: 'NONE' })).toMatchObject({
    __typename: 'CollectionHoldImpossible',
  })
  expect(await grant(staff, { proof: ' ' })).toMatchObject({ __typename: 'CollectionHoldImpossible' })
  expect(await grant(staff)).toMatchObject({ __typename: 'CollectionHoldPlaced' })
  expect(await grant(staff)).toMatchObject({ __typename: 'CollectionHoldPlaced' })
  const found = await world.caseOf(resident(home.customerId), contractId, '2028-02-22')
  expect(found).toMatchObject({
    nextStep: 'No sigue nada por ahora, porque tu hogar tiene protección por vulnerabilidad.',
    holds: [{ kind: 'VULNERABLE', until: '2028-08-01', reason: 'La oficina vio el comprobante.' }],
  })
  const end = (viewer: Viewer) =>
    world.ask(
      viewer,
      '2028-03-01',
      `mutation ($input: EndCollectionHoldInput!) { endCollectionHold(input: $input) { __typename } }`,
      { input: { holdId: '0190b3a0-0000-7000-8000-0000000000aa', reason: 'Ya no vive ahí' } },
    )
  expect(await end(otherOffice)).toEqual({ __typename: 'CollectionHoldUnknown' })
  expect(await end(staff)).toEqual({ __typename: 'CollectionHoldEnded' })
  const ended = await world.caseOf(staff, contractId, '2028-03-01')
  expect(ended.holds).toEqual([])
  const doneBy = (told: typeof ended) =>
    told.timeline.edges.flatMap(({ node }: { node: { sentence: string; by: string | null } }) =>
      /protección/.test(node.sentence) ? [node.by] : [],
    )
  // Whoever looks into the file later sees who spared them, and who ended it; residents do not.
  expect(doneBy(ended)).toEqual(['ana', 'ana'])
  const read = await world.caseOf(resident(home.customerId), contractId, '2028-03-01')
  expect(doneBy(read)).toEqual([null, null])
})
