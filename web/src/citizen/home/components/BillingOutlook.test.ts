import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { home as words } from '../../../i18n/es-MX/home.ts'
import { bringWords } from '../../../i18n/language.ts'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { type Answers, fakeGraph } from '../../../testing/fake-graph.ts'
import {
  consumption,
  consumptionBars,
  contract,
  friday,
  homeMeter,
  projection,
} from '../../../testing/household.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import BillingOutlook from './BillingOutlook.vue'

beforeEach(() => {
  bringWords({ home: words })
  vi.useFakeTimers({ now: friday, toFake: ['Date', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const october = {
  __typename: 'Invoice',
  ...{ id: 'october', state: 'READY', periodFrom: '2026-10-01', dueOn: '2026-11-24', amountDue: '643.88' },
}

function billing(own: Record<string, unknown> | null) {
  const account = own && { __typename: 'BillingAccount', id: contract.id, ...own }
  return { contract: { __typename: 'Contract', id: contract.id, billing: account } }
}

function home(periodFrom: string, bills: readonly unknown[]) {
  const edges = bills.map((node) => ({ __typename: 'InvoiceEdge', cursor: '0', node }))
  return billing({ periodFrom, invoices: { __typename: 'InvoiceConnection', edges } })
}

/** A peso for ten litres; at 21 m³ all of them cost more. */
function estimate({ litres }: Record<string, unknown>) {
  const total = `${Number(litres) / 10}.00`
  const nextStep = { __typename: 'TariffStep', litres: 20_500, totalBefore: '2050.40', totalAfter: '2400.00' }
  const sheet = { __typename: 'ChargeSheet', total }
  return billing({ estimate: { __typename: 'ChargeEstimate', sheet, nextStep } })
}

/** 18,449 litres since the first of November. */
async function outlook(answers: Answers, likely = '19.000') {
  const { client, asked } = fakeGraph({ HomeEstimate: estimate, ...answers })
  const { servicePoint } = homeMeter({ projection: projection(likely, '18.500', '24.000') }).contract
  const props = { contractId: contract.id, servicePoint, hour: friday }
  const wrapper = await mountPage(BillingOutlook, { client, props })
  await flushPromises()
  return { wrapper, asked }
}

test('says what the month has cost so far, and which bill is to be paid', async () => {
  const { wrapper } = await outlook({ HomeBilling: () => home('2026-11-01', [october]) }, '18.600')
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('$1,840'))
  expect(wordsOf(wrapper)).toContain('Recibo por pagar: $643.88')
  expect(wordsOf(wrapper)).toContain('Paga a más tardar el mar 24 nov.')
  expect(wrapper.get('a').attributes('href')).toBe('/recibos/october')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('warns of a step at which all of the water is charged at another price', async () => {
  const { wrapper } = await outlook({ HomeBilling: () => home('2026-11-01', []) }, '22.300')
  await vi.waitFor(() =>
    expect(wordsOf(wrapper)).toContain(
      'A los 21 m³ todo tu consumo se cobra a otro precio: subiría de $2,050 a $2,400.',
    ),
  )
})

test('counts the days since a period began that is no month', async () => {
  const days = [
    consumption('2026-11-16T06:00:00.000Z', '2026-11-17T06:00:00.000Z', '0.400'),
    consumption('2026-11-17T06:00:00.000Z', '2026-11-18T06:00:00.000Z', null, '0.300'),
  ]
  const windows: unknown[] = []
  const { wrapper } = await outlook({
    HomeBilling: () => home('2026-11-16', []),
    HomePeriod: ({ from, to }) => {
      windows.push([from, to])
      return consumptionBars(days)
    },
  })
  await vi.waitFor(() => expect(wordsOf(wrapper)).toContain('$70'))
  expect(windows[0]).toEqual(['2026-11-16T06:00:00.000Z', '2026-11-21T06:00:00.000Z'])
})

test('a paid bill is none to pay, and who may not see bills is shown nothing', async () => {
  const paid = await outlook({ HomeBilling: () => home('2026-11-01', [{ ...october, state: 'SETTLED' }]) })
  await vi.waitFor(() => expect(wordsOf(paid.wrapper)).toContain('$'))
  expect(paid.wrapper.find('.bill-to-pay').exists()).toBe(false)
  const other = await outlook({ HomeBilling: () => billing(null) })
  expect(wordsOf(other.wrapper)).toBe('')
  expect(other.asked).not.toContain('HomeEstimate')
})
