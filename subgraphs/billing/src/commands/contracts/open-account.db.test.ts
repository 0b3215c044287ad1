import { ServicePointZoned } from '@aquacis/contracts/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom, staff } from '../../../test/billing-room.ts'
import { accountsByIds } from '../../store/account.ts'
import { hasZone } from '../../store/run/zones.ts'

let billing: BillingRoom

beforeAll(async () => {
  billing = await billingRoom()
})
afterAll(() => billing.room.drop())

test('a contract whose place has a zone is billed with it, and its account says so; others have none', async () => {
  const [zoned, plain] = [await billing.home({ zone: '014' }), await billing.home()]
  const { accounts, there } = await billing.room.database.transaction(staff(1), async (tx) => ({
    accounts: await accountsByIds(tx, [zoned.contractId, plain.contractId]),
    there: await hasZone(tx, { operatingUnitIds: [1], zone: '014' }),
  }))
  const zones = new Map(accounts.map(({ contractId, zone }) => [contractId, zone]))
  expect([zones.get(zoned.contractId), zones.get(plain.contractId), there]).toEqual(['014', undefined, true])
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contract { billing {
    events(first: 5) { edges { node { summary } } } } } } }`
  const variables = { r: [{ __typename: 'Contract', id: zoned.contractId }] }
  expect(JSON.stringify(await billing.ask(staff(1), document, variables))).toContain('con la zona 014')
})

test('an account follows the place into another zone, once', async () => {
  const home = await billing.home({ zone: '014' })
  const { contractId, servicePointId } = home
  for (const _again of [1, 2]) {
    await billing.hear(ServicePointZoned, { contractId, servicePointId, operatingUnitId: 1, zone: '020' })
  }
  await billing.hear(ServicePointZoned, { contractId: null, servicePointId, operatingUnitId: 1, zone: '021' })
  const [account] = await billing.room.database.transaction(staff(1), (tx) => accountsByIds(tx, [contractId]))
  expect(account).toMatchObject({ zone: '020', version: 3 })
})
