import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import {
  consumption,
  contract,
  friday,
  homeComparison,
  homeHours,
  homeMeter,
  hours,
  leakAlert,
  projection,
} from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import DayBars from '../components/DayBars.vue'
import '../components/HomeDetails.vue'
import HomePage from './HomePage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

async function home(own: Answers = {}) {
  const { client } = fakeGraph({
    HomeMeter: () => homeMeter(),
    HomeHours: homeHours,
    HomeComparison: () => homeComparison(null),
    ...own,
  })
  const wrapper = await mountPage(HomePage, { client, props: { contract } })
  // Figures first, then the hours of the day that the figures speak of.
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  // What stands below the figure comes as a file of its own.
  await vi.dynamicImportSettled()
  await flushPromises()
  await flushPromises()
  return wrapper
}

test('shows the litres of today in large figures, the month, the meter and how old the reading is', async () => {
  const wrapper = await home()
  const words = wordsOf(wrapper)
  expect(wrapper.get('h1').text()).toBe('Hoy')
  expect(wrapper.get('.signs').text()).toBe('214')
  expect(words).toContain('18.4 m³')
  expect(words).toContain('1,256.7 m³')
  expect(words).toContain('hace 12 s')
  expect(words).toContain('240 L por hora')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('says in one sentence how today compares with the same day of other weeks', async () => {
  // Four Fridays of 13 L an hour had come to 243 L by 18:42.
  const wrapper = await home()
  await vi.waitFor(() => expect(wrapper.find('.bar-chart').exists()).toBe(true))
  expect(wordsOf(wrapper)).toContain('Hoy llevas 214 litros, 12 % menos que un viernes tuyo.')
})

test('the reading grows older while nothing comes', async () => {
  const wrapper = await home()
  vi.advanceTimersByTime(3_000)
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('hace 15 s')
})

test('the seconds that pass draw the bars of the day anew only when the hour turns', async () => {
  const wrapper = await home()
  await vi.waitFor(() => expect(wrapper.find('.bar-chart').exists()).toBe(true))
  const drawnFor = () => wrapper.getComponent(DayBars).props('now')
  const before = drawnFor()
  vi.advanceTimersByTime(3_000)
  await flushPromises()
  expect(drawnFor()).toBe(before)
  vi.advanceTimersByTime(18 * 60_000)
  await flushPromises()
  expect(drawnFor().getTime() - before.getTime()).toBe(3_600_000)
})

test('loading has the shape of what comes', async () => {
  const { client } = fakeGraph({ HomeMeter: () => new Promise(() => {}) })
  const wrapper = await mountPage(HomePage, { client, props: { contract } })
  expect(wrapper.findAll('.skeleton-block')).toHaveLength(2)
  expect(wrapper.get('[role=status]').text()).toBe('Cargando tu consumo')
})

test('before the first reading says what is awaited', async () => {
  const meter = { __typename: 'Meter', id: 'meter-1', latestReading: null }
  const wrapper = await home({ HomeMeter: () => homeMeter({ today: null, meter }) })
  expect(wrapper.get('h1').text()).toBe('Esperamos la primera lectura de tu medidor')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without a meter says why there is nothing', async () => {
  const wrapper = await home({ HomeMeter: () => homeMeter({ today: null, meter: null }) })
  expect(wrapper.get('h1').text()).toBe('Tu toma todavía no tiene medidor con radio')
})

test('without an answer offers to try again', async () => {
  let isThere = false
  const wrapper = await home({
    HomeMeter: () => (isThere ? homeMeter() : Promise.reject(new TypeError('Failed to fetch'))),
  })
  expect(wrapper.get('h1').text()).toBe('No pudimos traer tus datos')
  isThere = true
  await wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(wrapper.find('.signs').exists()).toBe(true))
})

test('where the alerts could not be had the rest is shown, and that they are missing', async () => {
  const failed = [['contract', 'servicePoint', 'openAlerts']]
  const wrapper = await home({ HomeMeter: () => new AnswerInPart(homeMeter(), failed) })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Por ahora no pudimos traer las alertas.'))
  expect(wrapper.get('.signs').text()).toBe('214')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('while nobody can tell of the meter it says so by name, and not that there is none', async () => {
  const names = ['consumptionToday', 'consumptionThisMonth', 'projectionThisMonth', 'meter', 'openAlerts']
  const failed = names.map((name) => ['contract', 'servicePoint', name])
  let isAway = true
  const wrapper = await home({
    HomeMeter: () => (isAway ? new AnswerInPart(homeMeter(), failed) : homeMeter()),
    HomeHours: () => new AnswerInPart(homeHours(), [['contract', 'servicePoint', 'today']]),
  })
  await vi.waitFor(() =>
    expect(wordsOf(wrapper)).toContain(
      'Por ahora no pudimos traer el consumo de hoy, el consumo del mes, el pronóstico del mes, la última lectura, las alertas y las horas del día.',
    ),
  )
  expect(wordsOf(wrapper)).not.toContain('todavía no tiene medidor')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  isAway = false
  await wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(wrapper.find('.signs').exists()).toBe(true))
})

test('says of kept data from another day which day it is', async () => {
  const thursday = '2026-11-19T06:00:00.000Z'
  const at = '2026-11-20T03:15:00.000Z'
  const wrapper = await home({
    HomeMeter: () =>
      homeMeter({
        today: consumption(thursday, at, '0.301'),
        meter: {
          __typename: 'Meter',
          id: 'meter-1',
          latestReading: {
            __typename: 'Reading',
            at,
            register: '1',
            origin: 'TELEMETRY',
            flowLitresPerHour: null,
          },
        },
      }),
  })
  expect(wrapper.get('h1').text()).toBe('jue 19 nov')
  expect(wordsOf(wrapper)).toContain('Es lo que llevabas ese día a las 21:15')
})

test('says that a silent meter loses nothing', async () => {
  vi.setSystemTime(new Date(friday.getTime() + 3 * 3_600_000))
  expect(wordsOf(await home())).toContain('Tu medidor no ha enviado lecturas desde vie 20 nov, 18:42.')
})

test('an hour without signal is a gap in the day, not a zero', async () => {
  const answer = homeHours()
  const today = hours('2026-11-20T06:00:00.000Z', 19, (hour) => (hour === 3 ? null : '0.010'))
  const servicePoint = { ...answer.contract.servicePoint, today }
  const wrapper = await home({
    HomeHours: () => ({ ...answer, contract: { ...answer.contract, servicePoint } }),
  })
  await vi.waitFor(() => expect(wrapper.find('.bar-chart').exists()).toBe(true))
  expect(wrapper.findAll('.gap')).toHaveLength(1)
  expect(wrapper.findAll('.foot')).toHaveLength(18)
})

test('says where the month will end, and between what', async () => {
  const wrapper = await home({
    HomeMeter: () => homeMeter({ projection: projection('27.100', '25.000', '29.400') }),
  })
  expect(wordsOf(wrapper)).toContain('Vas camino a 27.1 m³ al cierre de noviembre: entre 25.0 m³ y 29.4 m³.')
  expect(wrapper.find('.outlook-bar').exists()).toBe(true)
})

test('a projection of another month says nothing about this one', async () => {
  const october = { ...projection('27.100', '25.000', '29.400'), month: '2026-10-01' }
  const wrapper = await home({ HomeMeter: () => homeMeter({ projection: october }) })
  expect(wrapper.find('.outlook-bar').exists()).toBe(false)
})

test('an alert that stands comes first, and leads to what one can do', async () => {
  const wrapper = await home({ HomeMeter: () => homeMeter({ alerts: [leakAlert('a'), leakAlert('b')] }) })
  expect(wrapper.get('h2').text()).toBe('Parece que hay una fuga en tu casa')
  expect(wordsOf(wrapper)).toContain('Desde el martes a las 23:00')
  expect(wordsOf(wrapper)).toContain('y 1 más')
  expect(wrapper.get('.alert-panel a').attributes('href')).toBe('/alertas/a')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('stands the hours of a year before hollow beside those of today, and says them', async () => {
  const answer = homeHours()
  const yearBefore = hours('2025-11-21T06:00:00.000Z', 24, () => '0.021')
  const servicePoint = { ...answer.contract.servicePoint, yearBefore }
  const wrapper = await home({
    HomeHours: () => ({ ...answer, contract: { ...answer.contract, servicePoint } }),
  })
  await vi.waitFor(() => expect(wrapper.find('.bar-chart').exists()).toBe(true))
  expect(wrapper.findAll('.outline')).toHaveLength(24)
  expect(wrapper.get('.outline-text').text()).toBe('viernes de hace un año')
  expect(wordsOf(wrapper)).toContain('viernes de hace un año: 21 L')
})

test('without a year behind it the meter is shown beside last week', async () => {
  const wrapper = await home()
  await vi.waitFor(() => expect(wrapper.find('.outline-text').exists()).toBe(true))
  expect(wrapper.get('.outline-text').text()).toBe('viernes pasado')
})

test('where nobody can compare the month it says so in the place of the comparison, and asks again', async () => {
  let isAway = true
  const compared = { __typename: 'ConsumptionComparison', from: '2026-11-01', to: '2026-11-20' }
  const whole = homeComparison({ ...compared, volume: '18.449', lastYear: '20.100', neighbours: null })
  const failed = [['contract', 'servicePoint', 'comparison']]
  const wrapper = await home({ HomeComparison: () => (isAway ? new AnswerInPart(whole, failed) : whole) })
  const said = 'Por ahora no pudimos traer con qué comparar tu consumo.'
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain(said))
  expect(wrapper.get('.signs').text()).toBe('214')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  isAway = false
  await wrapper.get('.notice-bar.compared button').trigger('click')
  await vi.waitFor(() => expect(wrapper.find('.comparison-bars').exists()).toBe(true))
  expect(wordsOf(wrapper)).not.toContain(said)
})

test('a comparison that nobody answered is said to be missing', async () => {
  const wrapper = await home({ HomeComparison: () => Promise.reject(new TypeError('Failed to fetch')) })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('traer con qué comparar tu consumo'))
})

test('asked again, the hours that could not be had are asked for too', async () => {
  let isAway = true
  const failed = [['contract', 'servicePoint', 'today']]
  const wrapper = await home({
    HomeHours: () => (isAway ? new AnswerInPart(homeHours(), failed) : homeHours()),
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('no pudimos traer las horas del día'))
  isAway = false
  await wrapper.get('.parts button').trigger('click')
  await vi.waitFor(() => expect(wrapper.find('.bar-chart').exists()).toBe(true))
})

test('compares the month so far with a year before and with the neighbours, where they are known', async () => {
  const compared = {
    __typename: 'ConsumptionComparison',
    from: '2026-11-01',
    to: '2026-11-20',
    volume: '18.449',
    lastYear: '20.100',
    neighbours: { __typename: 'NeighbourConsumption', median: '16.000', contracts: 34 },
  }
  const asked: unknown[] = []
  const wrapper = await home({
    HomeComparison: (variables) => {
      asked.push(variables)
      return homeComparison(compared)
    },
  })
  await vi.waitFor(() => expect(wrapper.find('.comparison-bars').exists()).toBe(true))
  expect(asked[0]).toEqual({ contractId: contract.id, from: '2026-11-01', to: '2026-11-20' })
  expect(wordsOf(wrapper)).toContain('mediana de 34 en tu sector')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
