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

function oneAlert(own: Record<string, unknown> = {}) {
  const servicePoint = { __typename: 'ServicePoint', ...contract.servicePoint }
  const alert = {
    ...leak,
    openedAt: leak.since,
    escalatedAt: null,
    neighbours: 0,
    record: { __typename: 'AlertRecord', judged: 46, right: 41 },
    meter: { __typename: 'Meter', id: 'meter-1', servicePoint },
    ...own,
  }
  return { __typename: 'Query', alert }
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
  expect(rows[0]).toContain('2.8 m³ · unos $105')
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
