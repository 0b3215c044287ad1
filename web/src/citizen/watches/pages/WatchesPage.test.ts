import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { absence, dayLimit, homeAnswer, quietMorning } from '../testing/watched-home.ts'
import WatchesPage from './WatchesPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function page(answers: Answers, path = '/alertas/avisame') {
  const graph = fakeGraph(answers)
  const wrapper = await mountPage(WatchesPage, { client: graph.client, props: { contract }, path })
  await expect.poll(() => wrapper.find('[aria-busy]').exists()).toBe(false)
  const press = async (text: string) => {
    const found = wrapper.findAll('button').filter((button) => button.text().includes(text))
    expect(found.length, `a button that says ${text}`).toBeGreaterThan(0)
    await found[0]?.trigger('click')
    await flushPromises()
  }
  const rows = () => wrapper.findAll('li').map((row) => row.text().replaceAll('\u00a0', ' '))
  return { wrapper, press, rows, ...graph }
}

test('a home that asked for nothing is shown all that it can ask for, each with a way to it', async () => {
  const { wrapper, rows } = await page({ WatchesOfHome: () => homeAnswer() })
  expect(rows()).toHaveLength(4)
  const ways = wrapper.findAll('li a').map((link) => [link.text(), link.attributes('href')])
  expect(ways).toEqual([
    [expect.stringContaining('Activar: Límite del día'), '/alertas/avisame/dia'],
    [expect.stringContaining('Activar: Límite del mes'), '/alertas/avisame/mes'],
    [expect.stringContaining('Activar: Casa sola'), '/alertas/avisame/casa-sola'],
    [expect.stringContaining('Activar: Poca agua'), '/alertas/avisame/poca-agua'],
  ])
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('what it asked for stands with how far it is, and who is told', async () => {
  const watches = [dayLimit({ usedLitres: 214 }), absence(), quietMorning({ contactMemberId: 'm1' })]
  const { wrapper, rows } = await page({ WatchesOfHome: () => homeAnswer({ watches }) })
  const [day, , away, little] = rows()
  expect(day).toContain('Más de 600 L en un día.Hoy van 214 L.')
  expect(wrapper.get('progress').attributes()).toMatchObject({ value: '214', max: '600' })
  expect(wrapper.get('progress').attributes('aria-label')?.replaceAll('\u00a0', ' ')).toBe('214 L de 600 L')
  expect(away).toContain('Del sáb 21 nov, 00:00 al lun 23 nov, 00:00, con 20 L de margen.Todavía no empieza.')
  expect(little).toContain('Menos de 10 L de 06:00 a 12:00. Se avisa a Mariana.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test.each([
  [
    'what is passed in pesos says so, and how much water they are',
    { litres: null, costCentavos: 2_500, limitLitres: 1_032, usedLitres: 1_100 },
    'Hoy van 1,100 L. Ya se pasó. $25 son unos 1,032 L con la tarifa doméstica media.',
  ],
  ['what is not known yet is not told as none', { usedLitres: null }, 'Falta la primera lectura'],
  ['what is passed says so', { usedLitres: 700 }, 'Hoy van 700 L. Ya se pasó.'],
])('%s', async (_what, own, words) => {
  const { rows } = await page({ WatchesOfHome: () => homeAnswer({ watches: [dayLimit(own)] }) })
  expect(rows()[0]).toContain(words)
})

test('a limit in pesos has a bar too, of the water that they are', async () => {
  const watches = [dayLimit({ litres: null, costCentavos: 2_500, limitLitres: 1_032, usedLitres: 214 })]
  const { wrapper, rows } = await page({ WatchesOfHome: () => homeAnswer({ watches }) })
  expect(rows()[0]).toContain('Más de $25 en un día.Hoy van 214 L. $25 son unos 1,032 L')
  expect(wrapper.get('progress').attributes()).toMatchObject({ value: '214', max: '1032' })
  expect(wrapper.get('progress').attributes('aria-label')?.replaceAll('\u00a0', ' ')).toBe('214 L de 1,032 L')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('an absence of another year names it', async () => {
  const watches = [absence({ from: '2026-12-20T06:00:00.000Z', until: '2027-01-04T06:00:00.000Z' })]
  const { rows } = await page({ WatchesOfHome: () => homeAnswer({ watches }) })
  expect(rows()[2]).toContain('Del dom 20 dic, 00:00 al 4 ene 2027, 00:00')
})

test('a chosen one whom a helper does not see is not told as gone', async () => {
  const watches = [quietMorning({ contactMemberId: 'somebody else' })]
  const { rows } = await page({ WatchesOfHome: () => homeAnswer({ watches, members: [] }) })
  expect(rows()[3]).toContain('Se avisa a una persona del contrato.')
})

test('nothing is ended by one tap: it says what follows, and can be let be', async () => {
  let watches = [dayLimit()]
  const ended: unknown[] = []
  const { wrapper, press, rows } = await page({
    WatchesOfHome: () => homeAnswer({ watches }),
    EndWatch: ({ watchId }) => {
      ended.push(watchId)
      watches = []
      return { endWatch: { __typename: 'WatchEnded' } }
    },
  })
  await press('Quitar: Límite del día')
  expect(wordsOf(wrapper)).toContain('dejaremos de avisar')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await press('No, dejar como está')
  expect(ended).toEqual([])
  await press('Quitar: Límite del día')
  await press('Sí, quitar')
  await expect.poll(() => wordsOf(wrapper)).toContain('Quitamos “Límite del día”.')
  await expect.poll(() => rows()[0]).toContain('Activar')
  expect(ended).toEqual(['day'])
})

test('an end that nobody answered changes nothing, and says so', async () => {
  const { wrapper, press, rows } = await page({
    WatchesOfHome: () => homeAnswer({ watches: [dayLimit()] }),
    EndWatch: () => Promise.reject(new TypeError('no network')),
  })
  await press('Quitar: Límite del día')
  await press('Sí, quitar')
  await expect.poll(() => wordsOf(wrapper)).toContain('La CEA no respondió, y nada cambió.')
  expect(rows()[0]).toContain('Más de 600 L en un día.')
})

test('what was asked for on the page before is confirmed', async () => {
  const { wrapper } = await page(
    { WatchesOfHome: () => homeAnswer({ watches: [dayLimit()] }) },
    '/alertas/avisame?listo=dia',
  )
  expect(wrapper.get('.outcome').text()).toBe('Listo. Te avisaremos en cuanto un día pase de tu límite.')
})

test('a supply without a meter, an answer that does not come, and one that lacks the watches are told apart', async () => {
  const without = await page({ WatchesOfHome: () => homeAnswer({ meter: null }) })
  expect(without.wrapper.get('h1').text()).toBe('Tu toma todavía no tiene medidor con radio')
  const failed = await page({ WatchesOfHome: () => Promise.reject(new TypeError('no network')) })
  expect(failed.wrapper.get('h1').text()).toBe('No pudimos traer lo que pediste vigilar')
  expect(await axeBreaches(failed.wrapper.element)).toEqual([])
  const path = ['contract', 'servicePoint', 'watches']
  const partly = await page({ WatchesOfHome: () => new AnswerInPart(homeAnswer({ watches: null }), [path]) })
  await expect.poll(() => partly.wrapper.get('h1').text()).toBe('No pudimos traer lo que pediste vigilar')
  const notYours = await page({ WatchesOfHome: () => homeAnswer({ watches: null }) })
  expect(notYours.wrapper.get('h1').text()).toBe('No podemos mostrar lo que se vigila aquí')
})
