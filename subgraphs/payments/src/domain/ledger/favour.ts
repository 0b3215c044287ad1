import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { AllocationPolicy } from './allocate.ts'
import { entry } from './book/book.ts'
import { noParts } from './book/components.ts'
import { favourIdOf, paidOutIdOf } from './book/ledger-ids.ts'
import {
  type Change,
  type ContractLedger,
  type LedgerBill,
  type LedgerPayment,
  withBill,
  withPayment,
} from './contract-ledger.ts'
import { noted } from './noted.ts'
import { allotCredit, billOf, creditSide, paymentOf, receivables } from './put-on-bills.ts'
import { freeOf } from './release.ts'

/**
 * A bill that comes to less than nothing is known by now: what it comes to is the contract's credit, by the name of the bill, and goes
 * to open bills at once. The other side is REVENUE alone: such a bill has no CFDI, and without one no IVA goes back.
 */
export function grantFavour(
  ledger: ContractLedger,
  invoiceId: string,
  favour: Centavos,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const paymentId = favourIdOf(invoiceId)
  const zero = noParts.PRINCIPAL
  const after = withPayment(ledger, {
    ...{
      paymentId,
      sourceKey: `bill ${invoiceId}`,
      contractId: ledger.contractId,
      amount: favour,
      fee: zero,
    },
    // Compensación: what a bill is paid with by such a credit.
    ...{ provider: 'billing', channel: 'BILL', form: '17', paidAt: at, referenceId: null },
    ...{ allotted: zero, credit: favour, takenBack: zero, refunded: zero },
  })
  const sourceKey = `charge ${invoiceId}`
  const entries = [entry('REVENUE', favour, { invoiceId }), ...creditSide(ledger, paymentId, favour, -1n)]
  const transaction = noted(ledger, after, { sourceKey, kind: 'CHARGE', invoiceId, at, entries })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

/**
 * A bill that came to less than nothing is taken back: its credit is gone, of what is left of it first, then of bills that it went to
 * last, which are open again. What was paid out of it is owed from now on. What else the contract has paid ahead goes to all of this
 * at once.
 */
export function takeFavourBack(
  ledger: ContractLedger,
  invoiceId: string,
  { paymentId, amount, takenBack: paidOut }: LedgerPayment,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const rest = centavos(amount - paidOut)
  const { freed, releases, entries } = freeOf(ledger, paymentOf(ledger, paymentId), rest, policy)
  const left = paymentOf(freed, paymentId)
  const gone = { ...left, credit: centavos(left.credit - rest), takenBack: amount }
  const bill = { ...billOf(freed, invoiceId), reversedAt: at, settledAt: null }
  const debt = paidOut > 0n ? paidOutDebt(bill, paidOut, at) : null
  const without = withPayment(withBill(freed, bill), gone)
  const after = debt === null ? without : withBill(without, debt)
  const owed = debt === null ? [] : receivables(debt.invoiceId, debt.charged, 1n)
  const sourceKey = `reversal ${invoiceId}`
  const transaction = noted(ledger, after, {
    ...{ sourceKey, kind: 'CHARGE_REVERSED', invoiceId, at, releases },
    entries: [...entries, ...owed, entry('REVENUE', -amount, { invoiceId })],
  })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

/** Money that the contract has and should not: a debt in place of the bill, under an id of its own, due when that was or today. */
function paidOutDebt(bill: LedgerBill, paidOut: Centavos, at: Date): LedgerBill {
  const issuedOn = civilDate(at)
  const charged = { ...noParts, PRINCIPAL: paidOut }
  const isOverdue = bill.dueOn < issuedOn
  return {
    ...{ ...bill, invoiceId: paidOutIdOf(bill.invoiceId), paymentReference: null, issuedOn },
    dueOn: isOverdue ? issuedOn : bill.dueOn,
    ...{ charged, open: charged, held: noParts.PRINCIPAL, payments: 0, reversedAt: null, settledAt: null },
  }
}
