import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { speak } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { accountWith, prepaidYear, yearOffer } from '../testing/household-terms.ts'
import YearPart from './YearPart.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const none = { owed: '0.00', credit: '0.00', prepaidYear: null, prepaidYearOffer: null }

async function page(own: Record<string, unknown>, answers: Answers = {}) {
  const { client } = fakeGraph({ YearOfContract: () => accountWith({ ...none, ...own }), ...answers })
  const wrapper = await mountPage(YearPart, { client, path: '/cuenta/anual', props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, router: wrapper.vm.$router }
}

test('a year is offered with what its discount is, and taking it leads to paying that amount', async () => {
  const requested = vi.fn((_variables: Record<string, unknown>) => ({
    requestPrepaidYear: { __typename: 'PrepaidYearWaiting', year: prepaidYear },
  }))
  const { wrapper, router } = await page({ prepaidYearOffer: yearOffer }, { RequestPrepaidYear: requested })
  const words = wordsOf(wrapper)
  expect(words).toContain('del mar 1 dic al 30 nov 2027, y te descontamos $480.00')
  expect(words).toContain('Pagas ahora$5,520.00')
  expect(words).toContain('vale hasta el mar 1 dic')
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.get('button.primary').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/cuenta/pagar?monto=5520.00'))
  expect(requested.mock.calls[0]?.[0]).toEqual({ input: { id: expect.any(String), contractId: contract.id } })
})

test('what stands in the way of a year is said where it was asked for', async () => {
  const message = 'Primero paga lo que debes.'
  const { wrapper, router } = await page(
    { prepaidYearOffer: yearOffer },
    { RequestPrepaidYear: () => ({ requestPrepaidYear: { __typename: 'PrepaidYearImpossible', message } }) },
  )
  await wrapper.get('button.primary').trigger('click')
  await vi.waitFor(() => expect(wrapper.get('[role="alert"]').text()).toBe(message))
  expect(router.currentRoute.value.path).toBe('/cuenta/anual')
})

test('a year that waits asks for what is not there yet', async () => {
  const { wrapper } = await page({ prepaidYear, credit: '20.00' })
  expect(wordsOf(wrapper)).toContain('Ya tienes $20.00 a favor')
  expect(wrapper.get('a.primary').attributes('href')).toBe('/cuenta/pagar?monto=5500.00')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a year that is paid says what of its discount was used', async () => {
  const { wrapper } = await page({ prepaidYear: { ...prepaidYear, state: 'PAID', discountUsed: '100.00' } })
  expect(wordsOf(wrapper)).toContain('Tu año está pagado')
  expect(wordsOf(wrapper)).toContain('Del descuento de $480.00 se han usado $100.00.')
})

test('who owes something, or was hardly billed, is told what comes first', async () => {
  const { wrapper: owing } = await page({ owed: '724.87' })
  expect(wordsOf(owing)).toContain('Debes $724.87.')
  const { wrapper: fresh } = await page({})
  expect(wordsOf(fresh)).toContain('Todavía no podemos calcular tu año')
  await speak('en')
  expect(wordsOf((await page({})).wrapper)).toContain('We cannot work out your year yet')
  await speak('es-MX')
})
