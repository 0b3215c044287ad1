import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq } from 'drizzle-orm'
import { jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { BillPayment } from '../domain/document/source.ts'

/** Payments of bills that are not stamped yet: their receipts name the bill's folio fiscal, and wait for it. */
export const waitingReceipt = pgTable(
  'waiting_receipt',
  {
    allottingId: uuid('allotting_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    payment: jsonb().$type<BillPayment>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.allottingId] }), systemOnly('waiting_receipt')],
)

/** Keeps that a payment waits for its bill's stamp. */
export async function keepWaiting(tx: Transaction, invoiceId: string, payment: BillPayment): Promise<void> {
  const { allottingId, paymentId } = payment
  await tx.insert(waitingReceipt).values({ allottingId, paymentId, invoiceId, payment }).onConflictDoNothing()
}

/** Takes what waits for a bill out of the list, in the order of its instalments. */
export async function takeWaiting(tx: Transaction, invoiceId: string): Promise<BillPayment[]> {
  const rows = await tx
    .delete(waitingReceipt)
    .where(eq(waitingReceipt.invoiceId, invoiceId))
    .returning({ payment: waitingReceipt.payment })
  return rows.map(({ payment }) => payment).sort((a, b) => a.instalment - b.instalment)
}

/** Forgets what a payment was to be for a bill. */
export async function forgetWaiting(tx: Transaction, invoiceId: string, paymentId: string): Promise<void> {
  await tx
    .delete(waitingReceipt)
    .where(and(eq(waitingReceipt.invoiceId, invoiceId), eq(waitingReceipt.paymentId, paymentId)))
}
