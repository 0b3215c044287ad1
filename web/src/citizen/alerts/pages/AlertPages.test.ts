import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import AlertPage from './AlertPage.vue'
import AlertsPage from './AlertsPage.vue'

const leak = {
  __typename: 'Alert',
  id: 'leak',
  layer: 'NOTICE',
  kind: 'LEAK',
  severity: 'CRITICAL',
  since: '2026-11-18T05:00:00.000Z',
  closedAt: null,
  closedReason: null,
  volume: '2.772',
  litresPerHour: 41,
  costCentavos: 10_534,
  myVerdict: null,
}
const mended = {
  ...leak,
  id: 'mended',
  since: '2026-03-02T14:00:00.000Z',
  closedAt: '2026-03-07T14:00:00.000Z',
  closedReason: 'ENDED',
  myVerdict: 'FIXED',
}

function alertsOf(own: { open?: unknown[]; over?: unknown[]; meter?: null } = {}) {
  const edges = (own.over ?? [mended]).map((node, index) => ({
    __typename: 'AlertEdge',
    cursor: `${index}`,
    node,
  }))
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
  const meter = {
    __typename: 'Meter',
    id: 'meter-1',
    alerts: { __typename: 'AlertConnection', edges, pageInfo },
  }
  const servicePoint = {
    __typename: 'ServicePoint',
    id: contract.servicePoint.id,
    openAlerts: own.open ?? [leak],
    meter: 'meter' in own ? own.meter : meter,
  }
  return { __typename: 'Query', contract: { __typename: 'Contract', id: contract.id, servicePoint } }
}

function oneAlert(own: Record<string, unknown> = {}, place: Record<string, unknown> = {}) {
  const held = { __typename: 'Contract', id: contract.id, contractNumber: '442761', myRole: 'OWNER' }
  const servicePoint = { __typename: 'ServicePoint', ...contract.servicePoint, contract: held, ...place }
  const alert = {
    ...leak,
    openedAt: leak.since,
    escalatedAt: null,
    neighbours: 0,
    watch: null,
    record: { __typename: 'AlertRecord', judged: 46, right: 41 },
    meter: { __typename: 'Meter', id: 'meter-1', servicePoint },
    ...own,
  }
  return { __typename: 'Query', alert }
}

/** 620 litres on a day with a limit; since its midnight. */
const dayLimit = {
  ...leak,
  id: 'limit',
  layer: 'WATCH',
  kind: 'DAY_LIMIT',
  severity: 'WARNING',
  since: '2026-11-20T06:00:00.000Z',
  volume: '0.620',
  litresPerHour: null,
  costCentavos: 2_356,
}

/** More than 600 litres in a day. */
const asked = {
  __typename: 'ThresholdWatch',
  id: 'day',
  ...{ endedAt: null, costCentavos: null, limitLitres: 600 },
}

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** Timers of the page stand still too; an accessibility check would wait for them for ever. */
function holdTime() {
  vi.useFakeTimers({
    now: friday,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
}

async function list(answers: Answers) {
  const wrapper = await mountPage(AlertsPage, { client: fakeGraph(answers).client, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  return wrapper
}

async function page(answers: Answers, path = '/alertas/leak') {
  const wrapper = await mountPage(AlertPage, { client: fakeGraph(answers).client, path })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  return wrapper
}

test('lists what stands before what is over, with what it took', async () => {
  const wrapper = await list({ AlertsOfContract: () => alertsOf() })
  const rows = wrapper.findAll('.alert-row').map((row) => row.text().replaceAll('\u00a0', ' '))
  expect(rows[0]).toContain('Parece que hay una fuga en tu casa')
  expect(rows[0]).toContain('2.8 m³, unos $105')
  expect(rows[0]).toContain('Urgente')
  expect(rows[1]).toContain('Fuga probable')
  expect(rows[1]).toContain('Duró 5 días')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('with nothing to tell, says what is watched', async () => {
  const wrapper = await list({ AlertsOfContract: () => alertsOf({ open: [], over: [] }) })
  expect(wrapper.get('h1').text()).toBe('Todo en orden')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('never says that all is well while nobody can tell what stands', async () => {
  const failed = [['contract', 'servicePoint', 'openAlerts']]
  const wrapper = await list({ AlertsOfContract: () => new AnswerInPart(alertsOf({ over: [] }), failed) })
  await vi.waitFor(() => expect(wrapper.text()).toContain('Por ahora no pudimos traer las alertas.'))
  expect(wrapper.text()).not.toContain('Todo en orden')
  expect(wrapper.text()).toContain('Anteriores')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a supply without a meter is told apart from one without alerts', async () => {
  const wrapper = await list({ AlertsOfContract: () => alertsOf({ open: [], meter: null }) })
  expect(wrapper.get('h1').text()).toBe('Tu toma todavía no tiene medidor con radio')
})

test('without an answer, and nothing kept, says so and offers to try again', async () => {
  const wrapper = await list({ AlertsOfContract: () => Promise.reject(new TypeError('no network')) })
  expect(wordsOf(wrapper)).toContain('No pudimos traer tus alertas')
  expect(wrapper.get('button').text()).toBe('Intentar de nuevo')
})

test('an alert says what happened, since when, how much, what to check first and how often it is right', async () => {
  const wrapper = await page({ OneAlert: () => oneAlert() })
  const words = wordsOf(wrapper)
  expect(words).toContain(
    'Desde el martes a las 23:00 el agua no ha dejado de correr: 41 litros por hora, unos $37 al día.',
  )
  expect(wrapper.findAll('.check-steps li h3').map((step) => step.text())[0]).toBe('El escusado')
  expect(words).toContain('De 46 alertas como esta que alguien revisó, 41 eran ciertas.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('one that is over says why, and needs no steps', async () => {
  const wrapper = await page({ OneAlert: () => oneAlert(mended) })
  expect(wordsOf(wrapper)).toContain('El agua dejó de correr. Duró 5 días.')
  expect(wrapper.find('.check-steps').exists()).toBe(false)
  expect(wordsOf(wrapper)).toContain('Dijiste: ya la arreglé.')
})

test('an alert that is not there, or not one’s own, leads back to those that are', async () => {
  const wrapper = await page({ OneAlert: () => ({ __typename: 'Query', alert: null }) })
  expect(wrapper.get('h1').text()).toBe('Esta alerta no está')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('what it was can be taken back before it is sent', async () => {
  holdTime()
  const given = vi.fn(() => oneAlert())
  const wrapper = await page({ OneAlert: () => oneAlert(), GiveAlertFeedback: given })
  await wrapper.get('.choices button').trigger('click')
  expect(wordsOf(wrapper)).toContain('Se enviará en un momento.')
  await wrapper.get('.outcome button').trigger('click')
  vi.advanceTimersByTime(10_000)
  await flushPromises()
  expect(given).not.toHaveBeenCalled()
  expect(wrapper.findAll('.choices button')).toHaveLength(3)
})

test('what it was is sent a moment later', async () => {
  holdTime()
  const alert = { __typename: 'Alert', id: 'leak', myVerdict: 'FIXED', closedAt: null, closedReason: null }
  const given = vi.fn(() => ({ giveAlertFeedback: { __typename: 'AlertFeedbackGiven', alert } }))
  const wrapper = await page({ OneAlert: () => oneAlert(), GiveAlertFeedback: given })
  await wrapper.get('.choices button').trigger('click')
  vi.advanceTimersByTime(6_000)
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Gracias. Ya quedó registrado.'))
  expect(given).toHaveBeenCalledOnce()
})

test('a notification’s “ya lo arreglé” says it, and lets it be undone', async () => {
  const wrapper = await page({ OneAlert: () => oneAlert() }, '/alertas/leak?verdict=FIXED')
  expect(wordsOf(wrapper)).toContain('Dijiste: ya la arreglé.')
  expect(wrapper.get('.outcome button').text()).toBe('Deshacer')
})

test('what was asked for is told as such, and needs neither verdict nor record', async () => {
  const wrapper = await page({ OneAlert: () => oneAlert({ ...dayLimit, record: null }) }, '/alertas/limit')
  const words = wordsOf(wrapper)
  expect(wrapper.get('h1').text()).toBe('Pasaste tu límite del día')
  expect(words).toContain('El vie 20 nov se usaron 620 L, más que el límite que se fijó para un día.')
  expect(words).toContain('Lo pediste tú')
  expect(wrapper.find('.feedback-form').exists()).toBe(false)
  expect(words).not.toContain('Qué tan seguido acertamos')
  expect(wrapper.findAll('.check-steps h3')[0]?.text()).toBe('Mira a qué horas se usó')
  const way = wrapper.findAll('a').find((link) => link.text() === 'Cambiar o quitar')
  expect(way?.attributes('href')).toBe('/alertas/avisame?contrato=442761')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test.each([
  [
    { kind: 'MONTH_LIMIT', since: '2026-11-01T06:00:00.000Z', volume: '13.210' },
    'En noviembre de 2026 se usaron 13.2 m³, más que el límite que se fijó para un mes.',
  ],
  [
    { kind: 'AWAY_USE', since: '2026-11-20T15:00:00.000Z', volume: '0.012' },
    'Se usaron 12 L sin nadie en la casa. El margen se pasó hoy a las 09:00.',
  ],
  [
    { kind: 'TOO_LITTLE_USE', since: '2026-11-20T12:00:00.000Z', volume: '0.000' },
    'Desde hoy a las 06:00 se usaron 0 L, menos que lo esperado a esas horas.',
  ],
])('each kind tells what was used beside what was asked for', async (own, story) => {
  const wrapper = await page({ OneAlert: () => oneAlert({ ...dayLimit, ...own }) })
  expect(wordsOf(wrapper)).toContain(story)
})

const absence = { __typename: 'AwayWatch', id: 'away', allowanceLitres: 5 }
const quiet = { __typename: 'TooLittleUseWatch', id: 'little', endedAt: null, fromHour: 6, untilHour: 12 }

test.each([
  [
    {},
    asked,
    'El vie 20 nov se usaron 620 L, más que el límite de 600 L que se fijó para un día.',
    'Límite600 L',
  ],
  [
    {},
    { ...asked, costCentavos: 1_500, limitLitres: 619 },
    'El vie 20 nov se usaron 620 L, más que el límite de $15 (unos 619 L) que se fijó para un día.',
    'Límite$15 (unos 619 L)',
  ],
  [
    { kind: 'MONTH_LIMIT', since: '2026-11-01T06:00:00.000Z', volume: '13.210' },
    { ...asked, limitLitres: 13_000 },
    'En noviembre de 2026 se usaron 13,210 L, más que el límite de 13,000 L que se fijó para un mes.',
    'Límite13,000 L',
  ],
  [
    { kind: 'AWAY_USE', since: '2026-11-20T15:00:00.000Z', volume: '0.012' },
    absence,
    'Se usaron 12 L sin nadie en la casa. El margen de 5 L se pasó hoy a las 09:00.',
    'Margen5 L',
  ],
  [
    { kind: 'AWAY_USE', since: '2026-11-20T15:00:00.000Z', volume: '0.012' },
    { ...absence, allowanceLitres: 0 },
    'Se usaron 12 L sin nadie en la casa. El primero corrió hoy a las 09:00.',
    null,
  ],
  [
    { kind: 'TOO_LITTLE_USE', since: '2025-11-20T12:00:00.000Z', volume: '0.000' },
    { ...quiet, leastLitres: 10 },
    'El 20 nov 2025, de 06:00 a 12:00, se usaron 0 L: menos que el mínimo de 10 L que se fijó.',
    'Mínimo10 L',
  ],
])('an alert names what was asked for: %#', async (own, watch, story, figure) => {
  const wrapper = await page({ OneAlert: () => oneAlert({ ...dayLimit, ...own, watch }) }, '/alertas/limit')
  expect(wordsOf(wrapper)).toContain(story)
  const figures = wrapper.findAll('dl div').map((one) => one.text().replaceAll('\u00a0', ' '))
  expect(figures.filter((one) => /^(Límite|Margen|Mínimo)/.test(one))).toEqual(
    figure === null ? [] : [figure],
  )
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test.each([
  [asked, false],
  [{ ...asked, endedAt: '2026-11-20T20:00:00.000Z' }, true],
])('what was asked for as it was then, and whether it was changed since: %#', async (watch, isChanged) => {
  const wrapper = await page({ OneAlert: () => oneAlert({ ...dayLimit, watch }) }, '/alertas/limit')
  expect(wordsOf(wrapper)).toContain('el límite de 600 L')
  expect(wordsOf(wrapper).includes('Desde entonces se cambió o se quitó.')).toBe(isChanged)
})

test('what began in another year is listed with it', async () => {
  const lastYear = { since: '2025-03-02T14:00:00.000Z', closedAt: '2025-03-07T14:00:00.000Z' }
  const wrapper = await list({
    AlertsOfContract: () => alertsOf({ open: [], over: [{ ...mended, ...lastYear }] }),
  })
  expect(wordsOf(wrapper)).toContain('2 mar 2025, 08:00, Duró 5 días')
  const alone = await page({ OneAlert: () => oneAlert({ ...mended, ...lastYear }) })
  expect(wordsOf(alone)).toContain('desde el 2 mar 2025 a las 08:00 hasta el 7 mar 2025 a las 08:00')
})

test('whoever is told of too little use is told to call, to look in, and that nobody else comes', async () => {
  const contact = { __typename: 'Contract', id: contract.id, contractNumber: '442761', myRole: 'ALERTS_ONLY' }
  const own = { ...dayLimit, kind: 'TOO_LITTLE_USE', volume: '0.003' }
  const wrapper = await page({ OneAlert: () => oneAlert(own, { contract: contact }) })
  const steps = wrapper.findAll('.check-steps h3').map((step) => step.text())
  expect(steps).toEqual(['Llama', 'Si no contesta, pasa a ver', 'Si crees que hay peligro'])
  expect(wordsOf(wrapper)).toContain('La CEA no envía a nadie por este aviso.')
  // They see no watches of the home.
  expect(wordsOf(wrapper)).not.toContain('Cambiar o quitar')
})

test('a limit whose day is over says when, not how long a day lasts', async () => {
  const over = { ...dayLimit, closedAt: '2026-11-21T06:00:00.000Z', closedReason: 'ENDED' }
  vi.setSystemTime(new Date('2026-11-21T18:00:00.000Z'))
  const wrapper = await page({ OneAlert: () => oneAlert(over) })
  expect(wordsOf(wrapper)).toContain('Terminó hoy a las 00:00.')
  expect(wordsOf(wrapper)).not.toContain('Duró')
  expect(wrapper.find('.check-steps').exists()).toBe(false)
})

test('a row says that it was asked for', async () => {
  const wrapper = await list({ AlertsOfContract: () => alertsOf({ open: [dayLimit] }) })
  const [row] = wrapper.findAll('.alert-row').map((one) => one.text().replaceAll('\u00a0', ' '))
  expect(row).toContain('vie 20 nov, 00:00, pedida en Avísame, 620 L, unos $24')
})

test.each([
  ['OWNER', true],
  ['ALERTS_ONLY', false],
] as const)('%s is led to what else can be watched: %s', async (myRole, isLed) => {
  const { client } = fakeGraph({ AlertsOfContract: () => alertsOf() })
  const wrapper = await mountPage(AlertsPage, { client, props: { contract: { ...contract, myRole } } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  expect(wordsOf(wrapper).includes('Elegir de qué más te avisamos')).toBe(isLed)
})
