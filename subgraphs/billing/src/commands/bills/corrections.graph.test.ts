import { randomUUID } from 'node:crypto'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BilledHome, type BillingRoom, billingRoom, staff } from '../../../test/billing-room.ts'

interface Outcome {
  readonly __typename: string
  readonly invoice?: { readonly id: string; readonly total: string; readonly volume: string }
  readonly invoices?: readonly {
    readonly id: string
    readonly volume: string
    readonly contract: { readonly id: string }
  }[]
}

let billing: BillingRoom
beforeAll(async () => {
  billing = await billingRoom()
})
afterAll(() => billing.room.drop())

/** By mutation: the type of its argument, and what it answers with when it is done. */
const mutations: Readonly<Record<string, readonly [string, string]>> = {
  reverseInvoice: ['ReverseInvoiceInput', 'InvoiceReversed { invoice'],
  rebill: ['RebillInput', 'InvoiceRebilled { invoice'],
  uncrossMeters: ['UncrossMetersInput', 'MetersUncrossed { invoices'],
  adjustForLeak: ['AdjustForLeakInput', 'LeakAdjusted { invoices'],
}
const bill = 'id total volume state reversedBecause replacedBy { id } contract { id } remarks'

async function act(mutation: string, input: object, viewer: Viewer = staff(1)): Promise<Outcome> {
  const [type = '', done = ''] = mutations[mutation] ?? []
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
    ... on Refusal { message } ... on ${done} { ${bill} } } } }`
  return (await billing.ask(viewer, document, { input })) as Outcome
}

async function balance({ contractId }: BilledHome): Promise<string> {
  const document =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on BillingAccount { balance } } }'
  const [account] = (await billing.ask(staff(1), document, {
    r: [{ __typename: 'BillingAccount', id: contractId }],
  })) as [{ balance: string }]
  return account.balance
}

const eventTypes = async (): Promise<string[]> => (await billing.room.published()).map(({ type }) => type)

test('a bill that is taken back leaves the balance as it was to the centavo, and is taken back once', async () => {
  const home = await billing.home()
  await billing.bill(home, '2026-08', 17_300)
  const before = await balance(home)
  const invoiceId = await billing.bill(home, '2026-09', 63_217)
  const request = { id: randomUUID(), invoiceId, reason: 'Lectura equivocada' }
  const reversed = { __typename: 'InvoiceReversed', invoice: { id: invoiceId, state: 'REVERSED' } }
  expect(await act('reverseInvoice', request, staff(2))).toMatchObject({ __typename: 'InvoiceUnknown' })
  expect(await act('reverseInvoice', request)).toMatchObject(reversed)
  expect(await act('reverseInvoice', request)).toMatchObject(reversed)
  expect(await balance(home)).toBe(before)
  expect((await eventTypes()).filter((type) => type === 'billing.InvoiceReversed')).toHaveLength(1)
  expect(await act('reverseInvoice', { ...request, id: randomUUID() })).toMatchObject({
    __typename: 'InvoiceAlreadyReversed',
  })
})

test('a bill is issued anew only after it was reversed, and a place without a meter cannot be', async () => {
  const home = await billing.home()
  const invoiceId = await billing.bill(home, '2026-09', 9_000)
  const request = { id: randomUUID(), invoiceId }
  expect(await act('rebill', request)).toMatchObject({ __typename: 'InvoiceNotReversed' })
  await act('reverseInvoice', { id: randomUUID(), invoiceId, reason: 'Lectura equivocada' })
  // Billing never heard of a meter at this place.
  expect(await act('rebill', request)).toMatchObject({ __typename: 'ContractNotBillable' })
  expect(await balance(home)).toBe('0.00')
})

test('neighbours whose meters were crossed pay each for their own water, both in one act', async () => {
  const [thrifty, thirsty] = [await billing.home(), await billing.home()]
  for (const month of ['2026-08', '2026-09', '2026-10']) {
    // August was before the meters were crossed.
    const isCrossed = month !== '2026-08'
    await billing.bill(thrifty, month, isCrossed ? 40_000 : 8_000)
    await billing.bill(thirsty, month, isCrossed ? 8_000 : 40_000)
  }
  const request = {
    ...{ id: randomUUID(), contractId: thrifty.contractId, otherContractId: thirsty.contractId },
    since: '2026-09-01',
  }
  for (const _twice of [1, 2]) {
    const outcome = await act('uncrossMeters', request)
    expect(outcome.__typename).toBe('MetersUncrossed')
    const volumes = (home: BilledHome) =>
      outcome.invoices?.filter(({ contract }) => contract.id === home.contractId).map(({ volume }) => volume)
    expect(volumes(thrifty)).toEqual(['8.000', '8.000'])
    expect(volumes(thirsty)).toEqual(['40.000', '40.000'])
  }
})

test('meters that were crossed longer ago than may be billed stay as they are', async () => {
  const [one, other] = [await billing.home(), await billing.home()]
  const ids = { id: randomUUID(), contractId: one.contractId, otherContractId: other.contractId }
  expect(await act('uncrossMeters', { ...ids, since: '2021-11-19' })).toMatchObject({
    __typename: 'BackBillingLimitPassed',
  })
  expect(await act('uncrossMeters', { ...ids, since: '2026-01-01' })).toMatchObject({
    __typename: 'ContractNotBillable',
  })
})

test('two bills with a leak are brought to the average of the bills before, once', async () => {
  const home = await billing.home()
  for (const [month, litres] of [
    ['2026-05', 10_000],
    ['2026-06', 14_000],
    ['2026-07', 12_000],
  ] as const) {
    await billing.bill(home, month, litres)
  }
  const leaking = [await billing.bill(home, '2026-08', 90_000), await billing.bill(home, '2026-09', 70_000)]
  const request = { id: randomUUID(), invoiceIds: leaking, proof: 'Factura del plomero 812' }
  for (const _twice of [1, 2]) {
    const outcome = await act('adjustForLeak', request)
    expect(outcome.invoices?.map(({ volume }) => volume)).toEqual(['12.000', '12.000'])
  }
  const [adjusted] = (await act('adjustForLeak', request)).invoices ?? []
  expect(
    await act('adjustForLeak', { ...request, id: randomUUID(), invoiceIds: [adjusted?.id] }),
  ).toMatchObject({ __typename: 'LeakNotAdjustable' })
})

test('bills of an office are numbered in a row, whatever was refused in between', async () => {
  const numbers = (await billing.room.published())
    .filter(({ type }) => type === 'billing.InvoiceIssued')
    .map(({ data }) => Number((data as { invoiceNumber: string }).invoiceNumber.slice(-7)))
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
})
