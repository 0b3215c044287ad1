import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { AnswerInPart, type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { bill, billsOf } from '../testing/household-bills.ts'
import BillsPage from './BillsPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function page(answers: Answers) {
  const graph = fakeGraph({ OneBill: () => ({ invoice: null }), ...answers })
  const wrapper = await mountPage(BillsPage, { client: graph.client, path: '/recibos', props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy]').exists()).toBe(false))
  await flushPromises()
  return { wrapper, ...graph }
}

const october = bill('2026-10', { state: 'READY', total: '643.88', amountDue: '643.88' })
const september = bill('2026-09')

test('says on top what is to be paid, by when and with which reference', async () => {
  const { wrapper } = await page({ BillsOfContract: () => billsOf([october, september]) })
  const due = wrapper.get('.due-panel').text().replaceAll('\u00a0', ' ')
  expect(due).toContain('Por pagar')
  expect(due).toContain('$643.88')
  expect(due).toContain('Paga a más tardar el mar 24 nov.')
  expect(due).toContain('9900442761')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('copies the reference', async () => {
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  const { wrapper } = await page({ BillsOfContract: () => billsOf([october]) })
  await wrapper.get('.payment-reference button').trigger('click')
  await flushPromises()
  expect(copied).toEqual(['9900442761'])
  expect(wordsOf(wrapper)).toContain('Copiada.')
})

test('lists the bills, the newest first, each with how it stands', async () => {
  const wrong = bill('2026-08', { id: 'wrong', state: 'REVERSED', total: '1963.00' })
  const { wrapper } = await page({ BillsOfContract: () => billsOf([october, september, wrong]) })
  const rows = wrapper.findAll('.bill-row').map((row) => row.text().replaceAll('\u00a0', ' '))
  expect(rows[0]).toContain('octubre de 2026')
  expect(rows[0]).toContain('Por pagar')
  expect(rows[1]).toContain('Pagado')
  expect(rows[2]).toContain('$1,963.00')
  expect(rows[2]).toContain('Cancelado')
  expect(wrapper.get('.bill-row a').attributes('href')).toBe('/recibos/bill-2026-10')
})

test('a bill whose day has passed is overdue from the next day on', async () => {
  const today = bill('2026-10', { state: 'READY', dueOn: '2026-11-20' })
  const late = bill('2026-10', { state: 'READY', dueOn: '2026-11-19' })
  const one = await page({ BillsOfContract: () => billsOf([today]) })
  expect(one.wrapper.get('.due-panel').text()).toContain('Por pagar')
  const other = await page({ BillsOfContract: () => billsOf([late]) })
  expect(other.wrapper.get('.due-panel').text()).toContain('Vencido')
  expect(other.wrapper.get('.due-panel').text()).toContain('Venció el')
})

test('says that nothing is owed, and what stands to one’s credit', async () => {
  const paid = await page({ BillsOfContract: () => billsOf([september], { balance: '0.00' }) })
  expect(wordsOf(paid.wrapper)).toContain('No debes nada')
  const ahead = await page({ BillsOfContract: () => billsOf([september], { balance: '-120.50' }) })
  expect(wordsOf(ahead.wrapper)).toContain('Tienes $120.50 a favor')
})

test('tells a month, and the same month a year before, as amount, as water and as a table', async () => {
  const before = bill('2025-10', { total: '602.10', volume: '13.400' })
  const { wrapper } = await page({ BillsOfContract: () => billsOf([october, before]) })
  const reader = wrapper.get<HTMLInputElement>('.bar-chart input[type=range]')
  expect(reader.attributes('aria-valuetext')?.replaceAll('\u00a0', ' ')).toBe(
    'octubre de 2026: $643.88, un año antes: $602.10',
  )
  const looks = wrapper.findAll('.bill-history input[type=radio]')
  await looks[1]?.setValue(true)
  expect(reader.attributes('aria-valuetext')?.replaceAll('\u00a0', ' ')).toContain(
    '18.0 m³, un año antes: 13.4 m³',
  )
  await looks[2]?.setValue(true)
  expect(wrapper.get('.data-table tbody tr').text().replaceAll('\u00a0', ' ')).toBe(
    'oct 2026$643.8818.0 m³$602.10',
  )
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('keeps the newest bill whole on the device, for when there is no network', async () => {
  const ids: unknown[] = []
  const { asked } = await page({
    BillsOfContract: () => billsOf([october, september]),
    OneBill: ({ id }) => {
      ids.push(id)
      return { invoice: null }
    },
  })
  await vi.waitFor(() => expect(asked).toContain('OneBill'))
  expect(ids).toEqual(['bill-2026-10'])
})

test('shows a year first, then the others, then asks for older ones', async () => {
  const months = ['12', '11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01']
  const bills = ['2026', '2025'].flatMap((year) => months.map((month) => bill(`${year}-${month}`)))
  const { wrapper, asked } = await page({
    BillsOfContract: () =>
      billsOf(bills, {
        invoices: {
          ...(billsOf(bills).contract.billing?.invoices ?? {}),
          pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: '23' },
        },
      }),
    EarlierBills: ({ after }) => {
      const { billing } = billsOf([bill('2024-12', { id: `after ${after}` })]).contract
      return {
        contract: {
          __typename: 'Contract',
          id: contract.id,
          billing: { ...billing, earlier: billing?.invoices },
        },
      }
    },
  })
  const rows = () => wrapper.findAll('.bill-row').length
  const more = async () => {
    await wrapper.get('.past > button').trigger('click')
    await flushPromises()
  }
  expect(rows()).toBe(12)
  await more()
  expect(rows()).toBe(24)
  await more()
  expect(asked).toContain('EarlierBills')
  expect(rows()).toBe(25)
})

test('does without paper at once when asked to, and takes it back', async () => {
  const chosen: unknown[] = []
  const { wrapper } = await page({
    BillsOfContract: () => billsOf([october]),
    ChoosePaperless: ({ input }) => {
      chosen.push(input)
      const { paperless } = Object(input)
      const account = { __typename: 'BillingAccount', id: contract.id, paperless }
      return { choosePaperless: { __typename: 'PaperlessChosen', account } }
    },
  })
  const paper = wrapper.get<HTMLInputElement>('.paperless-choice input')
  await paper.setValue(true)
  await flushPromises()
  expect(paper.element.checked).toBe(true)
  expect(wordsOf(wrapper)).toContain('Listo: desde el próximo recibo, sin papel.')
  await wrapper.get('.paperless-choice button').trigger('click')
  await flushPromises()
  expect(paper.element.checked).toBe(false)
  expect(chosen).toEqual([
    { contractId: contract.id, paperless: true },
    { contractId: contract.id, paperless: false },
  ])
})

test('paper stays as it was where nobody answers, and says so', async () => {
  const { wrapper } = await page({
    BillsOfContract: () => billsOf([october]),
    ChoosePaperless: () => Promise.reject(new TypeError('no network')),
  })
  const paper = wrapper.get<HTMLInputElement>('.paperless-choice input')
  await paper.setValue(true)
  await flushPromises()
  expect(paper.element.checked).toBe(false)
  expect(wordsOf(wrapper)).toContain('esto no cambió')
})

test('before the first bill it says what will be here', async () => {
  const { wrapper } = await page({ BillsOfContract: () => billsOf([], { balance: '0.00' }) })
  expect(wordsOf(wrapper)).toContain('Todavía no hay recibos')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('tells who helps in a home that bills are the holder’s', async () => {
  const { wrapper } = await page({ BillsOfContract: () => billsOf(null) })
  expect(wordsOf(wrapper)).toContain('Los recibos los ve quien tiene el contrato')
})

test('where billing is away it does not say that there are none', async () => {
  const answer = new AnswerInPart(billsOf([]), [['contract', 'billing']])
  const { wrapper } = await page({ BillsOfContract: () => answer })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('tus recibos'))
  expect(wordsOf(wrapper)).not.toContain('Los recibos los ve')
})

test('asks again where nobody answered', async () => {
  let isThere = false
  const { wrapper } = await page({
    BillsOfContract: () => (isThere ? billsOf([october]) : Promise.reject(new TypeError('no network'))),
  })
  expect(wordsOf(wrapper)).toContain('No pudimos traer tus recibos')
  isThere = true
  await wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('Por pagar'))
})

test('says how a social discount stands, and how it is renewed while it ends soon', async () => {
  const discount = (id: string, state: string, from: string, to: string) => ({
    ...{ __typename: 'DiscountAgreement', id, title: 'Adultos mayores', from, to, state },
  })
  const discounts = [
    discount('d2', 'ENDS_SOON', '2025-12-10', '2026-12-10'),
    discount('d1', 'ENDED', '2024-12-10', '2025-12-10'),
  ]
  const { wrapper } = await page({ BillsOfContract: () => billsOf([september], { discounts }) })
  const told = wrapper.findAll('.bill-discounts li').map((row) => row.text().replaceAll('\u00a0', ' '))
  expect(told[0]).toContain('Termina el 9 dic 2026. Para renovarlo un año más')
  expect(told[1]).toContain('Terminó el 9 dic 2025.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
