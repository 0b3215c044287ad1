import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, eq } from 'drizzle-orm'
import { bigint, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What may happen to a document. */
export type DocumentHappening =
  | 'ADDED'
  | 'SENT'
  | 'STAMPED'
  | 'REFUSED'
  | 'DELAYED'
  | 'MENDED'
  | 'WITHDRAWN'
  | 'CANCEL_ASKED'
  | 'CANCELLED'
  | 'CANCEL_REFUSED'
  | 'RECEIPT_KEPT'

/**
 * What happened to each document, in order; nothing of it is ever changed or taken away (a trigger refuses it), as CFF art. 30
 * wants for five years.
 */
export const documentEvent = pgTable(
  'document_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id').notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    what: text().$type<DocumentHappening>().notNull(),
    pac: text(),
    code: text(),
    detail: text(),
  },
  (table) => [
    index('document_event_by_document').on(table.documentId, table.id),
    systemOnly('document_event'),
  ],
)

/** Something that happened. */
export interface NewDocumentEvent {
  readonly documentId: string
  readonly at: Date
  readonly what: DocumentHappening
  readonly pac?: string | null
  readonly code?: string | null
  readonly detail?: string | null
}

/** Writes down what happened. */
export async function noteEvents(tx: Transaction, events: readonly NewDocumentEvent[]): Promise<void> {
  if (events.length > 0) await tx.insert(documentEvent).values([...events])
}

/** What happened to a document, the oldest first. */
export async function eventsOf(
  tx: Transaction,
  documentId: string,
): Promise<(typeof documentEvent.$inferSelect)[]> {
  return tx
    .select()
    .from(documentEvent)
    .where(eq(documentEvent.documentId, documentId))
    .orderBy(asc(documentEvent.id))
}
