import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BilledHome, type BillingRoom, billingRoom, staff, today } from '../../../test/billing-room.ts'
import { remindRenewals } from './remind-renewals.ts'

let billing: BillingRoom
beforeAll(async () => {
  billing = await billingRoom()
  // CEA has published no discount: this one is of a tariff of its own, with CEA's prices.
  const ceas = JSON.parse(
    await readFile(new URL('../../../tariffs/CEAQ-2026-02.json', import.meta.url), 'utf8'),
  )
  const document = JSON.stringify({
    ...{ ...ceas, code: 'PRUEBA-2026-11', effectiveFrom: '2026-11-01', golden: [] },
    discounts: {
      mayores: { label: 'Adultos mayores', of: ['water'], rate: 0.5, classes: ['DOMÉSTICA MEDIO'] },
    },
  })
  const input = { document, proposed: false }
  await ask('mutation ($input: SaveTariffInput!) { saveTariff(input: $input) { __typename } }', { input })
  await ask('mutation { publishTariff(code: "PRUEBA-2026-11") { __typename } }')
})
afterAll(() => billing.room.drop())

const ask = (document: string, variables: Record<string, unknown> = {}, viewer: Viewer = staff(1)) =>
  billing.ask(viewer, document, variables)

interface Agreement {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly state: string
  readonly renews: string | null
  readonly proof: string | null
}

async function discountsOf({ contractId }: BilledHome, viewer: Viewer): Promise<readonly Agreement[]> {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BillingAccount {
    discounts { id from to state renews proof } } } }`
  const [account] = (await ask(
    document,
    { r: [{ __typename: 'BillingAccount', id: contractId }] },
    viewer,
  )) as [{ discounts: readonly Agreement[] }]
  return account.discounts
}

const grant = (home: BilledHome, id: string, from: string, viewer = staff(1)) =>
  ask(
    'mutation ($input: GrantDiscountInput!) { grantDiscount(input: $input) { __typename } }',
    { input: { id, contractId: home.contractId, code: 'mayores', proof: 'INAPAM 123456', from } },
    viewer,
  )

const renew = (agreementId: string, id: string, viewer = staff(1)) =>
  ask(
    `mutation ($input: RenewDiscountInput!) { renewDiscount(input: $input) { __typename
      ... on Refusal { message } ... on DiscountRenewed { agreement { from to renews } } } }`,
    { input: { id, agreementId, proof: 'INAPAM 123456, vigente 2027' } },
    viewer,
  )

test('staff see what the tariff offers for the class of a contract', async () => {
  const { contractId } = await billing.home()
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on BillingAccount {
    offeredDiscounts { code title } } } }`
  expect(await ask(document, { r: [{ __typename: 'BillingAccount', id: contractId }] })).toEqual([
    { offeredDiscounts: [{ code: 'mayores', title: 'Adultos mayores' }] },
  ])
})

test('the chore, however often and however many at once, tells once that an agreement ends, and says so of no other', async () => {
  const [ending, lasting] = [await billing.home(), await billing.home()]
  const [endingId, lastingId] = [randomUUID(), randomUUID()]
  const year = { code: 'mayores', title: 'Adultos mayores', proof: 'INAPAM 123456' }
  await billing.record(ending, () => [
    { type: 'DiscountGranted', agreementId: endingId, ...year, from: '2025-12-10', to: '2026-12-10' },
  ])
  await billing.record(lasting, () => [
    { type: 'DiscountGranted', agreementId: lastingId, ...year, from: '2026-03-01', to: '2027-03-01' },
  ])
  expect(await remindRenewals(billing.room, new Date('2026-11-05T18:00:00Z'))).toBe(0)
  const told = await Promise.all([1, 2, 3].map(() => remindRenewals(billing.room, today)))
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await remindRenewals(billing.room, new Date('2026-12-01T18:00:00Z'))).toBe(0)
  const published = (await billing.room.published()).filter(
    ({ type }) => type === 'billing.DiscountRenewalDue',
  )
  expect(published).toMatchObject([
    {
      data: {
        ...{
          agreementId: endingId,
          contractId: ending.contractId,
          title: 'Adultos mayores',
          to: '2026-12-10',
        },
        customerId: ending.holder.partyId,
      },
    },
  ])
  expect(await discountsOf(ending, ending.holder)).toMatchObject([{ state: 'ENDS_SOON', proof: null }])
})

test('a renewed agreement goes on where the first ends, keeps its chain, and is renewed once', async () => {
  const home = await billing.home()
  const [first, second] = [randomUUID(), randomUUID()]
  expect(await grant(home, first, '2026-11-01')).toMatchObject({ __typename: 'DiscountGranted' })
  expect(await renew(first, second, staff(2))).toMatchObject({ __typename: 'DiscountUnknown' })
  for (const _twice of [1, 2]) {
    expect(await renew(first, second)).toEqual({
      __typename: 'DiscountRenewed',
      agreement: { from: '2027-11-01', to: '2028-11-01', renews: first },
    })
  }
  expect(await renew(first, randomUUID())).toMatchObject({ __typename: 'DiscountAlreadyGranted' })
  expect(await discountsOf(home, staff(1))).toMatchObject([
    { id: second, state: 'TO_COME', renews: first, proof: 'INAPAM 123456, vigente 2027' },
    { id: first, state: 'RENEWED', renews: null },
  ])
})
