import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { takeWaiting } from '../../store/waiting-receipt.ts'
import { addPaymentDocument } from './add-payment-document.ts'

/** A bill was stamped: what was paid of it meanwhile gets its receipts. */
export async function receiptWaiting(tx: Transaction, invoiceId: string, now: Date): Promise<void> {
  for (const payment of await takeWaiting(tx, invoiceId))
    await addPaymentDocument(tx, invoiceId, payment, now)
}
