import { randomUUID } from 'node:crypto'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { AllotmentReleased, PaymentPosted, PaymentTakenBack } from '@aquacis/payments/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { billed } from '../../../test/accounts.ts'
import { type BillingRoom, billingRoom } from '../../../test/billing-room.ts'
import { billMonth, billsOf, type MeteredHome, meteredHome } from '../../../test/metered-home.ts'
import { chargeSheetJson } from '../../domain/rating/charge-sheet.ts'
import { isRefusal, rate } from '../../domain/rating/rate.ts'
import { readTariff } from '../../domain/rating/read-tariff.ts'
import { rebuildProjections } from '../../rebuild/rebuild-projections.ts'
import { accountsByIds } from '../../store/account.ts'
import { shippedTariff } from '../../tariff-documents/shipped-tariffs.ts'

const reading = readTariff(shippedTariff('CEAQ-2026-02'))
if ('mistakes' in reading) throw new Error('the shipped tariff has mistakes')
const cea = reading.tariff
const usageClass = 'DOMÉSTICA MEDIO'

let billing: BillingRoom
let home: MeteredHome
beforeAll(async () => {
  billing = await billingRoom()
  home = await meteredHome(
    billing,
    { '2026-10-01': 1_000, '2026-11-01': 11_000 },
    { startedOn: '2026-06-01' },
  )
  const request = { usageClass, litres: 30_000, periodFrom: '2026-06-01', periodTo: '2026-07-01' }
  const sheet = rate(cea, request)
  if (isRefusal(sheet)) throw new Error(sheet.what)
  const june = billed(5, sheet.total, { dueOn: '2026-07-18', tariffClass: usageClass })
  const later = [6, 7, 8].map((month) => billed(month, 0n))
  await billing.record(home, () => [{ ...june, litres: 30_000, sheet: chargeSheetJson(sheet) }, ...later])
})
afterAll(() => billing.room.drop())

async function account() {
  const [found] = await billing.room.database.transaction(systemViewer, (tx) =>
    accountsByIds(tx, [home.contractId]),
  )
  if (found === undefined) throw new Error('the home has no account')
  return found
}

// Decision 0044: what is open before IVA, as the ledger says by parts. CEA: 1.470 % a month from the second month on.
test('a run takes the surcharge of what is open of a bill before IVA, to the centavo as `aquacis rate` does', async () => {
  const { contractId, servicePointId, holder } = home
  const whose = { contractId, servicePointId, customerId: holder.partyId, operatingUnitId: 1 }
  const [june] = await billsOf(billing, home)
  if (june === undefined) throw new Error('June was billed')
  const { invoiceId, sheet, total } = june
  const vat = centavosFromPesos(sheet.vat)
  expect(vat > 0n).toBe(true)

  // IVA and fifty pesos of water, of which twenty are taken back.
  const [paymentId, at] = [randomUUID(), '2026-08-05T18:00:00.000Z']
  const amount = pesosText(centavos(vat + 5_000n))
  await billing.hear(PaymentPosted, {
    ...{ paymentId, ...whose, amount, channel: 'OXXO', form: '01', paidAt: at, referenceId: null },
    allotments: [
      {
        ...{ invoiceId, amount, balanceBefore: total, instalment: 1 },
        parts: { surcharge: '0.00', vat: sheet.vat, principal: '50.00' },
      },
    ],
    credit: '0.00',
  })
  const parts = { surcharge: '0.00', vat: '0.00', principal: '20.00' }
  await billing.hear(AllotmentReleased, {
    ...{ paymentId, ...whose, releasedAt: at },
    released: [{ invoiceId, amount: '20.00', parts }],
  })
  await billing.hear(PaymentTakenBack, {
    ...{ takingBackId: randomUUID(), paymentId, ...whose, kind: 'REVERSAL', amount: '20.00' },
    ...{ takenBackAt: at, reason: 'se cobró de más' },
  })

  const before = await account()
  expect(before.bills[0]).toMatchObject({ vat, allottedParts: { surcharge: 0n, vat, principal: 3_000n } })
  const owner = openDatabase(billing.room.ownerUrl, { name: 'rebuild', log: silentLog })
  await rebuildProjections(owner)
  await owner.close()
  expect((await account()).bills).toEqual(before.bills)

  await billMonth(billing, '2026-10')
  const bills = await billsOf(billing, home)
  const october = bills.find(({ periodFrom }) => periodFrom === '2026-10-01')
  const charged = october?.sheet.lines.filter(({ kind }) => kind === 'surcharge')
  const base = centavos(centavosFromPesos(sheet.subtotal) - 3_000n)
  expect(charged?.map((line) => [line.base, line.rate])).toEqual([[pesosText(base), '0.0147']])

  const { litres, periodFrom, periodTo } = june
  const paid = centavos(vat + 3_000n)
  const rated = rate(cea, { usageClass, litres, periodFrom, periodTo, overdueMonths: 2, paid })
  if (isRefusal(rated)) throw new Error(rated.what)
  const byRate = rated.lines.filter(({ kind }) => kind === 'surcharge').map((line) => pesosText(line.amount))
  expect(charged?.map((line) => line.amount)).toEqual(byRate)
  // Bills that were issued stay as they were.
  expect(bills.find((bill) => bill.invoiceId === invoiceId)).toEqual(june)
})
