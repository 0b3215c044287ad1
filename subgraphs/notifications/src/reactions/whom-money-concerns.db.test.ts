import { randomUUID } from 'node:crypto'
import { InvoiceReady } from '@aquacis/billing/events'
import {
  AutopayAnnounced,
  AutopayCardExpiring,
  AutopayChanged,
  AutopayFailed,
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

const debit = { autopayId: randomUUID(), method: 'DIRECT_DEBIT', lastFour: '7894' } as const

test('whoever authorises an account, or ends that, is told so; what was announced of it is overtaken', async () => {
  const home = await suppliedHome(room)
  const neighbour = randomUUID()
  await joins(room, home, neighbour, 'TENANT')
  const changed = { ...whose(home), ...debit, because: null, owed: '482.10', payBy: '2026-11-28' }
  await room.hear(AutopayChanged, {
    ...changed,
    change: 'STARTED',
    changedAt: '2026-11-18T15:00:00.000Z',
  })
  await room.hear(AutopayAnnounced, {
    ...{ ...whose(home), amount: '482.10', chargesOn: '2026-11-28', cardLastFour: '7894' },
  })
  const cancelled = {
    ...changed,
    change: 'CANCELLED',
    changedAt: new Date(Date.now() + 1000).toISOString(),
  } as const
  await Promise.all([room.hear(AutopayChanged, cancelled), room.hear(AutopayChanged, cancelled)])
  for (const reader of [home.holder, neighbour]) {
    const inbox = await room.inbox(reader)
    expect(inbox.map(({ facts, endedReason }) => [facts.matter?.aspect, endedReason]).sort()).toEqual([
      ['ACCOUNT_AUTHORISED', null],
      ['ANNOUNCED', 'OVERTAKEN'],
      ['CANCELLED', null],
    ])
  }
  const bodies = await bodiesOf(home)
  expect(bodies).toContain(
    'Autorizaste que cobremos cada recibo a la cuenta de banco que termina en 7894. Antes de cada cargo te avisamos cuánto y qué día. Puedes cancelarlo cuando quieras y sin costo, aquí o en tu banco. Si no fuiste tú, cancélalo en Pagos, en «Pago automático».',
  )
  expect(bodies).toContain(
    'Tus recibos ya no se pagan solos. Un cargo que ya se envió al banco todavía puede hacerse. Ahora hay que pagar de otra forma $482.10, a más tardar el 28 de noviembre. Si no fuiste tú, actívalo otra vez en Pagos, en «Pago automático».',
  )
})

test('whoever has no authorisation any more is told once why, what to pay by when, and how to mend it', async () => {
  const home = await suppliedHome(room)
  const stopped = {
    ...({ ...whose(home), ...debit, change: 'STOPPED', because: 'ACCOUNT_GONE', owed: '482.10' } as const),
    ...{ payBy: '2026-11-28', changedAt: '2026-11-20T15:00:00.000Z' },
  }
  const failed = { amount: '482.10', reason: 'La cuenta está cancelada.', nextTryOn: null }
  await room.hear(AutopayFailed, { ...whose(home), ...failed, failedAt: stopped.changedAt, hasStopped: true })
  await Promise.all([room.hear(AutopayChanged, stopped), room.hear(AutopayChanged, stopped)])
  // What was to be charged before it stopped comes late, and is told to nobody.
  await room.hear(AutopayFailed, {
    ...{ ...whose(home), ...failed, nextTryOn: '2026-11-24', failedAt: '2026-11-19T15:00:00.000Z' },
  })
  expect(await bodiesOf(home)).toEqual([
    'Tu banco dice que no puede cobrar a la cuenta que termina en 7894: ya no existe o cambió. Ya no hacemos cargos. Ahora hay que pagar de otra forma $482.10, a más tardar el 28 de noviembre. Si quieres que se siga pagando solo, registra otra cuenta o una tarjeta en Pagos, en «Pago automático».',
  ])
  const evidence = (await room.published()).filter(({ key }) => key === home.contractId)
  expect(evidence.map(({ data }) => data)).toMatchObject([
    { channel: 'INBOX', outcome: 'DELIVERED', kind: 'AUTOPAY', aspect: 'ACCOUNT_GONE' },
  ])
})

test('each end of autopay says its own, also where nothing is owed or its day is over', async () => {
  const ends = [
    ['EXPIRED', null, 'llegó al día que fijaste'],
    ['STOPPED', 'OBJECTED', 'En tu banco se objetó un cargo'],
    ['STOPPED', 'CARD_NOT_VALID', 'venció o que sus datos cambiaron'],
    ['STOPPED', 'CARD_REFUSED', 'no permite más cobros automáticos'],
    ['STOPPED', 'TOO_MANY_REFUSALS', 'Varias veces no se pudo cobrar'],
  ] as const
  for (const [change, because, says] of ends) {
    const home = await suppliedHome(room)
    const end = { ...whose(home), ...debit, change, because, payBy: null }
    await room.hear(AutopayChanged, { ...end, owed: '0.00', changedAt: '2026-11-20T15:00:00.000Z' })
    await room.hear(AutopayChanged, {
      ...{ ...end, autopayId: randomUUID(), owed: '482.10', changedAt: '2026-11-21T15:00:00.000Z' },
    })
    const bodies = (await bodiesOf(home)).toSorted()
    for (const body of bodies) expect(body).toContain(says)
    expect(bodies.some((body) => body.includes('Hoy no debes nada'))).toBe(true)
    expect(bodies.some((body) => body.includes('$482.10, cuanto antes.'))).toBe(true)
  }
})

async function bodiesOf({ holder }: Home): Promise<string[]> {
  return (await room.inbox(holder)).map((notice) => wordsOf(notice, 'es-MX', now).body)
}
