import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { keepWaiting } from '../../store/waiting-receipt.ts'
import { addPaymentDocument } from './add-payment-document.ts'

/** Money of a payment that went to bills at once, or when they came. Pesos with two places. */
export interface AllottedMoney {
  readonly paymentId: string
  /** Of the act that put it to the bills. */
  readonly allottingId: string
  readonly form: string
  /** UTC, ISO 8601. */
  readonly paidAt: string
  readonly allotments: readonly {
    readonly invoiceId: string
    readonly amount: string
    readonly balanceBefore: string
    readonly instalment: number
  }[]
}

/** Each bill that was paid, whole or in part, gets its receipt (Pagos 2.0); it waits where the bill is not stamped yet. */
export async function receiptAllotments(tx: Transaction, money: AllottedMoney, now: Date): Promise<void> {
  const { allotments, ...rest } = money
  for (const { invoiceId, ...part } of allotments) {
    const payment = { ...rest, ...part }
    if ((await addPaymentDocument(tx, invoiceId, payment, now)) === 'tooEarly')
      await keepWaiting(tx, invoiceId, payment)
  }
}
