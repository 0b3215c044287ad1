import { cacheExchange, createClient, fetchExchange, default as urql } from '@urql/vue'
import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { staff } from '../../../i18n/es-MX/staff.ts'
import { bringWords } from '../../../i18n/language.ts'
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
        ...{ __typename: 'PaymentAccount', id: 'c', owed: '6.54', overdue: '0.00', credit: '0.00' },
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
