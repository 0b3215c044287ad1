import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq } from 'drizzle-orm'
import { jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { ForgivenDebt } from '../domain/document/source.ts'

/** Debts that were forgiven of bills that are not stamped yet: their credit notes name the bill's folio fiscal, and wait for it. */
export const waitingNote = pgTable(
  'waiting_note',
  {
    adjustmentId: uuid('adjustment_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    forgiven: jsonb().$type<ForgivenDebt>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.adjustmentId] }), systemOnly('waiting_note')],
)

/** Keeps that a forgiven debt waits for its bill's stamp. */
export async function keepWaitingNote(
  tx: Transaction,
  invoiceId: string,
  forgiven: ForgivenDebt,
): Promise<void> {
  const { adjustmentId } = forgiven
  await tx.insert(waitingNote).values({ adjustmentId, invoiceId, forgiven }).onConflictDoNothing()
}

/** Takes what waits for a bill out of the list. */
export async function takeWaitingNotes(tx: Transaction, invoiceId: string): Promise<ForgivenDebt[]> {
  const rows = await tx
    .delete(waitingNote)
    .where(eq(waitingNote.invoiceId, invoiceId))
    .returning({ forgiven: waitingNote.forgiven })
  return rows.map(({ forgiven }) => forgiven)
}
