import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Payment } from '../domain/payment.ts'

const inScope = sql`aquacis_unit_in_scope(operating_unit_id)`

/** Payments, each of one office. */
export const payment = pgTable(
  'payment',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
  },
  () => [pgPolicy('payment_in_scope', { for: 'all', using: inScope, withCheck: inScope })],
)

/** Those of the payments that the transaction may see. */
export async function paymentsByIds(tx: Transaction, ids: readonly string[]): Promise<Payment[]> {
  return tx
    .select()
    .from(payment)
    .where(inArray(payment.id, [...ids]))
}

/** Adds a payment. */
export async function addPaymentRow(tx: Transaction, added: Payment): Promise<void> {
  await tx.insert(payment).values(added)
}
