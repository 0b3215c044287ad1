import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { speak } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { openBill, oxxo, payable } from '../testing/household-payments.ts'
import { amnesty, plan } from '../testing/household-terms.ts'
import PayOwn from './PayOwn.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

async function page(answers: Answers, query = '') {
  const { client, asked } = fakeGraph(answers)
  const path = `/cuenta/pagar${query}`
  const wrapper = await mountPage(PayOwn, { client, path, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, asked, router: wrapper.vm.$router }
}

async function tap(wrapper: VueWrapper, name: string) {
  const button = wrapper.findAll('button').find((one) => one.text().includes(name))
  if (button === undefined) throw new Error(`there is no button ${name}: ${wrapper.text()}`)
  await button.trigger('click')
  if (button.attributes('type') === 'submit') await wrapper.get('form').trigger('submit')
  await flushPromises()
}

const two = payable({
  owed: '1500.00',
  overdue: '775.13',
  openBills: [
    openBill('2026-09', '775.13', { surcharge: '11.23', held: '100.00' }),
    openBill('2026-10', '724.87'),
  ],
})

test('asks what, how, and once more before anything is made, each step with its own address', async () => {
  const created = vi.fn((_variables: Record<string, unknown>) => ({
    createPaymentReference: { __typename: 'PaymentReferenceCreated', key: null, reference: oxxo },
  }))
  const { wrapper, router } = await page({
    PayableOfContract: () => payable(),
    CreatePaymentReference: created,
  })
  expect(wordsOf(wrapper)).toContain('Todo lo que debes: $724.87')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await tap(wrapper, 'Continuar')
  expect(router.currentRoute.value.fullPath).toBe('/cuenta/pagar?todo')
  expect(wordsOf(wrapper)).toContain('¿Cómo quieres pagar $724.87?')
  expect(await axeBreaches(wrapper.element)).toEqual([])

  await tap(wrapper, 'En efectivo, en OXXO')
  expect(wordsOf(wrapper)).toContain('Revisa antes de seguir')
  expect(wordsOf(wrapper)).toContain('Comisión Estatal de Aguas de Querétaro')
  expect(wordsOf(wrapper)).toContain('Recibo de octubre de 2026')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  expect(created).not.toHaveBeenCalled()

  await tap(wrapper, 'Crear la ficha de pago')
  expect(created.mock.calls[0]?.[0]).toEqual({
    input: { id: expect.any(String), contractId: contract.id, method: 'OXXO' },
  })
  expect(router.currentRoute.value.fullPath).toBe('/pagar/reference-1')
})

test('one of several bills is paid alone, without what is disputed of it', async () => {
  const created = vi.fn((_variables: Record<string, unknown>) => ({
    createPaymentReference: { __typename: 'NothingToPay', message: 'Ese recibo ya está pagado.' },
  }))
  const { wrapper } = await page({ PayableOfContract: () => two, CreatePaymentReference: created })
  const words = wordsOf(wrapper)
  expect(words).toContain('Incluye 2 recibos, hasta el de octubre de 2026.')
  expect(words).toContain('Recibo de septiembre de 2026: $675.13')
  expect(words).toContain('Incluye $11.23 de recargos.')
  expect(words).toContain('hay $100.00 en aclaración')
  await wrapper.get('input[value="bill-2026-09"]').setValue(true)
  await tap(wrapper, 'Continuar')
  await tap(wrapper, 'SPEI')
  await tap(wrapper, 'Ver la CLABE')
  expect(created.mock.calls[0]?.[0]['input']).toMatchObject({ invoiceIds: ['bill-2026-09'], method: 'SPEI' })
  expect(wordsOf(wrapper)).toContain('Ese recibo ya está pagado.')
})

test('where a campaign forgives surcharges, what it asks for is proposed first', async () => {
  const { wrapper, router } = await page({
    PayableOfContract: () =>
      payable({
        owed: '1500.00',
        openBills: [openBill('2026-09', '775.13'), openBill('2026-10', '724.87')],
        amnesty,
      }),
  })
  expect(wordsOf(wrapper)).toContain('Con la campaña: $1,488.77')
  expect(wordsOf(wrapper)).toContain('se perdonan $11.23 de recargos si pagas a más tardar el jue 10 dic')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await tap(wrapper, 'Continuar')
  expect(router.currentRoute.value.query).toEqual({ monto: '1488.77' })
  expect(wordsOf(wrapper)).toContain('Lo que pide la campaña “Ponte al corriente”')
})

test('a link from a bill leads straight to how it is paid, and what is paid can be changed', async () => {
  const { wrapper, router } = await page(
    { PayableOfContract: () => two },
    '?recibo=bill-2026-10&contrato=442761',
  )
  expect(wordsOf(wrapper)).toContain('¿Cómo quieres pagar $724.87?')
  await tap(wrapper, 'Tarjeta')
  await tap(wrapper, 'Cambiar qué pagas')
  expect(wordsOf(wrapper)).toContain('¿Qué quieres pagar?')
  expect(router.currentRoute.value.query).toEqual({ contrato: '442761' })
})

test('an amount of one’s own is checked where it is typed', async () => {
  const { wrapper, router } = await page({ PayableOfContract: () => payable() })
  await wrapper.get('input[value="other"]').setValue(true)
  await wrapper.get('input[type="text"]').setValue('0')
  await tap(wrapper, 'Continuar')
  expect(wrapper.get('[aria-invalid="true"]').attributes('aria-describedby')).toContain('problem')
  await wrapper.get('input[type="text"]').setValue('1,250.5')
  await tap(wrapper, 'Continuar')
  expect(router.currentRoute.value.query['monto']).toBe('1250.50')
})

test('a way that does not take the amount says why, and is not to be chosen', async () => {
  const { wrapper } = await page({ PayableOfContract: () => payable() }, '?monto=10.00')
  const ways = wrapper
    .findAll('.way')
    .map((way) => [way.attributes('disabled') !== undefined, way.text().replaceAll('\u00a0', ' ')])
  expect(ways.map(([isOff]) => isOff)).toEqual([true, false, true, true])
  expect(ways[0]?.[1]).toContain('Se puede desde $20.00.')
})

test('a provider that is away leaves the others, by one tap', async () => {
  const down = { __typename: 'PaymentProviderDown', message: 'OXXO no responde.', others: ['SPEI'] }
  const { wrapper } = await page(
    { PayableOfContract: () => payable(), CreatePaymentReference: () => ({ createPaymentReference: down }) },
    '?todo&como=OXXO',
  )
  await tap(wrapper, 'Crear la ficha de pago')
  expect(wrapper.get('[role="alert"]').text()).toContain('OXXO no responde.')
  await tap(wrapper, 'Transferencia (SPEI)')
  expect(wordsOf(wrapper)).toContain('Ver la CLABE')
})

test('who taps again after a lost answer asks for the same reference', async () => {
  const ids: unknown[] = []
  const { wrapper } = await page(
    {
      PayableOfContract: () => payable(),
      CreatePaymentReference: ({ input }) => {
        ids.push(Object(input).id)
        return Promise.reject(new TypeError('no network'))
      },
    },
    '?todo&como=OXXO',
  )
  await tap(wrapper, 'Crear la ficha de pago')
  expect(wordsOf(wrapper)).toContain('puedes intentarlo otra vez')
  await tap(wrapper, 'Crear la ficha de pago')
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('who owes nothing may pay ahead', async () => {
  const { wrapper } = await page({ PayableOfContract: () => payable({ owed: '0.00', openBills: [] }) })
  expect(wordsOf(wrapper)).toContain('No debes nada')
  await tap(wrapper, 'Dejar un anticipo')
  expect(wordsOf(wrapper)).toContain('Cuánto, en pesos')
})

test('who may not see the bills is shown the way without them', async () => {
  const { wrapper } = await page({ PayableOfContract: () => payable(null) })
  expect(wordsOf(wrapper)).toContain('Los pagos los ve quien tiene el contrato')
  expect(wrapper.find('a[href="/pagar"]').exists()).toBe(true)
})

test('speaks English', async () => {
  await speak('en')
  const { wrapper } = await page({ PayableOfContract: () => two }, '?todo&como=CARD')
  expect(wordsOf(wrapper)).toContain('Check before you go on')
  await speak('es-MX')
})

test('an address that was cut off asks what to pay, and breaks nothing', async () => {
  const { wrapper } = await page({ PayableOfContract: () => payable() }, '?monto=1e3&como=OXXO')
  expect(wordsOf(wrapper)).toContain('¿Qué quieres pagar?')
})

test('an amount that no way takes leads to another amount', async () => {
  const { wrapper, router } = await page({ PayableOfContract: () => payable() }, '?monto=0.01')
  expect(wordsOf(wrapper)).toContain('No hay forma de pagar esa cantidad de una vez.')
  await tap(wrapper, 'Elegir otra cantidad')
  expect(router.currentRoute.value.fullPath).toBe('/cuenta/pagar')
})

test('pesos are typed with keys that have a point', async () => {
  const { wrapper } = await page({ PayableOfContract: () => payable() })
  await wrapper.get('input[value="other"]').setValue(true)
  expect(wrapper.get('input[type="text"]').attributes('inputmode')).toBe('decimal')
})

test('what a plan asks for first is no instalment zero', async () => {
  const next = {
    __typename: 'PlanInstalment',
    id: 'i-0',
    number: 0,
    amount: '200.00',
    paid: '0.00',
    dueOn: '2026-11-25',
  }
  const { wrapper } = await page({ PayableOfContract: () => payable({ plan: { ...plan, next } }) })
  expect(wordsOf(wrapper)).toContain('Pago inicial de tu convenio: $200.00')
  await tap(wrapper, 'Continuar')
  expect(wordsOf(wrapper)).toContain('Pago inicial de tu convenio')
  expect(wordsOf(wrapper)).not.toContain('Parcialidad 0')
})

test('who pays the year that was kept for them reads that it is the year', async () => {
  const prepaidYear = { __typename: 'PrepaidYear', id: 'year-1', state: 'WAITING', toPay: '5520.00' }
  const answers = {
    PayableOfContract: () => payable({ owed: '0.00', credit: '20.00', openBills: [], prepaidYear }),
  }
  const { wrapper } = await page(answers, '?monto=5500.00')
  expect(wordsOf(wrapper)).toContain('Un año por adelantado')
})
