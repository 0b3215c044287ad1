import { randomUUID } from 'node:crypto'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  AllotmentReleased,
  CreditAllotted,
  DebtForgiven,
  PaymentPosted,
  PaymentRestored,
  PaymentTakenBack,
} from '@aquacis/payments/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BillingRoom, billingRoom } from '../../../test/billing-room.ts'
import { billMonth, type MeteredHome, meteredHome } from '../../../test/metered-home.ts'
import { accountsByIds } from '../../store/account.ts'

let billing: BillingRoom
let home: MeteredHome
beforeAll(async () => {
  billing = await billingRoom()
  home = await meteredHome(billing, { '2026-10-01': 1_000, '2026-11-01': 11_000, '2026-12-01': 21_000 }, {})
  await billMonth(billing, '2026-10')
  await billMonth(billing, '2026-11')
})
afterAll(() => billing.room.drop())

async function account() {
  const [found] = await billing.room.database.transaction(systemViewer, (tx) =>
    accountsByIds(tx, [home.contractId]),
  )
  if (found === undefined) throw new Error('the home has no account')
  return found
}

test('balance and bills follow what the ledger tells: paid, forgiven, taken back and given again', async () => {
  const { contractId, servicePointId, holder } = home
  const whose = { contractId, servicePointId, customerId: holder.partyId, operatingUnitId: 1 }
  const [older, newer] = (await account()).bills
  if (older === undefined || newer === undefined) throw new Error('two months were billed')
  const pesos = (amount: bigint) => `${amount / 100n}.${(amount % 100n).toString().padStart(2, '0')}`
  const open = async () => (await account()).bills.map((bill) => bill.open)
  const paymentId = randomUUID()
  const whole = { invoiceId: newer.invoiceId, amount: pesos(newer.total) }

  // The newer bill alone: the older one is still owed.
  await billing.hear(PaymentPosted, {
    ...{ paymentId, ...whose, amount: pesos(newer.total), channel: 'OXXO', form: '01' },
    ...{ paidAt: '2026-12-05T18:00:00.000Z', referenceId: null, credit: '0.00' },
    allotments: [{ ...whole, balanceBefore: whole.amount, instalment: 1 }],
  })
  expect(await open()).toEqual([older.total, 0n])

  await billing.hear(DebtForgiven, {
    ...{ adjustmentId: randomUUID(), ...whose, kind: 'AMNESTY', amount: '10.00' },
    forgivenAt: '2026-12-06T18:00:00.000Z',
    allotments: [
      {
        ...{ invoiceId: older.invoiceId, amount: '10.00', balanceBefore: '10.00', instalment: 1 },
        parts: { surcharge: '0.00', vat: '0.00', principal: '10.00' },
      },
    ],
  })
  expect(await open()).toEqual([older.total - 1_000n, 0n])

  const takingBackId = randomUUID()
  const back = { takingBackId, paymentId, ...whose, amount: whole.amount }
  const releasedAt = '2026-12-07T18:00:00.000Z'
  await billing.hear(AllotmentReleased, { paymentId, ...whose, releasedAt, released: [whole] })
  await billing.hear(PaymentTakenBack, {
    ...{ ...back, kind: 'CHARGEBACK', takenBackAt: releasedAt, reason: 'el titular no la reconoce' },
  })
  expect(await open()).toEqual([older.total - 1_000n, newer.total])

  await billing.hear(PaymentRestored, { ...back, restoredAt: releasedAt })
  await billing.hear(CreditAllotted, {
    ...{ allottingId: randomUUID(), paymentId, ...whose, form: '01', paidAt: releasedAt },
    allotments: [{ ...whole, balanceBefore: whole.amount, instalment: 2 }],
  })
  expect(await open()).toEqual([older.total - 1_000n, 0n])
  expect((await account()).balance).toBe(older.total - 1_000n)
})
