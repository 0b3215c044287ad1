import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '../../../session/session.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import * as saving from '../save-file.ts'
import { card, oxxo, payment, spei } from '../testing/household-payments.ts'
import * as painting from './keep/painted-sheet.ts'
import PaymentVoucher from './PaymentVoucher.vue'

beforeEach(async () => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ kind: 'resident', name: 'Ana' })))
  localStorage.setItem('aquacis.person', JSON.stringify({ kind: 'resident', name: 'Ana' }))
  await openSession()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

async function page(reference: unknown, { key = null, ...answers }: Answers & { key?: string | null } = {}) {
  const graph = fakeGraph({
    OneVoucher: () => ({ __typename: 'Query', paymentReference: reference }),
    ...(answers as Answers),
  })
  const wrapper = await mountPage(PaymentVoucher, {
    client: graph.client,
    path: '/pagar/reference-1',
    props: { id: 'reference-1', readingKey: key },
  })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, ...graph }
}

test('a voucher for the till has its number in groups, its barcode, its end and what to do', async () => {
  const { wrapper } = await page(oxxo)
  await vi.waitFor(() => expect(wrapper.find('svg.drawn-code path').exists()).toBe(true))
  expect(wrapper.get('svg.drawn-code').attributes('aria-label')).toBe(
    'Código de barras de la referencia 9300 0100 0012 34',
  )
  const words = wordsOf(wrapper)
  expect(words).toContain('$724.87')
  expect(words).toContain('Vence lun 23 nov, 18:40')
  expect(words).toContain('Ve a cualquier OXXO.')
  expect(wrapper.find('a[href="/download/voucher?reference=reference-1"]').exists()).toBe(true)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('turns to paid as soon as it is told, and says it aloud', async () => {
  const { wrapper, push } = await page(oxxo)
  expect(wrapper.get('[aria-live]').text()).toBe('')
  push({ paymentUpdated: { ...oxxo, state: 'PAID', paid: '724.87', payments: [payment('724.87')] } })
  await flushPromises()
  expect(wrapper.get('h1').text()).toBe('Pagado')
  expect(wrapper.get('[aria-live]').text()).toContain('Recibimos $724.87')
  expect(wordsOf(wrapper)).toContain('Folio P-000123')
  expect(wrapper.find('a[href="/cuenta/pagos/payment-1"]').exists()).toBe(true)
  expect(wrapper.find('.voucher-sheet').exists()).toBe(false)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('one that was paid before is not announced as news', async () => {
  const { wrapper } = await page({ ...oxxo, state: 'PAID', paid: '800.00', payments: [payment('800.00')] })
  expect(wrapper.get('[aria-live]').text()).toBe('')
  expect(wrapper.find('.fresh').exists()).toBe(false)
  expect(wordsOf(wrapper)).toContain(
    'Llegaron $75.13 de más: pagan lo que el contrato deba o quedan a su favor.',
  )
})

test('a part that arrives leaves what is still to be sent', async () => {
  const { wrapper, push } = await page(spei)
  push({ paymentUpdated: { ...spei, state: 'PARTLY_PAID', paid: '300.00', payments: [payment('300.00')] } })
  await flushPromises()
  const words = wordsOf(wrapper)
  expect(words).toContain('Pagado en parte')
  expect(words).toContain('$424.87')
  expect(words).toContain('Pagaste $300.00 de $724.87.')
  expect(wrapper.get('[aria-live]').text()).toContain('Falta $424.87')
})

test('the CLABE and the exact amount are copied by a tap, without spaces or signs', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => written.push(text) },
  })
  const { wrapper } = await page(spei)
  for (const button of wrapper.findAll('.copy-value button')) await button.trigger('click')
  await flushPromises()
  expect(written).toEqual(['646180111812999233', '724.87', 'CEA Querétaro'])
  expect(wrapper.findAll('.copy-value button')[0]?.text()).toContain('Copiar CLABE')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('where nothing can be copied by a tap, the number is marked and the page says how', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
  const { wrapper } = await page(spei)
  await wrapper.get('.copy-value button').trigger('click')
  await flushPromises()
  expect(wrapper.get('.copy-value .by-hand').text()).toContain('mantenlo oprimido y elige Copiar')
  expect(wrapper.get('.copy-value button').text()).not.toContain('Copiado')
})

test('a phone that shares no picture any more has it kept, and who changes their mind is told nothing', async () => {
  const failures = ['NotAllowedError', 'AbortError']
  const shared: unknown[] = []
  vi.stubGlobal('navigator', {
    ...navigator,
    canShare: () => true,
    share: async (what: unknown) => {
      shared.push(what)
      throw new DOMException('no', failures.shift())
    },
  })
  vi.spyOn(painting, 'paintedSheet').mockResolvedValue(new File(['x'], 'pago.png', { type: 'image/png' }))
  const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => undefined)
  const codi = { ...oxxo, method: 'CODI', number: null, barcode: null, codiPayload: '{"TYP":20}' }
  const { wrapper } = await page(codi)
  const share = wrapper.findAll('.keep-voucher button').find((one) => one.text().includes('Compartir'))
  await share?.trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('la imagen está en tus descargas'))
  expect(saved).toHaveBeenCalledTimes(1)
  // A code to scan has no number to name.
  expect(shared).toEqual([
    expect.objectContaining({ text: 'Pago de agua: $724.87. El código está en la imagen.' }),
  ])
  await share?.trigger('click')
  await vi.waitFor(() => expect(shared).toHaveLength(2))
  await flushPromises()
  expect(wordsOf(wrapper)).not.toContain('en tus descargas')
  expect(saved).toHaveBeenCalledTimes(1)
})

test.each([
  ['EXPIRED', 'Esta referencia venció', '/cuenta/pagar'],
  ['CANCELLED', 'Esta referencia se canceló', '/cuenta/pagar'],
])('one that is %s is not shown to be paid, and offers a new one', async (state, title, path) => {
  const { wrapper } = await page({ ...oxxo, state })
  expect(wordsOf(wrapper)).toContain(title)
  expect(wordsOf(wrapper)).not.toContain('9300 0100')
  expect(wrapper.find(`a[href="${path}"]`).exists()).toBe(true)
})

test('one that another took the place of leads to that one', async () => {
  const replacedBy = { __typename: 'PaymentReference', id: 'reference-2' }
  const { wrapper } = await page({ ...oxxo, state: 'REPLACED', replacedBy })
  expect(wrapper.find('a[href="/pagar/reference-2"]').exists()).toBe(true)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('who made it without signing in has its link, its PDF by the key, and cannot cancel it', async () => {
  const { wrapper } = await page({ ...oxxo, contractNumber: '2761' }, { key: 'secret' } as never)
  expect(wordsOf(wrapper)).toContain('Contrato que termina en 2761')
  expect(wordsOf(wrapper)).toContain('Copiar La liga de este pago')
  expect(wrapper.get('a[download]').attributes('href')).toMatch(
    /^\/download\/voucher\?reference=reference-1&key=[\w-]+$/,
  )
  expect(wordsOf(wrapper)).not.toContain('Cancelar')
})

test('it is cancelled on second thought only', async () => {
  const cancelled = { ...oxxo, state: 'CANCELLED' }
  const { wrapper, asked } = await page(oxxo, {
    CancelPaymentReference: () => ({
      cancelPaymentReference: { __typename: 'PaymentReferenceCancelled', reference: cancelled },
    }),
  })
  await wrapper.get('.cancel-voucher button').trigger('click')
  expect(asked).not.toContain('CancelPaymentReference')
  await wrapper.get('.question button').trigger('click')
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Esta referencia se canceló')
})

test('one of somebody else is unknown here', async () => {
  const { wrapper } = await page(null)
  expect(wordsOf(wrapper)).toContain('Este pago no existe, o no es tuyo')
})

const tokenizer = {
  __typename: 'Query',
  cardTokenizer: {
    __typename: 'CardTokenizer',
    url: 'https://tarjetas.example/tokens',
    publicKey: 'key_public',
    providerPage: false,
  },
}

async function fillIn(wrapper: Awaited<ReturnType<typeof page>>['wrapper'], number: string) {
  await vi.waitFor(() => expect(wrapper.find('input[name="cardnumber"]').exists()).toBe(true))
  await wrapper.get('input[name="cardnumber"]').setValue(number)
  await wrapper.get('input[name="ccname"]').setValue('ANA ROBLES')
  await wrapper.get('input[name="cc-exp"]').setValue('0829')
  await wrapper.get('input[name="cvc"]').setValue('123')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

test('a card goes to who makes a token of it, and nowhere else', async () => {
  const sent: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return new Response(JSON.stringify({ id: 'tok_1', object: 'token' }))
  })
  const charged = vi.fn((_variables: Record<string, unknown>) => ({
    payByCard: {
      __typename: 'CardCharged',
      reference: { ...card, state: 'PAID', paid: '724.87', payments: [payment('724.87')] },
    },
  }))
  const { wrapper } = await page(card, { CardTokenizer: () => tokenizer, PayByCard: charged })
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await fillIn(wrapper, '4242424242424242')
  await vi.waitFor(() => expect(wrapper.get('h1').text()).toBe('Pagado'))
  expect(sent.map(({ url }) => url)).toEqual(['https://tarjetas.example/tokens'])
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual({
    card: { number: '4242424242424242', name: 'ANA ROBLES', exp_month: '08', exp_year: '29', cvc: '123' },
  })
  expect(sent[0]?.init.credentials).toBe('omit')
  const input = charged.mock.calls[0]?.[0]['input']
  expect(input).toEqual({
    referenceId: 'reference-1',
    key: null,
    cardToken: 'tok_1',
    tryId: expect.any(String),
  })
  expect(JSON.stringify(input)).not.toContain('4242')
})

test('a field that is wrong says so, and nothing is sent', async () => {
  const sent = vi.fn(async () => new Response('{}'))
  vi.stubGlobal('fetch', sent)
  const { wrapper, asked } = await page(card, { CardTokenizer: () => tokenizer })
  await fillIn(wrapper, '4242424242424241')
  expect(wrapper.get('[aria-invalid="true"]').attributes('autocomplete')).toBe('cc-number')
  expect(wordsOf(wrapper)).toContain('Revisa el número')
  expect(sent).not.toHaveBeenCalled()
  expect(asked).not.toContain('PayByCard')
})

test('a declined card says why, and another one may be tried with an empty form', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ id: 'tok_2' })))
  const declined = { ...card, state: 'DECLINED', declinedBecause: 'No hay fondos suficientes.' }
  const { wrapper } = await page(card, {
    CardTokenizer: () => tokenizer,
    PayByCard: () => ({
      payByCard: { __typename: 'CardDeclined', message: 'No hay fondos suficientes.', reference: declined },
    }),
  })
  await fillIn(wrapper, '4242424242424242')
  await vi.waitFor(() => expect(wrapper.get('[role="alert"]').text()).toContain('No hay fondos suficientes.'))
  expect(wrapper.get<HTMLInputElement>('input[name="cardnumber"]').element.value).toBe('')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a charge whose answer was lost is asked again under the same id', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ id: 'tok_3' })))
  const tries: unknown[] = []
  const { wrapper } = await page(card, {
    CardTokenizer: () => tokenizer,
    PayByCard: ({ input }) => {
      tries.push(Object(input).tryId)
      return Promise.reject(new TypeError('no network'))
    },
  })
  await fillIn(wrapper, '4242424242424242')
  await vi.waitFor(() => expect(wrapper.get('[role="alert"]').text()).toContain('No supimos si se cobró'))
  await wrapper.get('[role="alert"] button').trigger('click')
  await flushPromises()
  await vi.waitFor(() => expect(tries).toHaveLength(2))
  expect(tries[0]).toBe(tries[1])
})

test('where the bank wants to ask first, it is the bank that one goes to', async () => {
  const { wrapper } = await page({ ...card, continueAt: 'https://banco.example/3ds' })
  const gone = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  await wrapper.get('.confirm button').trigger('click')
  expect(gone).toHaveBeenCalledWith('https://banco.example/3ds')
  gone.mockRestore()
  expect(wrapper.find('form').exists()).toBe(false)
  // Who closed its page may use another card.
  await wrapper.findAll('.confirm button')[1]?.trigger('click')
  expect(wrapper.find('form').exists()).toBe(true)
})

test('a voucher that was paid in parts leads to the receipt of each', async () => {
  const payments = [payment('300.00'), { ...payment('424.87'), id: 'payment-2' }]
  const { wrapper } = await page({ ...oxxo, state: 'PAID', paid: '724.87', payments })
  expect(wordsOf(wrapper)).toContain('Ver el recibo de pago de $300.00')
  expect(wrapper.find('a[href="/cuenta/pagos/payment-2"]').text()).toBe('Ver el recibo de pago de $424.87')
})

test('one that is over by the phone’s clock says so, though nobody told, and leads to a new one', async () => {
  const { wrapper } = await page({ ...oxxo, expiresAt: '2026-11-21T00:42:00.000Z' })
  expect(wrapper.get('.seems-over').text()).toContain('ya venció: no la uses')
  expect(wrapper.get('.seems-over a').attributes('href')).toBe('/cuenta/pagar')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  expect((await page(oxxo)).wrapper.find('.seems-over').exists()).toBe(false)
})
