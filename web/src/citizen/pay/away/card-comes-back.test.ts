import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '../../../session/session.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import PayPage from '../pages/PayPage.vue'
import { card, payment } from '../testing/household-payments.ts'
import { rememberAway, wayBack } from './away-memory.ts'

const id = '0d2f6c1e-7a54-4b1f-9c3e-5f2a8b7d6e01'
const bank = 'https://banco.example/3ds/1'
const waiting = { ...card, id, state: 'WAITING', continueAt: bank }
const paid = { ...card, id, state: 'PAID', paid: '724.87', payments: [payment('724.87')] }
const left: string[] = []

beforeEach(async () => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ kind: 'anonymous' })))
  left.length = 0
  vi.spyOn(location, 'assign').mockImplementation((address) => void left.push(String(address)))
  await openSession()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

const tokenizer = () => ({
  __typename: 'Query',
  cardTokenizer: {
    __typename: 'CardTokenizer',
    url: 'https://tarjetas.example/tokens',
    publicKey: 'key_public',
    providerPage: true,
  },
})

async function page(path: string, reference: unknown, answers: Answers = {}) {
  const graph = fakeGraph({
    OneVoucher: () => ({ __typename: 'Query', paymentReference: reference }),
    CardTokenizer: tokenizer,
    ...answers,
  })
  const wrapper = await mountPage(PayPage, { client: graph.client, path })
  await vi.waitFor(() =>
    expect(wrapper.find('.payment-voucher:not([aria-busy]), .empty-state, .confirming').exists()).toBe(true),
  )
  await flushPromises()
  return { wrapper, ...graph }
}

test('who comes back sees that it is being confirmed, and then that it is paid', async () => {
  rememberAway(id, { key: 'a-key', contrato: null })
  const { wrapper, push } = await page(`/pagar/regreso?pago=${id}`, waiting)
  expect(wrapper.get('h1').text()).toBe('Estamos confirmando tu pago')
  expect(wrapper.find('form').exists()).toBe(false)
  expect(await axeBreaches(wrapper.element)).toEqual([])
  push({ paymentUpdated: paid })
  await flushPromises()
  expect(wrapper.get('h1').text()).toBe('Pagado')
  expect(wrapper.get('[aria-live]').text()).toContain('Recibimos $724.87')
})

test('a bank that says no leads to the form for another card, with the reason', async () => {
  rememberAway(id, { key: 'a-key', contrato: null })
  const { wrapper, push } = await page(`/pagar/regreso?pago=${id}`, waiting)
  const declinedBecause = 'Tu banco no pudo confirmar que eres tú.'
  push({ paymentUpdated: { ...waiting, state: 'DECLINED', continueAt: null, declinedBecause } })
  await flushPromises()
  await vi.waitFor(() => expect(wrapper.find('form').exists()).toBe(true))
  expect(wordsOf(wrapper)).toContain(declinedBecause)
})

test('one that takes long may be confirmed again, or paid with another card', async () => {
  rememberAway(id, { key: 'a-key', contrato: null })
  const { wrapper } = await page(`/pagar/regreso?pago=${id}`, waiting)
  expect(wordsOf(wrapper)).not.toContain('tardando')
  vi.advanceTimersByTime(31_000)
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Está tardando más de lo normal')
  const [again, another] = wrapper.findAll('.ways button')
  await again?.trigger('click')
  expect(left).toEqual([bank])
  await another?.trigger('click')
  await flushPromises()
  expect(wrapper.find('form').exists()).toBe(true)
})

test('what somebody writes into the address of the return is not believed', async () => {
  rememberAway(id, { key: 'a-key', contrato: null })
  const forged = `/pagar/regreso?pago=${id}&payment_status=paid&order_id=ord_1&key=stolen&next=https://elsewhere.example`
  const { wrapper, asked } = await page(forged, { ...card, id, continueAt: null })
  // Nothing waits for a bank: the card is still to be typed.
  expect(wordsOf(wrapper)).not.toContain('Pagado')
  expect(wordsOf(wrapper)).not.toContain('confirmando')
  expect(asked).toContain('OneVoucher')
  expect(left).toEqual([])
})

test('the way back leads to the payment alone, with the key that this tab kept', () => {
  rememberAway(id, { key: 'a-key', contrato: '442761' })
  expect(wayBack({ pago: id.toUpperCase(), regreso: 'x', next: '//elsewhere.example' })).toEqual({
    ...{ path: `/pagar/${id}`, query: { contrato: '442761', regreso: null }, hash: '#a-key' },
  })
  // Twice is as once.
  expect(wayBack({ pago: id })).toMatchObject({ hash: '#a-key' })
  for (const pago of ['//elsewhere.example', '../../auth/sign-out', 'javascript:alert(1)', '', null])
    expect(wayBack({ pago })).toEqual({ path: '/pagar' })
  expect(wayBack({ pago: [id, id] })).toEqual({ path: '/pagar' })
})

test('in another tab, who is not signed in is told where the payment is', async () => {
  const { wrapper } = await page(`/pagar/regreso?pago=${id}`, null)
  expect(wordsOf(wrapper)).toContain('vuelve a la pestaña donde pagaste')
})

test('the provider’s page is opened under one id, and gone to', async () => {
  const inputs: Record<string, unknown>[] = []
  const { wrapper } = await page(
    `/pagar/${id}#a-key`,
    { ...card, id },
    {
      PayByCard: ({ input }) => {
        inputs.push(Object(input))
        return inputs.length === 1
          ? Promise.reject(new TypeError('no network'))
          : {
              payByCard: {
                __typename: 'CardCharged',
                reference: { ...waiting, continueAt: 'https://pay.example/c/1' },
              },
            }
      },
    },
  )
  await vi.waitFor(() => expect(wrapper.find('.pay-at-provider').exists()).toBe(true))
  const open = wrapper.get('.pay-at-provider button')
  expect(open.text()).toBe('Pagar en la página de Conekta')
  await open.trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('La página no abrió'))
  await open.trigger('click')
  await vi.waitFor(() => expect(left).toEqual(['https://pay.example/c/1']))
  expect(inputs).toEqual(
    [1, 2].map(() => ({
      referenceId: id,
      key: 'a-key',
      source: 'PROVIDER_PAGE',
      tryId: inputs[0]?.['tryId'],
    })),
  )
  // Found again by whoever comes back.
  expect(wayBack({ pago: id })).toMatchObject({ hash: '#a-key' })
})

test('an address that would run as a script is not gone to', async () => {
  const { wrapper } = await page(`/pagar/${id}#a-key`, { ...waiting, continueAt: 'javascript:alert(1)' })
  await wrapper.get('.confirm button').trigger('click')
  expect(left).toEqual([])
})
