import { randomUUID } from 'node:crypto'
import { ContractEnded, ContractMemberJoined, ContractMemberLeft } from '@aquacis/contracts/events'
import { anonymousViewer, type Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BilledHome,
  type BillingRoom,
  billingRoom,
  resident,
  staff,
  today,
} from '../test/billing-room.ts'

let billing: BillingRoom
let home: BilledHome
let invoiceId: string

beforeAll(async () => {
  billing = await billingRoom()
  home = await billing.home()
  invoiceId = await billing.bill(home, '2026-10', 12_000)
})
afterAll(() => billing.room.drop())

function entity(viewer: Viewer, type: string, key: object, selection: string): Promise<unknown> {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`
  return billing.ask(viewer, document, { r: [{ __typename: type, ...key }] })
}

async function accountOf(viewer: Viewer, selection: string, { contractId } = home): Promise<unknown> {
  const [found] = (await entity(viewer, 'Contract', { id: contractId }, `billing { ${selection} }`)) as [
    { billing: unknown },
  ]
  return found.billing
}

const act = (viewer: Viewer, mutation: string, type: string, input: object, more = '') =>
  billing.ask(
    viewer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Refusal { message } ${more} } }`,
    { input },
  )

test('an account tells how it is billed, and its bills with the newest first', async () => {
  expect(
    await accountOf(
      home.holder,
      `id tariffClass tariffOffice dwellings services paperless periodFrom contract { id }
       invoices { edges { node { id state number dueOn } } } discounts { id }`,
    ),
  ).toEqual({
    id: home.contractId,
    tariffClass: 'DOMÉSTICA MEDIO',
    tariffOffice: 'QUERÉTARO',
    dwellings: 1,
    services: ['SEWER', 'TREATMENT'],
    paperless: false,
    periodFrom: '2026-11-01',
    contract: { id: home.contractId },
    invoices: {
      edges: [{ node: { id: invoiceId, state: 'ISSUED', number: 'QRO-2026-0000001', dueOn: '2026-12-05' } }],
    },
    discounts: [],
  })
})

test('a bill adds up: its lines to its total, and what was owed before to what is to be paid', async () => {
  const bill = (await billing.ask(
    home.holder,
    `query ($id: ID!) { invoice(id: $id) { total previousBalance amountDue volume
      sheet { subtotal vat total lines { code kind amount vat article tariffCode } }
      previousReading { register } currentReading { register readAt } } }`,
    { id: invoiceId },
  )) as { sheet: { lines: { amount: string; vat: string; article: string }[] }; total: string }
  const centavosOf = (text: string) => BigInt(text.replace('.', ''))
  const sum = bill.sheet.lines.reduce((all, line) => all + centavosOf(line.amount) + centavosOf(line.vat), 0n)
  expect(sum).toBe(centavosOf(bill.total))
  expect(bill).toMatchObject({
    previousBalance: '0.00',
    amountDue: bill.total,
    volume: '12.000',
    previousReading: { register: '100.000' },
    currentReading: { register: '112.000', readAt: '2026-11-01T06:00:00.000Z' },
  })
  expect(bill.sheet.lines.map((line) => line.article).every((article) => article.startsWith('/'))).toBe(true)
})

test.each<[string, () => Viewer, boolean]>([
  ['its holder', () => home.holder, true],
  ['staff of its office', () => staff(1, 4), true],
  ['staff of another office', () => staff(2), false],
  ['a neighbour', () => resident(), false],
])('%s: who sees the bills of a contract sees them by every way in', async (_who, viewer, sees) => {
  const document = 'query ($id: ID!) { invoice(id: $id) { id } }'
  expect(await billing.ask(viewer(), document, { id: invoiceId })).toEqual(sees ? { id: invoiceId } : null)
  expect(await accountOf(viewer(), 'id')).toEqual(sees ? { id: home.contractId } : null)
  expect(await entity(viewer(), 'Invoice', { id: invoiceId }, 'id')).toEqual([
    sees ? { id: invoiceId } : null,
  ])
})

test('nobody who is not signed in asks for a bill', async () => {
  expect(
    await billing.ask(anonymousViewer, 'query ($id: ID!) { invoice(id: $id) { id } }', { id: invoiceId }),
  ).toEqual(['UNAUTHENTICATED'])
})

test('a tenant sees the bills until they leave; who helps or is told of alerts alone never does', async () => {
  const shared = await billing.home()
  await billing.bill(shared, '2026-10', 9_000)
  const join = async (role: 'TENANT' | 'HELPER' | 'ALERTS_ONLY') => {
    const [memberId, who] = [randomUUID(), resident()]
    const { contractId, servicePointId } = shared
    const ids = { memberId, contractId, servicePointId, partyId: who.partyId }
    await billing.hear(ContractMemberJoined, { ...ids, operatingUnitId: 1, role, since: today.toISOString() })
    return { who, leave: () => billing.hear(ContractMemberLeft, { ...ids, at: today.toISOString() }) }
  }
  const [tenant, helper, alerted] = [await join('TENANT'), await join('HELPER'), await join('ALERTS_ONLY')]
  const sees = async ({ who }: { who: Viewer }) =>
    (await accountOf(who, 'invoices { edges { node { id } } }', shared)) !== null
  expect([await sees(tenant), await sees(helper), await sees(alerted)]).toEqual([true, false, false])
  await tenant.leave()
  expect(await sees(tenant)).toBe(false)
})

test('whoever moved out keeps their bills; the next household has an account of its own, without their debts', async () => {
  const left = await billing.home({ startedOn: '2026-03-01' })
  await billing.bill(left, '2026-10', 20_000)
  const { contractId, servicePointId, holder } = left
  const end = { contractId, servicePointId, customerId: holder.partyId, operatingUnitId: 1 }
  await billing.hear(ContractEnded, { ...end, endedOn: '2026-11-10' })
  const next = await billing.home({ startedOn: '2026-11-11' })
  expect(await accountOf(holder, 'invoices { edges { node { state } } }', left)).toEqual({
    invoices: { edges: [{ node: { state: 'ISSUED' } }] },
  })
  expect(await accountOf(next.holder, 'balance invoices { edges { cursor } }', next)).toEqual({
    balance: '0.00',
    invoices: { edges: [] },
  })
  expect(await accountOf(next.holder, 'id', left)).toBeNull()
})

test('staff change the terms of their office; a class that the tariff lacks is refused with those that it has', async () => {
  const changed = await billing.home()
  const input = { contractId: changed.contractId }
  const terms = (viewer: Viewer, more: object) =>
    act(
      viewer,
      'changeBillingTerms',
      'ChangeBillingTermsInput',
      { ...input, ...more },
      '... on TariffClassUnknown { classes } ... on BillingTermsChanged { account { tariffClass dwellings services } }',
    )
  expect(await terms(staff(1), { tariffClass: 'COMERCIAL', dwellings: 3, services: ['SEWER'] })).toEqual({
    __typename: 'BillingTermsChanged',
    account: { tariffClass: 'COMERCIAL', dwellings: 3, services: ['SEWER'] },
  })
  expect(await terms(staff(1), { tariffClass: 'LUJO' })).toMatchObject({
    __typename: 'TariffClassUnknown',
    classes: expect.arrayContaining(['DOMÉSTICA MEDIO', 'COMERCIAL']),
  })
  expect(await terms(staff(1), { dwellings: 0 })).toMatchObject({ __typename: 'DwellingsImpossible' })
  expect(await terms(staff(2), { dwellings: 1 })).toMatchObject({ __typename: 'ContractNotBilled' })
  expect(await terms(home.holder, { dwellings: 1 })).toEqual(['FORBIDDEN'])
})

test('a resident chooses bills without paper for their own contract alone', async () => {
  const mine = await billing.home()
  const choose = (viewer: Viewer) =>
    act(
      viewer,
      'choosePaperless',
      'ChoosePaperlessInput',
      { contractId: mine.contractId, paperless: true },
      '... on PaperlessChosen { account { paperless } }',
    )
  expect(await choose(resident())).toMatchObject({ __typename: 'ContractNotBilled' })
  expect(await choose(mine.holder)).toEqual({ __typename: 'PaperlessChosen', account: { paperless: true } })
  expect(await choose(mine.holder)).toEqual({ __typename: 'PaperlessChosen', account: { paperless: true } })
  expect(await accountOf(staff(1), 'events { edges { node { type } } }', mine)).toEqual({
    events: { edges: [{ node: { type: 'AccountOpened' } }, { node: { type: 'PaperlessChosen' } }] },
  })
})

test('what a contract owed on a day is told by the facts until then, for staff', async () => {
  const past = await billing.home()
  await billing.bill(past, '2026-08', 10_000, new Date('2026-09-02T18:00:00Z'))
  await billing.bill(past, '2026-09', 11_000, new Date('2026-10-02T18:00:00Z'))
  const on = async (day: string) =>
    (
      (await accountOf(staff(1), `on(day: "${day}") { balance tariffClass tariffCode }`, past)) as {
        on: { balance: string; tariffCode: string | null } | null
      }
    ).on
  const first = await on('2026-09-02')
  expect(await on('2026-01-31')).toBeNull()
  expect(await on('2026-09-01')).toMatchObject({ balance: '0.00', tariffCode: 'CEAQ-2026-02' })
  expect(Number(first?.balance)).toBeGreaterThan(0)
  expect(Number((await on('2026-10-02'))?.balance)).toBeGreaterThan(Number(first?.balance))
  const asked = 'billing { on(day: "2026-09-02") { balance } }'
  expect(await entity(past.holder, 'Contract', { id: past.contractId }, asked)).toEqual(['FORBIDDEN'])
})

test('an estimate is the price of a bill with the same litres, and tells where all m³ are priced anew', async () => {
  const estimate = async (litres: number) =>
    (
      (await accountOf(
        home.holder,
        `estimate(litres: ${litres}) { sheet { total } nextStep { litres totalBefore totalAfter } }`,
      )) as { estimate: { sheet: { total: string }; nextStep: { litres: number } | null } }
    ).estimate
  const bill = (await billing.ask(home.holder, 'query ($id: ID!) { invoice(id: $id) { total } }', {
    id: invoiceId,
  })) as { total: string }
  const asBilled = await estimate(12_000)
  expect(asBilled.sheet.total).toBe(bill.total)
  // CEA's table: the amount jumps from 50 to 51 m³; half a cubic metre rounds up.
  expect(asBilled.nextStep?.litres).toBe(50_500)
})
