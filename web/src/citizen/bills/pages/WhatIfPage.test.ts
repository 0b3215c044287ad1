import inForce from '@aquacis/billing/tariffs/CEAQ-2026-02.json'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import { contract, friday } from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import { bill, billsOf } from '../testing/household-bills.ts'
import WhatIfPage from './WhatIfPage.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function paid(month: string, volume: string, amount: string) {
  const line = { __typename: 'ChargeLine', kind: 'SERVICE', amount, vat: '0.00' }
  return bill(month, { volume, sheet: { __typename: 'ChargeSheet', lines: [line] } })
}

const terms = {
  tariffClass: 'DOMÉSTICA MEDIO',
  tariffOffice: 'QUERÉTARO',
  dwellings: 1,
  services: [],
  discounts: [],
}

const tariff = (code: string, state: string, own: Record<string, unknown> = {}) => ({
  __typename: 'TariffVersion',
  ...{ code, title: code, state, effectiveFrom: '2027-01-01', effectiveTo: null, ...own },
})

function tariffs(...nodes: readonly unknown[]) {
  const edges = nodes.map((node, index) => ({ __typename: 'TariffVersionEdge', cursor: String(index), node }))
  return { tariffVersions: { __typename: 'TariffVersionConnection', edges } }
}

const proposal = { ...inForce, code: 'PROPUESTA', effectiveFrom: '2027-01-01' }
const answers: Answers = {
  BillsToReckon: () =>
    billsOf([paid('2026-10', '10.000', '400.00'), paid('2026-08', '18.000', '700.00')], terms),
  TariffsToReckon: () => tariffs(tariff('CEAQ-2026-02', 'PUBLISHED'), tariff('PROPUESTA', 'PROPOSED')),
  TariffToReckon: ({ code }) => ({
    tariffVersion: tariff(String(code), 'PROPOSED', { document: JSON.stringify(proposal) }),
  }),
}

async function page(own: Answers = {}) {
  const { client, asked } = fakeGraph({ ...answers, ...own })
  const wrapper = await mountPage(WhatIfPage, { client, path: '/recibos/y-si', props: { contract } })
  await vi.waitFor(() => expect(wrapper.find('[aria-busy], .skeleton-block').exists()).toBe(false))
  await flushPromises()
  return { wrapper, asked }
}

test('reckons one’s own bills by the proposal, and says what rises and what falls', async () => {
  const { wrapper } = await page()
  const words = wordsOf(wrapper)
  expect(wrapper.get<HTMLSelectElement>('select').element.value).toBe('PROPUESTA')
  expect(words).toContain('PROPUESTA (propuesta)')
  expect(words).toContain('Si se aprueba, desde el 1 ene 2027.')
  // CEA's table without drainage: 434.51 for 10 m³ and 649.53 for 18: 1,084.04 in the place of 1,100.00.
  expect(words).toContain('Pagarías $15.96 menos en 2 recibos: 1 % menos.')
  expect(words).toContain('Suben 1')
  expect(words).toContain('Bajan 1')
  expect(words).toContain('se hace en este dispositivo')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('tells the same as a table, the newest first', async () => {
  const { wrapper } = await page()
  await wrapper.findAll('.reckoned-bills input[type=radio]')[1]?.setValue(true)
  const rows = wrapper.findAll('.data-table tbody tr').map((row) => row.text())
  expect(rows).toEqual(['oct 2026$400.00$434.51+$34.51', 'ago 2026$700.00$649.53−$50.47'])
})

test('a tariff without one’s class says so', async () => {
  const { wrapper } = await page({
    BillsToReckon: () => billsOf([paid('2026-10', '10.000', '400.00')], { ...terms, tariffClass: 'DE LUJO' }),
  })
  expect(wordsOf(wrapper)).toContain('no se puede aplicar a tu contrato: no tiene la clase DE LUJO.')
})

test('a document with mistakes is not reckoned with', async () => {
  const { wrapper } = await page({
    TariffToReckon: ({ code }) => ({
      tariffVersion: tariff(String(code), 'PROPOSED', { document: '{"code":1}' }),
    }),
  })
  expect(wordsOf(wrapper)).toContain('No pudimos leer esta tarifa.')
})

test('without tariffs, or without bills, it says what will be here', async () => {
  expect(wordsOf((await page({ TariffsToReckon: () => tariffs() })).wrapper)).toContain(
    'No hay tarifas que comparar',
  )
  expect(wordsOf((await page({ BillsToReckon: () => billsOf([], terms) })).wrapper)).toContain(
    'Todavía no hay recibos que comparar',
  )
})

test('says so where nobody answers', async () => {
  const { wrapper } = await page({ TariffsToReckon: () => Promise.reject(new TypeError('no network')) })
  expect(wordsOf(wrapper)).toContain('No pudimos traer las tarifas')
})
