import { randomUUID } from 'node:crypto'
import { InvoiceReady } from '@aquacis/billing/events'
import {
  AutopayAnnounced,
  AutopayCardExpiring,
  CollectionStageReached,
  PaymentPosted,
} from '@aquacis/payments/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joins, suppliedHome, type ToldRoom, toldRoom } from '../../test/told-room.ts'
import { wordsOf } from '../domain/words/notice-words.ts'

let room: ToldRoom
const now = new Date('2026-11-20T18:00:00Z')

beforeAll(async () => {
  room = await toldRoom()
})
afterAll(() => room.drop())

type Home = Awaited<ReturnType<typeof suppliedHome>>
const whose = ({ contractId, holder, servicePointId }: Home) => ({
  ...{ contractId, customerId: holder, servicePointId, operatingUnitId: 1 },
})

test('whoever sees the bills is told once that money came, and is asked for a paid bill no more', async () => {
  const home = await suppliedHome(room)
  const helper = randomUUID()
  await joins(room, home, helper, 'HELPER')
  const invoiceId = randomUUID()
  await room.hear(InvoiceReady, {
    ...{ invoiceId, ...whose(home), periodFrom: '2026-10-01', periodTo: '2026-11-01', dueOn: '2026-11-28' },
    ...{ total: '482.10', amountDue: '482.10', paymentReference: '01260000000151' },
  })
  const paid = {
    ...({ paymentId: randomUUID(), ...whose(home), amount: '500.00', channel: 'OXXO', form: '01' } as const),
    ...{ paidAt: '2026-11-20T17:00:00.000Z', referenceId: null, credit: '17.90' },
    allotments: [{ invoiceId, amount: '482.10', balanceBefore: '482.10', instalment: 1 }],
  }
  await Promise.all([room.hear(PaymentPosted, paid), room.hear(PaymentPosted, paid)])
  const inbox = await room.inbox(home.holder)
  const [told] = inbox.filter(({ kind }) => kind === 'PAYMENT_RECEIVED')
  expect(inbox).toHaveLength(2)
  expect(inbox.find(({ kind }) => kind === 'BILL_READY')).toMatchObject({ endedReason: 'PAID' })
  if (told === undefined) throw new Error('nobody was told')
  expect(wordsOf(told, 'es-MX', now)).toEqual({
    title: 'Recibimos tu pago',
    body: 'Recibimos tu pago de $500.00 en OXXO. Quedan $17.90 a tu favor para el próximo recibo. Tu comprobante está en Pagos.',
  })
  expect(await room.inbox(helper)).toEqual([])
})

test('each stage of a debt takes the place of the one before it; one that comes late tells nobody anything', async () => {
  const home = await suppliedHome(room)
  const caseId = randomUUID()
  const reaches = (stage: 'REMINDER' | 'FIRST_NOTICE' | 'RESTRICTION_NOTICE', reachedAt: string) =>
    room.hear(CollectionStageReached, {
      ...{ caseId, ...whose(home), stage, owed: '1482.10', periods: 2, answerBy: '2026-12-04', reachedAt },
    })
  await reaches('REMINDER', '2026-11-01T15:00:00.000Z')
  await reaches('RESTRICTION_NOTICE', '2026-11-20T15:00:00.000Z')
  await reaches('FIRST_NOTICE', '2026-11-10T15:00:00.000Z')
  const inbox = await room.inbox(home.holder)
  expect(inbox.map(({ facts, endedReason }) => [facts.matter?.aspect, endedReason]).sort()).toEqual([
    ['REMINDER', 'OVERTAKEN'],
    ['RESTRICTION_NOTICE', null],
  ])
  const standing = inbox.find(({ endedAt }) => endedAt === null)
  if (standing === undefined) throw new Error('nothing stands')
  expect(wordsOf(standing, 'es-MX', now).body).toContain('A una casa nunca le quitamos toda el agua')
})

test('a card that is about to expire is told of once, and ends no charge that was announced', async () => {
  const home = await suppliedHome(room)
  const cardLastFour = '4242'
  await room.hear(AutopayAnnounced, {
    ...whose(home),
    amount: '482.10',
    chargesOn: '2026-11-24',
    cardLastFour,
  })
  const expiring = {
    ...{ ...whose(home), cardLastFour, goodUntil: '2026-12', noticedAt: '2026-11-20T15:00:00.000Z' },
  }
  await Promise.all([room.hear(AutopayCardExpiring, expiring), room.hear(AutopayCardExpiring, expiring)])
  const inbox = await room.inbox(home.holder)
  expect(inbox.map(({ facts, endedAt }) => [facts.matter?.aspect, endedAt]).sort()).toEqual([
    ['ANNOUNCED', null],
    ['CARD_EXPIRING', null],
  ])
  const told = inbox.find(({ facts }) => facts.matter?.aspect === 'CARD_EXPIRING')
  if (told === undefined) throw new Error('nobody was told')
  expect(wordsOf(told, 'es-MX', now).body).toBe(
    'La tarjeta que termina en 4242 con que pagas tu recibo vence el 31 de diciembre. Pon la nueva en Pagos, en «Pago automático», y sigue pagándose solo.',
  )
})
