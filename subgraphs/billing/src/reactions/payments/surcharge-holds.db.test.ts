import { randomUUID } from 'node:crypto'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { DisputeChanged, PaymentClaimChanged, PaymentPlanChanged } from '@aquacis/payments/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom } from '../../../test/billing-room.ts'
import { billMonth, type MeteredHome, meteredHome } from '../../../test/metered-home.ts'
import { rebuildProjections } from '../../rebuild/rebuild-projections.ts'
import { accountsByIds } from '../../store/account.ts'

let billing: BillingRoom
let home: MeteredHome
beforeAll(async () => {
  billing = await billingRoom()
  home = await meteredHome(billing, { '2026-10-01': 1_000, '2026-11-01': 11_000 }, {})
  await billMonth(billing, '2026-10')
})
afterAll(() => billing.room.drop())

async function account() {
  const [found] = await billing.room.database.transaction(systemViewer, (tx) =>
    accountsByIds(tx, [home.contractId]),
  )
  if (found === undefined) throw new Error('the home has no account')
  return found
}

const held = async () =>
  (await account()).surchargeHolds?.map(({ because, held: parts }) => [
    because,
    ...parts.map(({ amount }) => amount),
  ])

test('disputes, plans and claims hold surcharge as payments tells them, twice and in another order, and after a rebuild the same', async () => {
  const { contractId, servicePointId, holder } = home
  const whose = { contractId, servicePointId, customerId: holder.partyId, operatingUnitId: 1 }
  const [bill] = (await account()).bills
  if (bill === undefined) throw new Error('a month was billed')
  const { invoiceId } = bill
  const since = '2026-12-01T18:00:00.000Z'
  const at = (day: number) => `2026-12-${day.toString().padStart(2, '0')}T18:00:00.000Z`
  const part = (amount: string) => ({ since, held: [{ invoiceId, amount }], caughtUp: [] })
  const over = { since, held: [], caughtUp: [] }

  const dispute = {
    ...{ disputeId: randomUUID(), ...whose, invoiceId, disputed: '40.00', answerBy: '2026-12-21' },
  }
  const opened = { ...dispute, change: 'OPENED', surcharge: part('40.00'), changedAt: at(1) } as const
  const upheld = { ...dispute, change: 'PARTLY_UPHELD', surcharge: part('10.00'), changedAt: at(9) } as const
  await billing.hear(DisputeChanged, upheld)
  await billing.hear(DisputeChanged, opened)
  await billing.hear(DisputeChanged, upheld)
  expect(await held()).toEqual([['DISPUTE', '10.00']])

  const plan = { planId: randomUUID(), ...whose, amount: null, dueOn: null }
  const agreed = { ...plan, change: 'AGREED', surcharge: part('50.00'), changedAt: at(2) } as const
  await billing.hear(PaymentPlanChanged, agreed)
  const { version } = await account()
  await billing.hear(PaymentPlanChanged, { ...agreed, change: 'INSTALMENT_DUE', changedAt: at(3) })
  // Nothing new was said: nothing is recorded.
  expect((await account()).version).toBe(version)

  const claim = { claimId: randomUUID(), ...whose, amount: '30.00', answerBy: '2026-12-09' }
  const claimed = { since, held: [{ invoiceId: null, amount: '30.00' }], caughtUp: [] }
  await billing.hear(PaymentClaimChanged, {
    ...{ ...claim, change: 'OPENED', surcharge: claimed, changedAt: at(3) },
  })
  const standing = [
    ['DISPUTE', '10.00'],
    ['PLAN', '50.00'],
    ['CLAIM', '30.00'],
  ]
  expect(await held()).toEqual(standing)
  const owner = openDatabase(billing.room.ownerUrl, { name: 'rebuild', log: silentLog })
  await rebuildProjections(owner)
  await owner.close()
  expect(await held()).toEqual(standing)

  await billing.hear(PaymentClaimChanged, { ...claim, change: 'FOUND', surcharge: over, changedAt: at(4) })
  await billing.hear(PaymentPlanChanged, { ...plan, change: 'BROKEN', surcharge: over, changedAt: at(5) })
  await billing.hear(PaymentPlanChanged, agreed)
  expect(await held()).toEqual([['DISPUTE', '10.00'], ['CLAIM'], ['PLAN']])
})
