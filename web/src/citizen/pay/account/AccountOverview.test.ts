import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { movement, movementPage, openBill, oxxo, payable, receipt } from '../testing/household-payments.ts'
import * as painting from '../voucher/keep/painted-sheet.ts'
import AccountOverview from './AccountOverview.vue'
import PaymentReceipt from './PaymentReceipt.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function page(
  component: typeof AccountOverview | typeof PaymentReceipt,
  answers: Answers,
  path = '/cuenta',
) {
  const { client, asked } = fakeGraph(answers)
  const wrapper = await mountPage(component, { client, path, props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, asked }
}

const paid = movement('two', {
  kind: 'PAYMENT',
  title: 'Pago en OXXO',
  amount: '-800.00',
  balance: '-75.13',
  payment: { __typename: 'Payment', id: 'payment-1' },
})

test('says what is owed, which vouchers wait, and each movement with what was left after it', async () => {
  const edges = [{ __typename: 'PaymentReferenceEdge', cursor: '0', node: oxxo }]
  const { wrapper } = await page(AccountOverview, {
    AccountOfContract: () =>
      payable({
        overdue: '724.87',
        movements: movementPage([paid, movement('one')]),
        references: { __typename: 'PaymentReferenceConnection', edges },
      }),
    OneVoucher: () => ({ __typename: 'Query', paymentReference: oxxo }),
  })
  const words = wordsOf(wrapper)
  expect(words).toContain('Lo que debes hoy$724.87')
  // All of it is overdue: that is said once, with its day.
  expect(wrapper.findAll('.late')).toHaveLength(1)
  expect(words).not.toContain('De eso ya venció')
  expect(wrapper.find('a[href="/cuenta/pagar"]').exists()).toBe(true)
  expect(wrapper.get('.waiting-reference a').attributes('href')).toBe('/pagar/reference-1')
  const rows = wrapper.findAll('.movement-row').map((row) => row.text().replaceAll('\u00a0', ' '))
  expect(rows[0]).toContain('−$800.00$75.13 a favor')
  expect(rows[1]).toContain('+$724.87debías $724.87')
  expect(wrapper.get('.movement-row a').attributes('href')).toBe('/cuenta/pagos/payment-1')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('keeps the vouchers that wait for the time without network', async () => {
  const edges = [{ __typename: 'PaymentReferenceEdge', cursor: '0', node: oxxo }]
  const { asked } = await page(AccountOverview, {
    AccountOfContract: () => payable({ references: { __typename: 'PaymentReferenceConnection', edges } }),
    OneVoucher: () => ({ __typename: 'Query', paymentReference: oxxo }),
  })
  await vi.waitFor(() => expect(asked).toContain('OneVoucher'), { timeout: 6_000 })
})

test('goes on with earlier movements', async () => {
  const { wrapper } = await page(AccountOverview, {
    AccountOfContract: () => payable({ movements: movementPage([movement('two')], 'more') }),
    EarlierMovements: ({ after }) => ({
      __typename: 'Query',
      contract: {
        __typename: 'Contract',
        id: contract.id,
        payments: {
          __typename: 'PaymentAccount',
          id: contract.id,
          earlier: movementPage([movement('one', { title: `Después de ${after}` })]),
        },
      },
    }),
  })
  await wrapper.get('.movements button').trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Después de more'))
  expect(wrapper.find('.movements button').exists()).toBe(false)
})

test('who owes nothing reads that, and what is kept for them', async () => {
  const { wrapper } = await page(AccountOverview, {
    AccountOfContract: () => payable({ owed: '0.00', credit: '75.13', openBills: [] }),
  })
  const words = wordsOf(wrapper)
  expect(words).toContain('Tienes $75.13 a favor')
  expect(words).toContain('Todavía no hay movimientos')
  expect(words).toContain('Dejar un anticipo')
})

test('what is disputed is told where the sum lacks it', async () => {
  const openBills = [openBill('2026-10', '724.87', { held: '300.00' })]
  const { wrapper } = await page(AccountOverview, {
    AccountOfContract: () => payable({ owed: '424.87', openBills }),
  })
  expect(wordsOf(wrapper)).toContain('Hay $300.00 en aclaración, que no cuentan mientras te contestan.')
})

test('a receipt says when, how, under which number, and what it went to', async () => {
  const answer = { __typename: 'Query', payment: receipt }
  const { wrapper } = await page(PaymentReceipt, { OneReceipt: () => answer }, '/cuenta/pagos/payment-1')
  const words = wordsOf(wrapper)
  expect(words).toContain('$800.00')
  expect(words).toContain('OXXO, en efectivo')
  expect(words).toContain('P-000123')
  expect(words).toContain('Recibo QRO-2026-10-0000123$724.87')
  expect(words).toContain('A tu favor$75.13')
  expect(words).toContain('Complemento de pago P1 123')
  expect(wrapper.find('a[href="/download/cfdi?document=cfdi-1"]').text()).toBe('XML')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('a receipt that this phone cannot draw says what to do instead', async () => {
  vi.spyOn(painting, 'paintedSheet').mockRejectedValue(new Error('no canvas'))
  const answer = { __typename: 'Query', payment: receipt }
  const { wrapper } = await page(PaymentReceipt, { OneReceipt: () => answer }, '/cuenta/pagos/payment-1')
  await wrapper.get('.ways button').trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Una captura de pantalla sirve igual.'))
})

test('a payment that was taken back does not look like one that counts', async () => {
  const answer = { __typename: 'Query', payment: { ...receipt, state: 'TAKEN_BACK' } }
  const { wrapper } = await page(PaymentReceipt, { OneReceipt: () => answer }, '/cuenta/pagos/payment-1')
  expect(wordsOf(wrapper)).toContain('Este pago se revirtió')
  expect(wrapper.find('.sum.gone').exists()).toBe(true)
})

test('says how much of what is owed is overdue when it is not all of it', async () => {
  const { wrapper } = await page(AccountOverview, { AccountOfContract: () => payable({ overdue: '100.00' }) })
  expect(wrapper.get('.late').text()).toBe('De eso ya venció $100.00.')
})
