import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { desc, eq, sql } from 'drizzle-orm'
import { bigint, index, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * SAT's receipts (acuses) of cancellations, byte for byte as the PAC gave them: what an auditor wants to see. Nothing of it is
 * ever changed or taken away (a trigger refuses it), as CFF art. 30 wants for five years. Seen by whoever sees the document.
 */
export const cancellationReceipt = pgTable(
  'cancellation_receipt',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true, precision: 3 }).notNull(),
    pac: text().notNull(),
    xml: text().notNull(),
  },
  (table) => [
    index('cancellation_receipt_by_document').on(table.documentId, table.id),
    pgPolicy('cancellation_receipt_is_seen_with_its_document', {
      for: 'select',
      using: sql`exists (select from fiscal_document d where d.id = document_id)`,
    }),
    systemOnly('cancellation_receipt'),
  ],
)

/** Keeps a receipt beside those of earlier requests. */
export async function keepReceipt(
  tx: Transaction,
  receipt: Omit<typeof cancellationReceipt.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(cancellationReceipt).values(receipt)
}

/** The receipt of the last request for a document, as far as the transaction may see it; null where none is kept. */
export async function lastReceipt(tx: Transaction, documentId: string): Promise<string | null> {
  const [row] = await tx
    .select({ xml: cancellationReceipt.xml })
    .from(cancellationReceipt)
    .where(eq(cancellationReceipt.documentId, documentId))
    .orderBy(desc(cancellationReceipt.id))
    .limit(1)
  return row?.xml ?? null
}
