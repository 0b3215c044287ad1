import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import AccountPage from '../pages/AccountPage.vue'
import { accountWith, autopay, directDebitTerms, mandate } from '../testing/household-terms.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function page(answers: Answers) {
  const { client } = fakeGraph({
    AutopayOfContract: () => accountWith({ autopay: null }),
    CardTokenizer: () => ({ __typename: 'Query', cardTokenizer: null }),
    DirectDebitTerms: () => ({ __typename: 'Query', directDebitTerms }),
    ...answers,
  })
  const wrapper = await mountPage(AccountPage, { client, path: '/cuenta/automatico', props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('input[value="DIRECT_DEBIT"]').exists()).toBe(true))
  await flushPromises()
  return wrapper
}

const filled = { clabe: '012 680 00123456789 4', holder: 'Ana Robles', most: '1,500' }

async function typed(wrapper: Awaited<ReturnType<typeof page>>, { clabe, holder, most } = filled) {
  await wrapper.get('input[value="DIRECT_DEBIT"]').setValue()
  await wrapper.get('input[name="clabe"]').setValue(clabe)
  const [name, amount] = wrapper.findAll('.account-form .text-field input')
  await name?.setValue(holder)
  await amount?.setValue(most)
}

test('an account is authorised with its bank, its maximum and the terms in sight', async () => {
  const enrolled = vi.fn((_variables: Record<string, unknown>) => ({
    enrolAutopay: { __typename: 'AutopayEnrolled', autopay: { ...autopay, method: 'DIRECT_DEBIT', mandate } },
  }))
  const wrapper = await page({ EnrolAutopay: enrolled })
  await typed(wrapper)
  const words = wordsOf(wrapper)
  expect(words).toContain('BBVA México')
  expect(words).toContain('Puedes cancelar en cualquier momento y sin costo.')
  expect(words).toContain(contract.contractNumber)
  expect(await axeBreaches(wrapper.element)).toEqual([])
  await wrapper.get('.account-form').trigger('submit')
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Acepta la autorización para seguir.')
  expect(enrolled).not.toHaveBeenCalled()
  await wrapper.get('input[name="accepted"]').setValue(true)
  await wrapper.get('.account-form').trigger('submit')
  await flushPromises()
  expect(enrolled.mock.calls[0]?.[0]['input']).toEqual({
    ...{ id: expect.any(String), contractId: contract.id, method: 'DIRECT_DEBIT', mostAmount: '1500.00' },
    directDebit: { clabe: '012680001234567894', holderName: 'Ana Robles', termsVersion: '2026-11' },
  })
})

test('what does not do is said at its field before anybody is asked, and where the office says so', async () => {
  const enrolled = vi.fn(() => ({
    enrolAutopay: {
      __typename: 'DirectDebitRefused',
      field: 'HOLDER',
      message: 'Escribe el nombre completo.',
    },
  }))
  const wrapper = await page({ EnrolAutopay: enrolled })
  await typed(wrapper, { clabe: '012680001234567895', holder: '', most: 'mucho' })
  await wrapper.get('.account-form').trigger('submit')
  await flushPromises()
  for (const said of ['uno no coincide', 'Escribe el nombre del titular', 'Escribe el monto máximo'])
    expect(wordsOf(wrapper)).toContain(said)
  expect(enrolled).not.toHaveBeenCalled()
  await typed(wrapper)
  await wrapper.get('input[name="accepted"]').setValue(true)
  await wrapper.get('.account-form').trigger('submit')
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Escribe el nombre completo.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('who authorised what is shown, and that a charge on its way may still come', async () => {
  const kept = { ...autopay, ...{ method: 'DIRECT_DEBIT', cardBrand: null, cardLastFour: null }, mandate }
  const { client } = fakeGraph({
    AutopayOfContract: () => accountWith({ autopay: kept }),
    CardTokenizer: () => ({ __typename: 'Query', cardTokenizer: null }),
    DirectDebitTerms: () => ({ __typename: 'Query', directDebitTerms }),
  })
  const wrapper = await mountPage(AccountPage, { client, path: '/cuenta/automatico', props: { contract } })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Cuenta de BBVA México que termina en 7894'))
  expect(wordsOf(wrapper)).toContain('La autorizó ANA ROBLES')
  await wrapper
    .findAll('button')
    .find((one) => one.text() === 'Terminar el pago automático')
    ?.trigger('click')
  await flushPromises()
  expect(wordsOf(wrapper)).toContain('Un cargo que ya se envió al banco todavía puede hacerse.')
})
