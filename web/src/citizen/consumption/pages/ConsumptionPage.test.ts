import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import {
  consumption,
  consumptionBars,
  consumptionOutlook,
  contract,
  friday,
  fridayMidnight,
  homeComparison,
  hours,
  projection,
} from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import ConsumptionPage from './ConsumptionPage.vue'

const hourMs = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Ten litres in every hour up to now; those that `isSilent` names are gaps. */
function tenAnHour(isSilent: (from: Date) => boolean = () => false) {
  return ({ step, from, to }: Record<string, unknown>) => {
    const count =
      Math.floor((Math.min(Date.parse(String(to)), friday.getTime()) - Date.parse(String(from))) / hourMs) + 1
    if (step === 'HOUR') {
      const bars = hours(String(from), count, () => '0.010')
      const silence = (bar: (typeof bars)[number]) =>
        isSilent(new Date(bar.from)) ? consumption(bar.from, bar.to, null, '0.014') : bar
      return consumptionBars(bars.map(silence))
    }
    return consumptionBars(
      Array.from({ length: Math.ceil(count / 24) }, (_, day) => {
        const start = Date.parse(String(from)) + day * 24 * hourMs
        return consumption(
          new Date(start).toISOString(),
          new Date(start + 24 * hourMs).toISOString(),
          '0.240',
        )
      }),
    )
  }
}

const answers: Answers = {
  ConsumptionBars: tenAnHour(),
  ConsumptionOutlook: () => consumptionOutlook(),
  ConsumptionComparison: () => homeComparison(null),
}

async function page(path = '/consumo', own: Answers = {}) {
  const { client } = fakeGraph({ ...answers, ...own })
  const wrapper = await mountPage(ConsumptionPage, { client, path, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return wrapper
}

const inSilence = (from: Date) =>
  [fridayMidnight, '2026-11-20T08:00:00.000Z'].some((at) => Date.parse(at) === from.getTime())

test('shows the hours of today and what they come to', async () => {
  const wrapper = await page()
  const words = wordsOf(wrapper)
  expect(words).toContain('Hoy, vie 20 nov')
  expect(words).toContain('190 L')
  expect(wrapper.get('[role=presentation] input').attributes('aria-valuetext')).toMatch(
    /^18:00–19:00: 10\u00a0L, hace un año/,
  )
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('says what is missing, and that it ran nevertheless', async () => {
  const wrapper = await page('/consumo', { ConsumptionBars: tenAnHour(inSilence) })
  expect(wordsOf(wrapper)).toContain('Faltan 2 h sin señal.')
  expect(wordsOf(wrapper)).toContain('corrieron 28 L más, repartidos por igual.')
  expect(wrapper.findAll('.gap')).toHaveLength(2)
  expect(wordsOf(wrapper)).toContain('repartido, sin señal')
})

test('the table says the same as the chart', async () => {
  const own = { ConsumptionBars: tenAnHour(inSilence) }
  const chart = await page('/consumo', own)
  const slider = chart.get('input[type=range]')
  const read: string[] = []
  for (let count = 0; count < 19; count += 1) {
    const said = slider.attributes('aria-valuetext') ?? ''
    if (read[0] !== said) read.unshift(said)
    await slider.trigger('keydown', { key: 'ArrowLeft' })
  }
  const table = await page('/consumo?vista=tabla', own)
  const rows = table.findAll('tbody tr').map((row) => {
    const [volume, before] = row.findAll('td').map((cell) => cell.text())
    return `${row.get('th').text()}: ${volume}, hace un año: ${before}`
  })
  expect(rows).toEqual(read)
  expect(rows[2]?.replaceAll('\u00a0', ' ')).toBe(
    '02:00–03:00: sin señal; repartido: 14 L, hace un año: 10 L',
  )
  expect(await axeBreaches(table.element)).toEqual([])
})

test('asks for the days that stand in the address, and turns pages by it', async () => {
  const wrapper = await page('/consumo?desde=2026-11-18&contrato=442761')
  expect(wordsOf(wrapper)).toContain('mié 18 nov')
  const [, next] = wrapper.findAll('.period-stepper button')
  await next?.trigger('click')
  await flushPromises()
  expect(wrapper.vm.$route.query).toEqual({ desde: '2026-11-19', hasta: '2026-11-19', contrato: '442761' })
})

test('never asks for more bars at once than the graph gives', async () => {
  const spans: number[] = []
  await page('/consumo?desde=2026-01-15&hasta=2026-11-20', {
    ConsumptionBars: (variables) => {
      const { step, from, to } = variables
      const span = Date.parse(String(to)) - Date.parse(String(from))
      spans.push(step === 'MONTH' ? 120 : span / (step === 'HOUR' ? hourMs : 24 * hourMs))
      return tenAnHour()(variables)
    },
  })
  expect(Math.max(...spans)).toBeLessThanOrEqual(400)
})

test('goes from the hours of a day to the days of its month, and to the months of its year', async () => {
  const wrapper = await page('/consumo?desde=2026-11-18')
  const [, byDay, byMonth] = wrapper.findAll('.segmented-control input')
  await byDay?.setValue()
  await flushPromises()
  expect(wrapper.vm.$route.query).toEqual({ desde: '2026-11-01', hasta: '2026-11-30' })
  await byMonth?.setValue()
  await flushPromises()
  // The contract is younger than a year: nothing before it is shown.
  expect(wrapper.vm.$route.query).toEqual({ desde: '2026-01-01', hasta: '2026-11-30' })
})

test('looks nearer by a button', async () => {
  const wrapper = await page('/consumo?desde=2026-11-18')
  const nearer = wrapper.findAll('.icon-button').find((button) => button.text() === 'Acercar')
  await nearer?.trigger('click')
  expect(wordsOf(wrapper)).toContain('mié 18 nov, 06:00–18:00')
})

test('does not turn past today or before the contract', async () => {
  const [, next] = (await page()).findAll('.period-stepper button')
  expect(next?.attributes('aria-disabled')).toBe('true')
  const [previous] = (await page('/consumo?desde=2026-01-01')).findAll('.period-stepper button')
  expect(previous?.attributes('aria-disabled')).toBe('true')
})

test('the days to come of the running month are hatched up to where it will end', async () => {
  const wrapper = await page('/consumo?desde=2026-11-01&hasta=2026-11-30', {
    ConsumptionOutlook: () => consumptionOutlook({ projection: projection('16.000', '14.000', '18.000') }),
  })
  expect(wordsOf(wrapper)).toContain('proyección')
  expect(wrapper.get('.expected').attributes('d')?.split('M')).toHaveLength(11)
})

test('a month is a calendar too, with its figures on demand', async () => {
  const wrapper = await page('/consumo?desde=2026-11-01&hasta=2026-11-30&vista=calendario')
  expect(wrapper.findAll('.day')).toHaveLength(30)
  expect(wrapper.find('.day .figure').exists()).toBe(false)
  await wrapper.get('[role=switch]').setValue(true)
  expect(wrapper.findAll('.day .figure')[4]?.text()).toBe('240')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.findAll('.day')[4]?.trigger('click')
  expect(wordsOf(wrapper)).toContain('jue 5 nov')
  await wrapper.get('.below .app-button').trigger('click')
  await vi.waitFor(() =>
    expect(wrapper.vm.$route.query).toEqual({ desde: '2026-11-05', hasta: '2026-11-05' }),
  )
})

test('nights that never rest are explained, with what to do', async () => {
  const wrapper = await page()
  expect(wordsOf(wrapper)).toContain('Así se ve un escusado que no deja de correr')
  expect(wordsOf(wrapper)).toContain('Las últimas 8 noches corrieron unos 10 L en cada hora')
})

test('quiet nights are not talked about', async () => {
  const asleep = ({ step, from }: Record<string, unknown>) =>
    consumptionBars(
      step === 'HOUR' ? hours(String(from), 336, (hour) => (hour % 24 < 5 ? '0.000' : '0.012')) : [],
    )
  const wrapper = await page('/consumo', { ConsumptionBars: asleep })
  expect(wrapper.find('.night-advice').exists()).toBe(false)
})

test('compares the period with a year before and the neighbours', async () => {
  const asked: unknown[] = []
  const wrapper = await page('/consumo?desde=2026-11-01&hasta=2026-11-30', {
    ConsumptionComparison: (variables) => {
      asked.push(variables)
      const neighbours = { __typename: 'NeighbourConsumption', median: '4.000', contracts: 12 }
      const days = { from: '2026-11-01', to: '2026-11-20' }
      return homeComparison({
        __typename: 'ConsumptionComparison',
        ...days,
        volume: '4.790',
        lastYear: null,
        neighbours,
      })
    },
  })
  await vi.waitFor(() => expect(wrapper.find('.comparison-bars').exists()).toBe(true))
  expect(asked).toEqual([{ contractId: contract.id, from: '2026-11-01', to: '2026-11-20' }])
})

test('offers its figures as files', async () => {
  const wrapper = await page('/consumo?desde=2026-11-01&hasta=2026-11-30')
  const hrefs = wrapper.findAll('a[download]').map((link) => link.attributes('href'))
  expect(hrefs).toEqual([
    '/download/consumption?contract=contract-1&step=DAY&from=2026-11-01&to=2026-11-20&format=csv',
    '/download/consumption?contract=contract-1&step=DAY&from=2026-11-01&to=2026-11-20&format=xlsx',
  ])
})

test('says when a period has no readings at all, and leads to today', async () => {
  const wrapper = await page('/consumo?desde=2026-11-18', { ConsumptionBars: () => consumptionBars([]) })
  expect(wordsOf(wrapper)).toContain('Sin lecturas en este periodo')
  expect(wrapper.get('.empty-state button').text()).toBe('Ver hoy')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('before the first reading says what will be here', async () => {
  const wrapper = await page('/consumo', {
    ConsumptionBars: () => consumptionBars([]),
    ConsumptionOutlook: () => consumptionOutlook({ latestReading: null }),
  })
  expect(wordsOf(wrapper)).toContain('Aquí verás cada hora de tu consumo')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without an answer says that this period is not kept on the phone', async () => {
  const wrapper = await page('/consumo', {
    ConsumptionBars: () => Promise.reject(new TypeError('Failed to fetch')),
    ConsumptionOutlook: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  expect(wordsOf(wrapper)).toContain('Este periodo no está en tu teléfono')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
