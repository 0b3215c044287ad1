import { cacheExchange, createClient, fetchExchange, default as urql } from '@urql/vue'
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { staff } from '../../../i18n/es-MX/staff.ts'
import { bringWords } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import AccountLedger from './AccountLedger.vue'

const movement = (id: string, title: string, folio: string | null) => ({
  ...{ __typename: 'LedgerMovementEdge', cursor: id },
  node: {
    ...{ __typename: 'LedgerMovement', id, kind: folio === null ? 'CHARGE' : 'PAYMENT', title },
    ...{ at: '2026-11-20T18:00:00.000Z', amount: '-60.00', balance: '6.54', invoice: null },
    payment: folio === null ? null : { __typename: 'Payment', id: `p${id}`, folio },
  },
})

test('a payment is found in the account by the folio that its ticket has, on whichever page it stands', async () => {
  bringWords({ staff })
  const client = createClient({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (_url, init) => {
      const { after } = JSON.parse(String(init?.body)).variables
      const edges = after
        ? [movement('1', 'Recibo R-9', null)]
        : [movement('2', 'Pago en caja', 'P-4CAD8F1A')]
      const pageInfo = { __typename: 'PageInfo', hasNextPage: !after, endCursor: after ? null : '2' }
      const payments = {
        ...{
          __typename: 'PaymentAccount',
          id: 'c',
          owed: '6.54',
          overdue: '0.00',
          credit: '0.00',
          credits: [],
        },
        ...{ openBills: [], movements: { __typename: 'LedgerMovementConnection', edges, pageInfo } },
      }
      const data = { contractByNumber: { __typename: 'Contract', id: 'c', payments } }
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: AccountLedger }],
  })
  const wrapper = mount(AccountLedger, {
    props: { contractNumber: '442774' },
    global: { plugins: [router, [urql, client]] },
  })
  const press = (text: string) =>
    wrapper
      .findAll('button')
      .find((one) => one.text() === text)
      ?.trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Pago en cajaP-4CAD8F1A'))
  await press('Siguientes')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Recibo R-9—'))
  await press('Anteriores')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('P-4CAD8F1A'))
})

test('what is on no bill is given back from the account, whole or in part, and waits for a second person where it is much', async () => {
  bringWords({ staff })
  const asked: unknown[] = []
  const credit = {
    ...{ __typename: 'AccountCredit', id: 'b', title: 'Recibo QRO-7 a favor' },
    ...{ amount: '1250.00', since: '2026-11-12T18:00:00.000Z' },
  }
  const movements = {
    ...{ __typename: 'LedgerMovementConnection', edges: [] },
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  }
  const payments = {
    ...{ __typename: 'PaymentAccount', id: 'c', owed: '0.00', overdue: '0.00', credit: '1250.00' },
    ...{ credits: [credit], openBills: [], movements },
  }
  const refund = {
    ...{ __typename: 'Refund', id: 'r', amount: '1200.00', means: 'CASH', reason: 'x', state: 'ASKED' },
    ...{ needsSecond: true, askedAt: '2026-11-20T18:00:00.000Z', askedBy: 'ana', approvedAt: null },
    ...{ approvedBy: null, endedAt: null, note: null, payment: null, account: null },
    ...{ mayApprove: false, mayReject: true, mayMarkPaid: false },
  }
  const client = createClient({
    url: 'http://nowhere.invalid/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (_url, init) => {
      const { variables } = JSON.parse(String(init?.body))
      if (variables.input) asked.push(variables.input)
      const data = variables.input
        ? { askRefund: { __typename: 'RefundKept', refund } }
        : { contractByNumber: { __typename: 'Contract', id: 'c', payments } }
      return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } })
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: AccountLedger }],
  })
  const wrapper = mount(AccountLedger, {
    props: { contractNumber: '442774' },
    global: { plugins: [router, [urql, client]] },
    attachTo: document.body,
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Devolver saldo a favor'))
  expect(wordsOf(wrapper)).toContain('Recibo QRO-7 a favor')
  const field = (label: string) => {
    const found = wrapper.findAll('label').find((one) => one.text() === label)
    return wrapper.find(`[id="${found?.attributes('for')}"]`)
  }
  const ask = () => wrapper.find('details form').trigger('submit')
  await field('Importe que se devuelve').setValue('1,200')
  await ask()
  expect(asked).toEqual([])
  await field('Motivo').setValue('Cerró su contrato.')
  await ask()
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('La aprueba otra persona'))
  expect(asked).toMatchObject([
    { paymentId: 'b', amount: '1200.00', means: 'TRANSFER', reason: 'Cerró su contrato.' },
  ])
  expect(await axeBreaches(wrapper.element)).toEqual([])
  wrapper.unmount()
})
