import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday, hours } from '../../../testing/household.ts'
import { mountApp, wordsOf } from '../../../testing/mount-page.ts'
import { absence, dayLimit, homeAnswer, quietMorning } from '../testing/watched-home.ts'
import WatchPage from './WatchPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const days = (volumes: readonly (readonly [string, string | null])[]) =>
  volumes.map(([from, volume]) => ({ __typename: 'Consumption', from, to: from, volume, interpolated: null }))

function usual(consumption: unknown[]) {
  const servicePoint = { __typename: 'ServicePoint', id: contract.servicePoint.id, consumption }
  return { __typename: 'Query', contract: { __typename: 'Contract', id: contract.id, servicePoint } }
}

/** The page of one kind, at its address; what it asks the server for is kept. */
async function page(que: string, own: { home?: unknown; bars?: unknown[]; answers?: Answers } = {}) {
  const inputs: Record<string, unknown>[] = []
  const setting = (name: string) => (variables: Record<string, unknown>) => {
    inputs.push(variables['input'] as Record<string, unknown>)
    return { [name]: { __typename: 'WatchSet' } }
  }
  const graph = fakeGraph({
    WatchesOfHome: () => own.home ?? homeAnswer(),
    UsualOfHome: () => usual(own.bars ?? []),
    SetThresholdWatch: setting('setThresholdWatch'),
    SetAwayWatch: setting('setAwayWatch'),
    SetTooLittleUseWatch: setting('setTooLittleUseWatch'),
    ...own.answers,
  })
  const routes = [
    { path: '/alertas/avisame/:que', component: WatchPage, props: { contract } },
    { path: '/:all(.*)*', component: { template: '<i />' } },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/alertas/avisame/${que}`)
  const wrapper = mountApp({ template: '<RouterView />' }, graph.client, router)
  await expect.poll(() => wrapper.find('[aria-busy]').exists()).toBe(false)
  const send = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  const field = (label: string) => {
    const found = wrapper.findAll('label').find((one) => one.text() === label)
    return wrapper.get(`[id="${found?.attributes('for')}"]`)
  }
  const address = () => router.currentRoute.value.fullPath
  return { wrapper, router, inputs, send, field, address, ...graph }
}

const place = { id: expect.any(String), servicePointId: contract.servicePoint.id }

test('a limit of litres is chosen beside the highest day of last month, asked for, and confirmed', async () => {
  const bars = days([
    ['2026-10-16T06:00:00.000Z', '0.340'],
    ['2026-10-17T06:00:00.000Z', '0.612'],
    ['2026-10-18T06:00:00.000Z', null],
  ])
  const { wrapper, inputs, send, field, address } = await page('dia', { bars })
  await expect.poll(() => wordsOf(wrapper)).toContain('Tu día más alto del mes pasado: 612 L, el sáb 17 oct.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await field('Avisarme si en un día pasan de').setValue('1,200')
  await send()
  await expect.poll(address).toBe('/alertas/avisame?listo=dia')
  expect(inputs).toEqual([{ ...place, period: 'DAY', litres: 1_200 }])
})

test('a limit of pesos is asked for in centavos', async () => {
  const { wrapper, inputs, send, field, address } = await page('mes')
  await wrapper.get('input[value=pesos]').setValue()
  expect(wordsOf(wrapper)).toContain('Pesos, con la tarifa doméstica media')
  await field('Avisarme si en un mes pasan de').setValue('500')
  await send()
  await expect.poll(address).toBe('/alertas/avisame?listo=mes')
  expect(inputs).toEqual([{ ...place, period: 'MONTH', costCentavos: 50_000 }])
})

test.each(['', '0', 'mucho', '1000001'])(
  '“%s” is no limit: it says so at the field, and asks nothing',
  async (text) => {
    const { wrapper, inputs, send, field } = await page('dia')
    await field('Avisarme si en un día pasan de').setValue(text)
    await send()
    expect(wrapper.get('.problem').text()).toMatch(/^Escribe un/)
    expect(field('Avisarme si en un día pasan de').attributes('aria-invalid')).toBe('true')
    expect(await axeBreaches(wrapper.element)).toEqual([])
    expect(inputs).toEqual([])
  },
)

test('what runs is what the form begins with', async () => {
  const pesos = { litres: null, costCentavos: 2_500 }
  const { wrapper, field } = await page('dia', { home: homeAnswer({ watches: [dayLimit(pesos)] }) })
  expect((field('Avisarme si en un día pasan de').element as HTMLInputElement).value).toBe('25')
  expect((wrapper.get('input[value=pesos]').element as HTMLInputElement).checked).toBe(true)
})

test('an answer that did not come is asked for again as the same; what was changed meanwhile is another', async () => {
  const inputs: { id: string; litres: number }[] = []
  const { wrapper, send, field } = await page('dia', {
    answers: {
      SetThresholdWatch: ({ input }) => {
        inputs.push(input as { id: string; litres: number })
        return Promise.reject(new TypeError('no network'))
      },
    },
  })
  await field('Avisarme si en un día pasan de').setValue('600')
  await send()
  await expect.poll(() => wordsOf(wrapper)).toContain('La CEA no respondió, y nada cambió.')
  await send()
  await field('Avisarme si en un día pasan de').setValue('700')
  await send()
  await expect.poll(() => inputs.map(({ litres }) => litres)).toEqual([600, 600, 700])
  expect(inputs[1]?.id).toBe(inputs[0]?.id)
  expect(inputs[2]?.id).not.toBe(inputs[0]?.id)
})

test('a refusal is said in the utility’s words, and the form stays as it was', async () => {
  const message = 'Tu medidor envía lecturas una vez al día: con eso no se puede vigilar.'
  const refused = { __typename: 'WatchImpossible', message }
  const { wrapper, send, address } = await page('poca-agua', {
    answers: { SetTooLittleUseWatch: () => ({ setTooLittleUseWatch: refused }) },
  })
  await send()
  await expect.poll(() => wrapper.get('.obstacle').text()).toBe(message)
  expect(address()).toBe('/alertas/avisame/poca-agua')
})

test('the whole weekend is one tap', async () => {
  const { wrapper, inputs, send } = await page('casa-sola')
  const weekend = wrapper.findAll('button').find((button) => button.text() === 'Todo el fin de semana')
  await weekend?.trigger('click')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await send()
  await expect.poll(() => inputs).toHaveLength(1)
  const hoursOfIt = { from: '2026-11-21T06:00:00.000Z', until: '2026-11-23T06:00:00.000Z' }
  expect(inputs).toEqual([{ ...place, ...hoursOfIt, allowanceLitres: 20 }])
})

test('an absence that nobody ended says so at its field', async () => {
  const { wrapper, inputs, send, field } = await page('casa-sola')
  await field('Margen en litros').setValue('poco')
  await send()
  const problems = wrapper.findAll('.problem').map((one) => one.text())
  expect(problems).toEqual([
    'Elige el día y la hora en que vuelve alguien.',
    'Escribe un número entero, de 0 a 100,000.',
  ])
  expect(inputs).toEqual([])
})

test('an absence is read back by the clock of Mexico City, wherever the phone is', async () => {
  const { field } = await page('casa-sola', { home: homeAnswer({ watches: [absence()] }) })
  expect((field('Desde').element as HTMLInputElement).value).toBe('2026-11-21T00:00')
  expect((field('Hasta').element as HTMLInputElement).value).toBe('2026-11-23T00:00')
})

test('too little use says what it is not, what is usual at these hours, and tells whom one chose', async () => {
  const bars = hours('2026-11-18T06:00:00.000Z', 48, (index) => (index < 24 ? '0.002' : '0.003'))
  const { wrapper, inputs, send, field, address } = await page('poca-agua', { bars })
  expect(wordsOf(wrapper)).toContain('No es un servicio de emergencia')
  expect(wordsOf(wrapper)).toContain('un medidor callado no es una casa donde no se usa agua')
  await expect
    .poll(() => wordsOf(wrapper))
    .toContain('lo menos que se usó a esas horas: 12 L, el mié 18 nov.')
  await field('Desde las').setValue('20')
  // An end before the beginning cannot be chosen.
  expect((field('Hasta las').element as HTMLSelectElement).value).toBe('21')
  await field('Hasta las').setValue('23')
  await wrapper.get('input[value=m1]').setValue()
  await field('Avisar si se usan menos de').setValue('8')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await send()
  await expect.poll(address).toBe('/alertas/avisame?listo=poca-agua')
  expect(inputs).toEqual([{ ...place, fromHour: 20, untilHour: 23, litres: 8, contactMemberId: 'm1' }])
})

test('without a chosen one everybody is told; one whom a helper does not see stays chosen', async () => {
  const everybody = await page('poca-agua')
  await everybody.send()
  await expect.poll(() => everybody.inputs).toMatchObject([{ contactMemberId: null }])
  const watches = [quietMorning({ contactMemberId: 'unseen' })]
  const helped = await page('poca-agua', { home: homeAnswer({ watches, members: [] }) })
  await helped.send()
  await expect
    .poll(() => helped.inputs)
    .toMatchObject([{ contactMemberId: 'unseen', fromHour: 6, litres: 10 }])
})

test('an address of nothing leads back; without an answer it says so', async () => {
  const { wrapper } = await page('nada')
  expect(wrapper.get('h1').text()).toBe('Esta página no está')
  const failed = await page('dia', {
    answers: { WatchesOfHome: () => Promise.reject(new TypeError('no network')) },
  })
  expect(failed.wrapper.get('h1').text()).toBe('No pudimos traer lo que pediste vigilar')
})
