import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import type { AllocationPolicy } from './allocate.ts'
import { type Entry, entry } from './book/book.ts'
import {
  type Change,
  type ContractLedger,
  type LedgerPayment,
  type TakingBack,
  type TakingBackKind,
  withPayment,
} from './contract-ledger.ts'
import { noted } from './noted.ts'
import { moneySide } from './pay.ts'
import { allotCredit, creditSide, paymentOf } from './put-on-bills.ts'
import { freeOf } from './release.ts'

/** What is asked for when money is taken back. */
export type TakingBackRequest = Omit<TakingBack, 'restoredAt'>

/**
 * How much of a payment can still be taken back. Nobody paid the credit of a bill: what of it is credit still can be paid out, as a
 * refund, and the rest goes with the bill alone.
 */
export function takable(
  {
    amount,
    takenBack,
    credit,
    provider,
  }: Pick<LedgerPayment, 'amount' | 'takenBack' | 'credit' | 'provider'>,
  kind: TakingBackKind,
): Centavos {
  if (provider === 'billing') return kind === 'REFUND' ? credit : centavos(0n)
  return centavos(amount - takenBack)
}

/**
 * Money is taken back, of the payment's credit first, then of bills that it went to last: what was paid of them is open again,
 * and what else the contract has paid ahead goes to them at once, so that a refund takes the contract's credit before anything.
 * Asked for twice, it changes nothing. Throws RangeError for more than there is, or nothing.
 */
export function takeBack(
  ledger: ContractLedger,
  request: TakingBackRequest,
  policy: AllocationPolicy,
): Change {
  const { takingBackId, paymentId, kind, amount, takenBackAt: at } = request
  if (ledger.takings.has(takingBackId)) return { ledger, transactions: [] }
  const payment = paymentOf(ledger, paymentId)
  const most = takable(payment, kind)
  if (amount <= 0n || amount > most)
    throw new RangeError(`of payment ${paymentId} ${most} centavos can be taken back, not ${amount}`)
  const { freed, releases, entries } = freeOf(ledger, payment, amount, policy)
  const left = paymentOf(freed, paymentId)
  const after: ContractLedger = {
    ...withPayment(freed, {
      ...left,
      credit: centavos(left.credit - amount),
      takenBack: centavos(left.takenBack + amount),
      refunded: centavos(left.refunded + (kind === 'REFUND' ? amount : 0n)),
    }),
    takings: new Map(ledger.takings).set(takingBackId, { ...request, restoredAt: null }),
  }
  const sourceKey = `taking back ${takingBackId}`
  const transaction = noted(ledger, after, {
    ...{
      sourceKey,
      kind: kind === 'REFUND' ? 'REFUND' : 'PAYMENT_TAKEN_BACK',
      paymentId,
      at,
      releases,
      causeId: takingBackId,
    },
    entries: [...entries, ...counterSide(payment, request, -1n)],
  })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

/**
 * What was taken back is the utility's again: a chargeback was won, a refund came back. It is credit, and goes to open bills at
 * once. Asked for twice, it changes nothing. Throws where nothing was taken back under the id.
 */
export function restore(
  ledger: ContractLedger,
  takingBackId: string,
  policy: AllocationPolicy,
  at: Date,
): Change {
  const taking = ledger.takings.get(takingBackId)
  if (taking === undefined) throw new Error(`taking back ${takingBackId} is not loaded`)
  if (taking.restoredAt !== null) return { ledger, transactions: [] }
  const { paymentId, kind, amount } = taking
  const payment = paymentOf(ledger, paymentId)
  const after: ContractLedger = {
    ...withPayment(ledger, {
      ...payment,
      credit: centavos(payment.credit + amount),
      takenBack: centavos(payment.takenBack - amount),
      refunded: centavos(payment.refunded - (kind === 'REFUND' ? amount : 0n)),
    }),
    takings: new Map(ledger.takings).set(takingBackId, { ...taking, restoredAt: at }),
  }
  const sourceKey = `restored ${takingBackId}`
  const transaction = noted(ledger, after, {
    ...{ sourceKey, kind: 'PAYMENT_RESTORED', paymentId, at, causeId: takingBackId },
    entries: [...counterSide(payment, taking, 1n), ...creditSide(ledger, paymentId, amount, -1n)],
  })
  return allotCredit({ ledger: after, transactions: [transaction] }, sourceKey, policy, at)
}

/** Where the money goes that is taken back. */
function counterSide(
  payment: LedgerPayment,
  { kind, amount }: Pick<TakingBack, 'kind' | 'amount'>,
  sign: 1n | -1n,
): Entry[] {
  const { paymentId, provider } = payment
  switch (kind) {
    case 'REVERSAL':
      return moneySide(payment, amount, sign)
    case 'CHARGEBACK':
      return [entry('CHARGEBACKS', sign * amount, { paymentId, provider })]
    case 'REFUND':
      return [entry('REFUNDS_PAYABLE', sign * amount, { paymentId, provider })]
    default:
      return kind satisfies never
  }
}
