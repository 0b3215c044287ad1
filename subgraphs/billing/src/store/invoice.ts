import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Invoice } from '../domain/invoice.ts'

const inScope = sql`aquacis_unit_in_scope(operating_unit_id)`

/** Invoices, each of one office. */
export const invoice = pgTable(
  'invoice',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
  },
  () => [pgPolicy('invoice_in_scope', { for: 'all', using: inScope, withCheck: inScope })],
)

/** Those of the invoices that the transaction may see. */
export async function invoicesByIds(tx: Transaction, ids: readonly string[]): Promise<Invoice[]> {
  return tx
    .select()
    .from(invoice)
    .where(inArray(invoice.id, [...ids]))
}

/** Adds a invoice. */
export async function addInvoiceRow(tx: Transaction, added: Invoice): Promise<void> {
  await tx.insert(invoice).values(added)
}
