import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import HowToTellPage from './HowToTellPage.vue'
import NoticesPage from './NoticesPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const leak = {
  __typename: 'Notice',
  id: 'n1',
  kind: 'LEAK',
  severity: 'CRITICAL',
  title: 'Parece que hay una fuga en tu casa',
  body: 'El agua no ha dejado de correr.',
  toldAt: '2026-11-20T05:00:00.000Z',
  endedAt: null,
  endedReason: null,
  readAt: null as string | null,
  alert: { __typename: 'Alert', id: 'a1' } as unknown,
  invoice: null as unknown,
  servicePoint: { __typename: 'ServicePoint', ...contract.servicePoint } as unknown,
}
const over = {
  ...leak,
  id: 'n0',
  title: 'Parecía una fuga',
  toldAt: '2026-03-02T14:00:00.000Z',
  endedAt: '2026-03-07T14:00:00.000Z',
  endedReason: 'MOVED_OUT',
  readAt: '2026-03-02T15:00:00.000Z',
  alert: null,
  servicePoint: null,
}

const inboxOf = (notices: unknown[], next: string | null = null) => ({
  inbox: {
    __typename: 'NoticeConnection',
    edges: notices.map((node) => ({ __typename: 'NoticeEdge', node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: next !== null, endCursor: next },
  },
})

async function inbox(answers: Answers) {
  const graph = fakeGraph(answers)
  const wrapper = await mountPage(NoticesPage, { client: graph.client })
  await expect.poll(() => wrapper.find('[aria-busy]').exists()).toBe(false)
  const press = async (text: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text().includes(text))
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, press, ...graph }
}

test('tells what was told, where it stands, and leads to the alert', async () => {
  const { wrapper } = await inbox({ Inbox: () => inboxOf([leak, over]) })
  const [first, second] = wrapper.findAll('li')
  expect(first?.text()).toContain('sin leer')
  expect(first?.text()).toContain('Avisado ayer a las 23:00')
  expect(first?.get('a').attributes('href')).toBe('/alertas/a1')
  expect(second?.text()).toContain('ese domicilio ya no es tuyo')
  expect(second?.find('a').exists()).toBe(false)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a notice of a bill leads to the bill; one that was cancelled says so', async () => {
  const bill = {
    ...leak,
    id: 'n2',
    severity: 'WARNING',
    title: 'Ya está tu recibo',
    body: 'Tu recibo de octubre está listo: $482.10. Paga a más tardar el 18 de noviembre.',
    alert: null,
    invoice: { __typename: 'Invoice', id: 'b1' },
  }
  const cancelled = { ...bill, id: 'n3', endedAt: '2026-11-20T06:00:00.000Z', endedReason: 'REVERSED' }
  const { wrapper } = await inbox({ Inbox: () => inboxOf([bill, cancelled]) })
  const [first, second] = wrapper.findAll('li')
  expect(first?.get('a').attributes('href')).toBe('/recibos/b1')
  expect(first?.get('a').text()).toContain('Ver el recibo')
  expect(second?.text()).toContain('Se canceló hoy a las 00:00.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a notice of a discount that ends leads to the bills, where it stands', async () => {
  const about = { kind: 'DISCOUNT_ENDS', title: 'Tu descuento está por terminar', alert: null }
  const { wrapper } = await inbox({ Inbox: () => inboxOf([{ ...leak, ...about, id: 'n4' }]) })
  const [row] = wrapper.findAll('li')
  expect(row?.get('a').attributes('href')).toBe('/recibos')
})

test('a notice of another year says of which', async () => {
  const old = { ...over, id: 'old', toldAt: '2025-03-02T14:00:00.000Z', endedAt: '2025-03-07T14:00:00.000Z' }
  const { wrapper } = await inbox({ Inbox: () => inboxOf([old, over]) })
  const [first, second] = wrapper.findAll('li').map((row) => row.text())
  expect(first).toContain('el 2 mar 2025 a las 08:00')
  expect(first).toContain('el 7 mar 2025 a las 08:00')
  expect(second).toContain('el 2 mar a las 08:00')
})

test('an opened notice is read, and all can be read at once', async () => {
  const inputs: unknown[] = []
  const { wrapper, press } = await inbox({
    Inbox: () => inboxOf([leak, over]),
    MarkRead: ({ input }) => {
      inputs.push(input)
      const notices = [{ __typename: 'Notice', id: 'n1', readAt: friday.toISOString() }]
      return { markNoticesRead: { __typename: 'NoticesMarkedRead', unreadNotices: 0, notices } }
    },
  })
  await wrapper.get('li a').trigger('click')
  await expect.poll(() => wordsOf(wrapper)).not.toContain('sin leer')
  expect(inputs).toEqual([{ ids: ['n1'] }])
  expect(wordsOf(wrapper)).not.toContain('Marcar todos como leídos')
  await press('Marcar todos')
})

test('earlier notices come page by page', async () => {
  const { wrapper, press } = await inbox({
    Inbox: ({ after }) => (after === 'next' ? inboxOf([over]) : inboxOf([leak], 'next')),
  })
  expect(wrapper.findAll('li')).toHaveLength(1)
  await press('Ver anteriores')
  await expect.poll(() => wrapper.findAll('li').length).toBe(2)
  expect(wordsOf(wrapper)).not.toContain('Ver anteriores')
})

test('an empty inbox says what will come into it, an unreachable one that it is not here', async () => {
  const empty = await inbox({ Inbox: () => inboxOf([]) })
  expect(empty.wrapper.get('h1').text()).toBe('No tienes avisos')
  expect(await axeBreaches(empty.wrapper.element)).toEqual([])
  const lost = await inbox({ Inbox: () => Promise.reject(new TypeError('no network')) })
  expect(lost.wrapper.get('h1').text()).toBe('No pudimos traer tus avisos')
  expect(await axeBreaches(lost.wrapper.element)).toEqual([])
})

const preferences = (own: object = {}) => ({
  __typename: 'NotificationPreferences',
  language: 'ES_MX',
  quietHours: { __typename: 'QuietHours', from: 22, to: 7 },
  kinds: ['LEAK', 'HIGH_FLOW'].map((kind) => ({
    __typename: 'KindPreference',
    kind,
    enabled: true,
    isOptional: true,
  })),
  ...own,
})

async function howToTell(change: (input: unknown) => unknown) {
  const inputs: unknown[] = []
  const { client } = fakeGraph({
    HowToTell: () => ({ notificationPreferences: preferences() }),
    ChangeHowToTell: ({ input }) => {
      inputs.push(input)
      return change(input)
    },
  })
  const wrapper = await mountPage(HowToTellPage, { client })
  await expect.poll(() => wrapper.findAll('[role=switch]').length).toBe(3)
  const isOn = (index: number) => wrapper.findAll<HTMLInputElement>('[role=switch]')[index]?.element.checked
  return { wrapper, inputs, isOn }
}

test('a kind that is switched off stays off as soon as it is pressed', async () => {
  const kinds = [
    { __typename: 'KindPreference', kind: 'LEAK', enabled: true, isOptional: true },
    { __typename: 'KindPreference', kind: 'HIGH_FLOW', enabled: false, isOptional: true },
  ]
  const { wrapper, inputs, isOn } = await howToTell(() => ({
    changeNotificationPreferences: {
      __typename: 'NotificationPreferencesChanged',
      preferences: preferences({ kinds }),
    },
  }))
  await wrapper.findAll('[role=switch]')[1]?.setValue(false)
  expect(isOn(1)).toBe(false)
  await flushPromises()
  expect(inputs).toEqual([{ kinds: [{ kind: 'HIGH_FLOW', enabled: false }] }])
  expect(isOn(1)).toBe(false)
  expect(isOn(0)).toBe(true)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('without an answer the switch goes back, and says so', async () => {
  const { wrapper, isOn } = await howToTell(() => Promise.reject(new TypeError('no network')))
  await wrapper.findAll('[role=switch]')[2]?.setValue(false)
  await expect.poll(() => wordsOf(wrapper)).toContain('No se pudo cambiar.')
  await expect.poll(() => isOn(2)).toBe(true)
  expect(wordsOf(wrapper)).toContain('De 22:00 a 07:00 solo suena lo urgente.')
})

test('a browser that cannot be told while the app is closed says so instead of a switch', async () => {
  const { wrapper } = await howToTell(() => null)
  expect(wordsOf(wrapper)).toContain('Este navegador no puede avisarte con la app cerrada.')
})
