import { decimal } from '@aquacis/kit/values/decimal.ts'
import { centavos, centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { billed, given, opened, paid, surchargeLine } from '../../../../test/accounts.ts'
import { measuredVolume } from '../../../../test/volumes.ts'
import { shippedTariff } from '../../../tariff-documents/shipped-tariffs.ts'
import { chargeSheetJson } from '../../rating/charge-sheet.ts'
import { isRefusal, rate } from '../../rating/rate.ts'
import { readTariff } from '../../rating/read-tariff.ts'
import type { Tariff } from '../../rating/tariff.ts'
import type { Account } from '../account.ts'
import type { AccountEvent, Allotment } from '../account-event.ts'
import { priceBill } from '../price-bill.ts'

// Interest is of the contribution (CFF art. 21; Código Fiscal del Estado de Querétaro art. 44), IVA is handed on (LIVA art. 1): so it
// is of what is open before IVA, and not of interest. Decision 0044. 1.470 % a month from the second: CEA, February of 2026.

const reading = readTariff(shippedTariff('CEAQ-2026-02'))
if ('mistakes' in reading) throw new Error('the shipped tariff has mistakes')
const cea = reading.tariff

/** What a bill of October charges as surcharge on bills before it. */
function surcharge(account: Account, tariff: Tariff = cea): string[] {
  const volume = measuredVolume('2026-10', 12_000)
  const sheet = priceBill(account, [tariff], { period: volume.days, volume })
  if (isRefusal(sheet)) throw new Error(sheet.what)
  return sheet.lines.filter(({ kind }) => kind === 'surcharge').map(({ amount }) => pesosText(amount))
}

/** 1,000 pesos of services and 160 of IVA, due in July. */
const plain = billed(5, 116_000n, { dueOn: '2026-07-15' })
const debt = { ...plain, sheet: { ...plain.sheet, subtotal: '1000.00', vat: '160.00' } }
const { invoiceId } = debt
const parts = (surchargePart: string, vat: string, principal: string) => ({
  surcharge: surchargePart,
  vat,
  principal,
})
const put = (amount: string, of: Allotment['parts']): Allotment => ({ invoiceId, amount, parts: of })

test('1,000.00 and 160.00 of IVA bear 14.70; with IVA, where a tariff says so, 17.05', () => {
  const { surcharge: rule } = cea
  if (rule === null) throw new Error('CEA has a surcharge')
  expect(surcharge(given(opened, debt))).toEqual(['14.70'])
  // 1,160.00 × 0.0147 = 17.052.
  expect(surcharge(given(opened, debt), { ...cea, surcharge: { ...rule, isWithVat: true } })).toEqual([
    '17.05',
  ])
})

test('of a bill that is paid in part, what the ledger left open of its principal bears it', () => {
  // 560.00: first 160.00 of IVA, then 400.00: 600.00 × 0.0147.
  const inOrder = put('560.00', parts('0.00', '160.00', '400.00'))
  expect(surcharge(given(opened, debt, paid(56_000n, [inOrder])))).toEqual(['8.82'])
  // Whatever the ledger's order is: 440.00 × 0.0147 = 6.468.
  const otherwise = put('560.00', parts('0.00', '0.00', '560.00'))
  expect(surcharge(given(opened, debt, paid(56_000n, [otherwise])))).toEqual(['6.47'])
  // Facts from before the ledger said so: in its order.
  expect(surcharge(given(opened, debt, paid(56_000n, [put('560.00', null)])))).toEqual(['8.82'])
  expect(surcharge(given(opened, debt, paid(56_000n)))).toEqual(['8.82'])
})

test('where IVA alone is open no interest runs', () => {
  const principal = put('1000.00', parts('0.00', '0.00', '1000.00'))
  expect(surcharge(given(opened, debt, paid(100_000n, [principal])))).toEqual([])
})

test('money that was taken back is open of the parts again that it was of', () => {
  const whole = put('560.00', parts('0.00', '160.00', '400.00'))
  const back = (part: Allotment): AccountEvent[] => [
    { type: 'AllotmentReleased', paymentId: 'p', allotments: [part] },
    {
      ...{ type: 'PaymentTakenBack', takingBackId: 't', paymentId: 'p', kind: 'REVERSAL' },
      amount: part.amount,
    },
  ]
  expect(surcharge(given(opened, debt, paid(56_000n, [whole]), ...back(whole)))).toEqual(['14.70'])
  const half = put('200.00', parts('0.00', '0.00', '200.00'))
  // 600.00 and 200.00 again: 800.00 × 0.0147.
  expect(surcharge(given(opened, debt, paid(56_000n, [whole]), ...back(half)))).toEqual(['11.76'])
  // The same where nobody had said of which parts the payment was.
  const untold = put('560.00', null)
  expect(surcharge(given(opened, debt, paid(56_000n, [untold]), ...back(half)))).toEqual(['11.76'])
  expect(surcharge(given(opened, debt, paid(56_000n, [untold]), ...back(whole)))).toEqual(['14.70'])
})

test('what a campaign forgives of surcharge leaves the principal as it was', () => {
  const late = { ...debt, total: '1174.70', sheet: { ...debt.sheet, lines: [surchargeLine('14.70')] } }
  const forgiven = put('14.70', parts('14.70', '0.00', '0.00'))
  const amnesty: AccountEvent = {
    ...{ type: 'DebtForgiven', adjustmentId: 'a', kind: 'AMNESTY', amount: '14.70' },
    allotments: [forgiven],
  }
  expect(surcharge(given(opened, late))).toEqual(['14.70'])
  expect(surcharge(given(opened, late, amnesty))).toEqual(['14.70'])
})

test('a run and `aquacis rate` come to the same centavo, whatever was paid of the bill and however it was told', () => {
  const usageClass = fc.constantFrom('DOMÉSTICA MEDIO', 'COMERCIAL', 'INDUSTRIAL')
  fc.assert(
    fc.property(
      fc.record({ usageClass, litres: fc.integer({ min: 0, max: 300_000 }), isTold: fc.boolean() }),
      fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 4 }),
      fc.boolean(),
      ({ usageClass: of, litres, isTold }, payments, isWithVat) => {
        const tariff = withVat(isWithVat)
        const request = { usageClass: of, litres, periodFrom: '2026-06-01', periodTo: '2026-07-01' }
        const sheet = rate(tariff, request)
        if (isRefusal(sheet)) throw new Error(sheet.what)
        const bill = {
          ...billed(5, sheet.total, { dueOn: '2026-07-15' }),
          sheet: chargeSheetJson(sheet),
        }
        let [vat, principal]: [bigint, bigint] = [sheet.vat, sheet.subtotal]
        const facts: AccountEvent[] = []
        for (const payment of payments) {
          const ofVat = BigInt(payment) < vat ? BigInt(payment) : vat
          const rest = BigInt(payment) - ofVat
          const ofPrincipal = rest < principal ? rest : principal
          vat -= ofVat
          principal -= ofPrincipal
          const amount = pesosText(centavos(ofVat + ofPrincipal))
          const told = parts('0.00', pesosText(centavos(ofVat)), pesosText(centavos(ofPrincipal)))
          facts.push(paid(BigInt(payment), [put(amount, isTold ? told : null)]))
        }
        const whole = payments.reduce((sum, each) => sum + BigInt(each), 0n)
        const rated = rate(tariff, { ...request, overdueMonths: 2, paid: centavos(whole) })
        if (isRefusal(rated)) throw new Error(rated.what)
        const byRate = rated.lines.filter(({ kind }) => kind === 'surcharge').map(({ amount }) => amount)
        const byRun = surcharge(given(opened, bill, ...facts), tariff).map(centavosFromPesos)
        expect(byRun).toEqual(byRate.filter((amount) => amount > 0n))
      },
    ),
    { numRuns: 300 },
  )
})

function withVat(isWithVat: boolean): Tariff {
  const { surcharge: rule } = cea
  if (rule === null) throw new Error('CEA has a surcharge')
  return { ...cea, surcharge: { ...rule, rate: decimal('0.0147'), isWithVat } }
}
