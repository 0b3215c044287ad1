import { expect, test } from 'vitest'
import { matterAspects, nothingSaid } from '../money/matter.ts'
import type { Notice } from '../notice.ts'
import { allNoticeKinds } from '../notice-kinds.ts'
import { wordsOf } from './notice-words.ts'

// Friday, 20 November 2026, 18:00 in Mexico City.
const now = new Date('2026-11-21T00:00:00Z')
const leak: Notice = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  partyId: '0190b3a0-0000-7000-8000-00000000000a',
  servicePointId: '0190b3a0-0000-7000-8000-000000000002',
  alertId: '0190b3a0-0000-7000-8000-000000000003',
  invoiceId: null,
  ...{ agreementId: null, subjectId: null },
  kind: 'LEAK',
  severity: 'WARNING',
  facts: {
    since: new Date('2026-11-18T05:00:00Z'),
    litresPerHour: 41,
    costCentavosPerDay: 3_834,
    litres: 2_772,
    costCentavos: 10_534,
    limitLitres: null,
    limitCentavos: null,
    ...{ bill: null, discount: null, matter: null },
  },
  revision: 1,
  toldAt: now,
  endedAt: null,
  endedReason: null,
  readAt: null,
}

test('says what happened, how sure, what to do, in that order', () => {
  expect(wordsOf(leak, 'es-MX', now)).toEqual({
    title: 'Parece que hay una fuga en tu casa',
    body: 'Desde el martes a las 23:00 el agua no ha dejado de correr: 41 litros por hora, unos $38 al día. Revisa primero el escusado: pon unas gotas de colorante en el tanque.',
  })
  expect(wordsOf(leak, 'en', now).body).toBe(
    'Since Tuesday at 23:00 the water has not stopped running: 41 litres an hour, about $38 a day. Look at the toilet first: put a few drops of food colouring into its tank.',
  )
})

test.each([
  ['2026-11-20T19:15:00Z', 'Desde hoy a las 13:15 '],
  ['2026-11-20T19:00:00Z', 'Desde hoy a las 13:00 '],
  ['2026-11-20T07:00:00Z', 'Desde hoy a la 1:00 '],
  ['2026-11-20T05:00:00Z', 'Desde ayer a las 23:00 '],
  ['2026-11-12T05:00:00Z', 'Desde el 11 de noviembre a las 23:00 '],
  ['2025-11-12T05:00:00Z', 'Desde el 11 de noviembre de 2025 a las 23:00 '],
])('since %s reads “%s”', (since, beginning) => {
  const facts = { ...leak.facts, since: new Date(since) }
  expect(wordsOf({ ...leak, facts }, 'es-MX', now).body).toMatch(new RegExp(`^${beginning}`))
})

test('a month of another year names it', () => {
  const [thisYear, lastYear] = ['2026-02-01T06:00:00Z', '2025-12-01T06:00:00Z'].map((since) =>
    wordsOf(watched('MONTH_LIMIT', { since: new Date(since) }), 'es-MX', now),
  )
  expect(thisYear?.body).toMatch(/^En febrero se usaron 620 litros/)
  expect(lastYear?.body).toMatch(/^En diciembre de 2025 se usaron 620 litros/)
})

test('a figure that nobody knows is left out with its words', () => {
  const told = (facts: object) => wordsOf({ ...leak, facts: { ...leak.facts, ...facts } }, 'es-MX', now).body
  expect(told({ costCentavosPerDay: null })).toContain('correr: 41 litros por hora. Revisa')
  expect(told({ litresPerHour: null, costCentavosPerDay: null })).toContain('correr. Revisa')
})

/** A watch tells: since midnight of the day in Mexico City, 620 litres. */
function watched(kind: Notice['kind'], facts: Partial<Notice['facts']> = {}): Notice {
  const own = {
    since: new Date('2026-11-20T06:00:00Z'),
    litresPerHour: null,
    costCentavosPerDay: null,
    ...{ bill: null, discount: null, matter: null },
  }
  const water = { litres: 620, costCentavos: 2_356, limitLitres: 500, limitCentavos: null }
  return { ...leak, kind, facts: { ...own, ...water, ...facts } }
}

test.each([
  [
    watched('DAY_LIMIT'),
    'Hoy se usaron 620 litros, unos $24: más que tu límite de 500 litros. Si no sabes en qué, busca una llave o una manguera abierta y asómate al tinaco.',
  ],
  [
    watched('MONTH_LIMIT', {
      litres: 13_210,
      costCentavos: 50_198,
      limitLitres: 13_157,
      limitCentavos: 50_000,
    }),
    'En noviembre se usaron 13,210 litros, unos $502: más que tu límite de $500. En Consumo puedes ver qué días subió.',
  ],
  [
    watched('AWAY_USE', { litres: 12, limitLitres: 5 }),
    'Desde que no hay nadie se usaron 12 litros; dejaste 5 de margen. Pide a alguien de confianza que pase a ver y, si hace falta, cierre la llave general.',
  ],
  [
    watched('TOO_LITTLE_USE', { since: new Date('2026-11-20T13:00:00Z'), litres: 1, limitLitres: 20 }),
    'Desde hoy a las 7:00 se usó 1 litro; lo usual son 20 o más. Llama para saber si todo está bien; si nadie contesta, pasa a ver.',
  ],
])('a watch says what was used, what was asked for, and what to do', (notice, body) => {
  expect(wordsOf(notice, 'es-MX', now).body).toBe(body)
})

test('a limit that was passed on another day names that day', () => {
  const since = (at: string) =>
    wordsOf(watched('DAY_LIMIT', { since: new Date(at) }), 'es-MX', now).body.split(' se ')[0]
  expect(since('2026-11-19T06:00:00Z')).toBe('Ayer')
  expect(since('2026-11-17T06:00:00Z')).toBe('El martes')
  expect(since('2026-11-02T06:00:00Z')).toBe('El 2 de noviembre')
})

/** A bill of 482.10 pesos for October, to be paid by the 18th of November, told in November. */
function billed(bill: Partial<NonNullable<Notice['facts']['bill']>> = {}): Notice {
  const october = { periodFrom: '2026-10-01', periodTo: '2026-11-01', dueOn: '2026-11-18' }
  const facts = { customerId: leak.partyId, ...october, dueCentavos: 48_210, ...bill }
  const about = { kind: 'BILL_READY', alertId: null, invoiceId: leak.id } as const
  return { ...leak, ...about, facts: { ...leak.facts, bill: facts } }
}

test('a bill says which, how much and until when', () => {
  expect(wordsOf(billed(), 'es-MX', now)).toEqual({
    title: 'Ya está tu recibo',
    body: 'Tu recibo de octubre está listo: $482.10. Paga a más tardar el 18 de noviembre.',
  })
  expect(wordsOf(billed({ dueCentavos: 1_234_500 }), 'en', now)).toEqual({
    title: 'Your bill is ready',
    body: 'Your bill for October is ready: $12,345.00. Pay by November 18.',
  })
})

test('a bill is named after the month in which most of it lies, with the year where that is another', () => {
  const bodyOf = (periodFrom: string, periodTo: string) =>
    wordsOf(billed({ periodFrom, periodTo }), 'es-MX', now).body
  expect(bodyOf('2026-09-28', '2026-10-29')).toMatch(/^Tu recibo de octubre está/)
  expect(bodyOf('2025-12-01', '2026-01-01')).toMatch(/^Tu recibo de diciembre de 2025 está/)
  expect(wordsOf(billed({ dueOn: '2027-01-05' }), 'es-MX', now).body).toContain('el 5 de enero de 2027.')
})

test.each([0, -3_150])('whoever has %i centavos to pay owes nothing', (dueCentavos) => {
  expect(wordsOf(billed({ dueCentavos }), 'es-MX', now).body).toBe(
    'Tu recibo de octubre está listo: no debes nada.',
  )
  expect(wordsOf(billed({ dueCentavos }), 'en', now).body).toBe(
    'Your bill for October is ready: you owe nothing.',
  )
})

test('an end says why', () => {
  const title = (endedReason: Notice['endedReason']) =>
    wordsOf({ ...leak, endedAt: now, endedReason }, 'es-MX', now).title
  expect(title('ENDED')).toBe('Ya no vemos la fuga')
  expect(title('CORRECTED')).toBe('Fue una falsa alarma')
  expect(title('REVERSED')).toBe('Cancelamos tu recibo')
  expect(title('MOVED_OUT')).toBe('Cerramos el aviso')
})

test('every kind and end has words in both languages: short titles, no exclamation marks, nothing unfilled', () => {
  const ends = [
    null,
    'ENDED',
    'CORRECTED',
    'DISMISSED',
    'ACCEPTED_AS_NORMAL',
    'METER_REMOVED',
    'REVERSED',
    'PAID',
    'MOVED_OUT',
  ] as const
  for (const kind of allNoticeKinds.filter((one) => !Object.hasOwn(matterAspects, one)))
    for (const severity of ['WARNING', 'CRITICAL'] as const)
      for (const language of ['es-MX', 'en'] as const)
        for (const endedReason of ends) {
          const endedAt = endedReason === null ? null : now
          const { title, body } = wordsOf({ ...leak, kind, severity, endedAt, endedReason }, language, now)
          expect(title.length).toBeGreaterThan(5)
          expect(title.length).toBeLessThanOrEqual(50)
          expect(body.length).toBeLessThanOrEqual(240)
          expect(`${title} ${body}`).not.toMatch(/[!¡]|undefined|null|NaN/)
        }
})

test('every aspect of a matter of money has words in both languages, whatever was said of it', () => {
  const whose = { contractId: 'c', customerId: 'p' }
  const said = { amountCentavos: 148_210, restCentavos: 1_790, day: '2026-12-04', count: 2, means: 'OXXO' }
  for (const kind of allNoticeKinds) {
    if (!isMatter(kind)) continue
    for (const aspect of matterAspects[kind])
      for (const language of ['es-MX', 'en'] as const)
        for (const known of [said, {}]) {
          const matter = { ...nothingSaid, ...whose, aspect, ...known }
          const notice = { ...leak, kind, facts: { ...leak.facts, matter } }
          const { title, body } = wordsOf(notice, language, now)
          expect(title.length).toBeLessThanOrEqual(50)
          // What the law wants told takes more words than a leak.
          expect(body.length).toBeLessThanOrEqual(420)
          expect(`${title} ${body}`).not.toMatch(/[!¡]|undefined|null|NaN/)
        }
  }
})

function isMatter(kind: Notice['kind']): kind is keyof typeof matterAspects {
  return Object.hasOwn(matterAspects, kind)
}
