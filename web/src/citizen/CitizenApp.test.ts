import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { noteConnection, noteMissed } from '../graphql/connection.ts'
import { openSession } from '../session/session.ts'
import { axeBreaches } from '../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../testing/fake-graph.ts'
import { friday, myContracts } from '../testing/household.ts'
import { mountApp, wordsOf } from '../testing/mount-page.ts'
import CitizenApp from './CitizenApp.vue'
import type { ContractInView } from './feature.ts'
import { home } from './home/feature.ts'

/** A page that says which contract it was given. */
const page = defineComponent<{ contract: ContractInView }>(
  (props) => () => h('h1', `página de ${props.contract.contractNumber}`),
  { props: ['contract'] },
)

beforeEach(() => {
  seenBefore()
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

/** A device on which the app has been seen before, unless a test is about the first time. */
function seenBefore() {
  localStorage.setItem('aquacis.first-visit', 'done')
}

async function signIn(kind: 'resident' | 'staff') {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ kind, name: 'Ana' })))
  localStorage.setItem('aquacis.person', JSON.stringify({ kind, name: 'Ana' }))
  await openSession()
}

async function app(own: Answers, path = '/', kind: 'resident' | 'staff' = 'resident') {
  await signIn(kind)
  const { client, asked } = fakeGraph(own)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', component: page, meta: { feature: home } }],
  })
  await router.push(path)
  const wrapper = mountApp(CitizenApp, client, router)
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, asked, router }
}

test('shows the contract, its address and the page, and listens to its meter', async () => {
  const { wrapper, asked } = await app({ MyContracts: () => myContracts(1) })
  expect(wordsOf(wrapper)).toContain('Contrato 442761')
  expect(wordsOf(wrapper)).toContain('Av. Constituyentes 128, Centro')
  expect(wrapper.get('h1').text()).toBe('página de 442761')
  await vi.waitFor(() => expect(wrapper.find('a[href="/avisos"]').exists()).toBe(true))
  expect([...asked].sort()).toEqual(['LiveConsumption', 'MyContracts', 'NoticeArrived', 'UnreadNotices'])
  expect(document.title).toBe('Inicio · Mi agua')
  expect(wrapper.find('select').exists()).toBe(false)
})

test('has landmarks, a way past the menu, and nothing to stumble over', async () => {
  const { wrapper } = await app({ MyContracts: () => myContracts(1) })
  expect(wrapper.get('a').attributes('href')).toBe('#content')
  expect(wrapper.get('nav').attributes('aria-label')).toBe('Secciones')
  expect(wrapper.findAll('main')).toHaveLength(1)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('lets people with several contracts choose, by the address', async () => {
  const { wrapper, router } = await app({ MyContracts: () => myContracts(2) }, '/?contrato=442774')
  expect(wrapper.get('h1').text()).toBe('página de 442774')
  await wrapper.get('select').setValue('442761')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ contrato: '442761' })
  expect(wrapper.get('h1').text()).toBe('página de 442761')
})

test('tells somebody without a contract why there is nothing, and what to do', async () => {
  const { wrapper, asked } = await app({ MyContracts: () => myContracts(0) })
  expect(wordsOf(wrapper)).toContain('Todavía no hay un contrato a tu nombre')
  expect(wordsOf(wrapper)).toContain('Ten tu recibo a la mano')
  expect(wrapper.get('main a').attributes('href')).toBe('/agregar-contrato')
  expect(asked).not.toContain('LiveConsumption')
})

test('who gets alerts only is told so where consumption would stand', async () => {
  const contracts = myContracts(1)
  for (const { node } of contracts.myContracts.edges) node.myRole = 'ALERTS_ONLY'
  const { wrapper } = await app({ MyContracts: () => contracts })
  expect(wrapper.get('h1').text()).toBe('De esta casa recibes las alertas')
  expect(wrapper.get('main a').attributes('href')).toBe('/alertas')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('tells in the head how many notices are unread, and on the icon of the app', async () => {
  const setAppBadge = vi.fn(async () => undefined)
  Object.defineProperty(navigator, 'setAppBadge', { value: setAppBadge, configurable: true })
  const { wrapper } = await app({
    MyContracts: () => myContracts(1),
    UnreadNotices: () => ({ unreadNotices: 2 }),
  })
  await vi.waitFor(() => expect(wrapper.find('a[href="/avisos"] .count').exists()).toBe(true))
  expect(wordsOf(wrapper)).toContain('Avisos, 2 sin leer')
  expect(setAppBadge).toHaveBeenLastCalledWith(2)
  Reflect.deleteProperty(navigator, 'setAppBadge')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without network says so, with the date of the last data', async () => {
  const { wrapper } = await app({ MyContracts: () => myContracts(1) })
  noteConnection('answered')
  vi.setSystemTime(new Date(friday.getTime() + 3_600_000))
  noteConnection('stream-lost')
  noteConnection('unanswered')
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Sin conexión. Últimos datos: vie 20 nov, 18:42.')
  expect(wrapper.get('h1').text()).toBe('página de 442761')

  noteConnection('stream-up')
  await flushPromises()
  expect(wordsOf(wrapper)).not.toContain('Sin conexión')
  expect(wordsOf(wrapper)).toContain('En vivo')
})

test('asks anew for what it shows when the stream missed something, and not when it only came back', async () => {
  const { asked } = await app({ MyContracts: () => myContracts(1) })
  noteConnection('stream-up')
  noteConnection('stream-lost')
  await flushPromises()
  noteConnection('stream-up')
  await flushPromises()
  expect(asked.filter((name) => name === 'MyContracts')).toHaveLength(1)
  noteMissed()
  await flushPromises()
  expect(asked.filter((name) => name === 'MyContracts')).toHaveLength(2)
})

test('asks again at once when the server is back', async () => {
  const { wrapper, asked } = await app({
    MyContracts: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  expect(wordsOf(wrapper)).toContain('No pudimos traer tus datos')
  noteConnection('stream-lost')
  await flushPromises()
  noteConnection('stream-up')
  await flushPromises()
  expect(asked.filter((name) => name === 'MyContracts')).toHaveLength(2)
})

test('teaches on the first visit, over the home, and never again', async () => {
  localStorage.removeItem('aquacis.first-visit')
  const { wrapper } = await app({ MyContracts: () => myContracts(1) })
  await vi.waitFor(() => expect(wrapper.find('dialog').exists()).toBe(true))
  const skip = wrapper.findAll('dialog button').find((button) => button.text() === 'Saltar')
  await skip?.trigger('click')
  expect(wrapper.find('dialog').exists()).toBe(false)
  const again = await app({ MyContracts: () => myContracts(1) })
  await vi.dynamicImportSettled()
  expect(again.wrapper.find('dialog').exists()).toBe(false)
})

test('whoever has no contract yet is not taught about bars', async () => {
  localStorage.removeItem('aquacis.first-visit')
  const { wrapper } = await app({ MyContracts: () => myContracts(0) })
  await vi.dynamicImportSettled()
  expect(wrapper.find('dialog').exists()).toBe(false)
})

test('the contract that was chosen last is in view the next time', async () => {
  const { wrapper } = await app({ MyContracts: () => myContracts(2) })
  await wrapper.get('select').setValue('442774')
  const again = await app({ MyContracts: () => myContracts(2) })
  expect(again.wrapper.get('h1').text()).toBe('página de 442774')
})
