import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { offers, oxxo } from '../testing/household-payments.ts'
import PayOther from './PayOther.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

async function page(answers: Answers, path = '/pagar') {
  const { client, asked } = fakeGraph({
    OpenWaysToPay: () => ({ __typename: 'Query', paymentMethods: offers }),
    ...answers,
  })
  const wrapper = await mountPage(PayOther, { client, path })
  return { wrapper, asked, router: wrapper.vm.$router }
}

async function find(wrapper: VueWrapper, contractNumber: string, holderCheck: string) {
  const [number, check] = wrapper.findAll('input')
  await number?.setValue(contractNumber)
  await check?.setValue(holderCheck)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

async function tap(wrapper: VueWrapper, name: string) {
  const button = wrapper.findAll('button').find((one) => one.text().includes(name))
  await button?.trigger('click')
  if (button?.attributes('type') === 'submit') await wrapper.get('form').trigger('submit')
  await flushPromises()
}

const found = { findPayable: { __typename: 'PayableFound', owed: '724.87', payableKey: 'payable-key' } }

test('who knows the contract is told what is owed, pays it, and gets the key behind the address', async () => {
  const created = vi.fn((_variables: Record<string, unknown>) => ({
    createPaymentReference: { __typename: 'PaymentReferenceCreated', key: 'reading-key', reference: oxxo },
  }))
  const { wrapper, router } = await page({ FindPayable: () => found, CreatePaymentReference: created })
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await find(wrapper, '442761', '724.87')
  expect(wordsOf(wrapper)).toContain('Se deben $724.87')
  await tap(wrapper, 'Continuar')
  await tap(wrapper, 'En efectivo, en OXXO')
  await tap(wrapper, 'Crear la ficha de pago')
  expect(created.mock.calls[0]?.[0]).toEqual({
    input: { id: expect.any(String), payableKey: 'payable-key', method: 'OXXO' },
  })
  expect(router.currentRoute.value.fullPath).toBe('/pagar/reference-1#reading-key')
})

test('a contract number is taken as it is copied, with spaces', async () => {
  const asked = vi.fn((_variables: Record<string, unknown>) => found)
  const { wrapper } = await page({ FindPayable: asked })
  await find(wrapper, ' 442 761\u00a0', '724.87')
  expect(asked.mock.calls[0]?.[0]).toEqual({ input: { contractNumber: '442761', holderCheck: '724.87' } })
  expect(wordsOf(wrapper)).toContain('Contrato 442761')
})

test('what is missing is said at its field, and nobody is asked', async () => {
  const { wrapper, asked } = await page({})
  await find(wrapper, '442761', '')
  expect(wordsOf(wrapper)).toContain('Escribe el importe o el número del medidor.')
  expect(asked).not.toContain('FindPayable')
})

test('who does not know enough is told so, and after too many tries when to come back', async () => {
  const refusals = [
    { __typename: 'PayableUnknown', message: 'Revisa los dos datos.' },
    {
      __typename: 'TooManyPayableTries',
      message: 'Demasiados intentos.',
      tryAgainAt: '2026-11-21T00:57:12.000Z',
    },
  ]
  const { wrapper } = await page({ FindPayable: () => ({ findPayable: refusals.shift() }) })
  await find(wrapper, '442761', '1.00')
  expect(wrapper.get('[role="alert"]').text()).toContain('Revisa los dos datos.')
  await find(wrapper, '442761', '2.00')
  expect(wrapper.get('[role="alert"]').text()).toContain('Podrás intentarlo otra vez hoy a las 18:57.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('who comes back from a voucher is told why the contract is asked for again', async () => {
  const { wrapper } = await page({}, '/pagar?monto=30.00&como=OXXO')
  expect(wordsOf(wrapper)).toContain('Escríbelo otra vez: no lo guardamos')
})
