import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { consumptionBars, contract, friday, fridayMidnight, hours } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import ConsumptionPage from './ConsumptionPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const withGap = () =>
  consumptionBars(hours(fridayMidnight, 19, (hour) => (hour === 2 || hour === 3 ? null : '0.010')))

async function page(path = '/consumo', own: Answers = { ConsumptionBars: withGap }) {
  const { client } = fakeGraph(own)
  const wrapper = await mountPage(ConsumptionPage, { client, path, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  return wrapper
}

test('shows the hours of today, what they come to, and what is missing', async () => {
  const wrapper = await page()
  const words = wordsOf(wrapper)
  expect(words).toContain('Hoy, vie 20 nov')
  expect(words).toContain('170 L')
  expect(words).toContain('Faltan 2 h sin señal: el total puede ser mayor.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('the table says the same as the chart', async () => {
  const chart = await page()
  const slider = chart.get('input[type=range]')
  const read: string[] = []
  for (let index = 0; index <= Number(slider.attributes('max')); index += 1) {
    Object.assign(slider.element, { value: String(index) })
    await slider.trigger('input')
    read.push(slider.attributes('aria-valuetext') ?? '')
  }
  const table = await page('/consumo?vista=tabla')
  const rows = table.findAll('tbody tr').map((row) => `${row.get('th').text()}: ${row.get('td').text()}`)
  expect(rows).toEqual(read)
  expect(rows).toContain('02:00–03:00: sin señal')
  expect(await axeBreaches(table.element)).toEqual([])
})

test('asks for the range that stands in the address, and steps through time by it', async () => {
  const ranges: unknown[] = []
  const wrapper = await page('/consumo?por=hora&dia=2026-11-18&contrato=442761', {
    ConsumptionBars: ({ from, to, step }) => {
      ranges.push([step, from, to])
      return consumptionBars(hours(String(from), 24, () => '0.010'))
    },
  })
  expect(ranges).toEqual([['HOUR', '2026-11-18T06:00:00.000Z', '2026-11-19T06:00:00.000Z']])
  const [, next] = wrapper.findAll('.period-stepper button')
  await next?.trigger('click')
  await flushPromises()
  expect(wrapper.vm.$route.query).toEqual({ por: 'hora', dia: '2026-11-19', contrato: '442761' })
})

test('goes from the hours of a day to the days of its month', async () => {
  const wrapper = await page('/consumo?por=hora&dia=2026-11-18')
  const [, byDay] = wrapper.findAll('.segmented-control input')
  await byDay?.setValue()
  await flushPromises()
  expect(wrapper.vm.$route.query).toEqual({ por: 'dia', mes: '2026-11' })
})

test('does not step past today or before the contract', async () => {
  const [, next] = (await page()).findAll('.period-stepper button')
  expect(next?.attributes('aria-disabled')).toBe('true')
  const [previous] = (await page('/consumo?por=hora&dia=2026-01-15')).findAll('.period-stepper button')
  expect(previous?.attributes('aria-disabled')).toBe('true')
})

test('says when a period has no readings at all', async () => {
  const wrapper = await page('/consumo', { ConsumptionBars: () => consumptionBars([]) })
  expect(wordsOf(wrapper)).toContain('Sin lecturas en este periodo')
})

test('without an answer says that this period is not kept on the phone', async () => {
  const wrapper = await page('/consumo', {
    ConsumptionBars: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  expect(wordsOf(wrapper)).toContain('Este periodo no está en tu teléfono')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
