import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Document } from '../domain/document.ts'

const inScope = sql`aquacis_unit_in_scope(operating_unit_id)`

/** Documents, each of one office. */
export const document = pgTable(
  'document',
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
  },
  () => [pgPolicy('document_in_scope', { for: 'all', using: inScope, withCheck: inScope })],
)

/** Those of the documents that the transaction may see. */
export async function documentsByIds(tx: Transaction, ids: readonly string[]): Promise<Document[]> {
  return tx
    .select()
    .from(document)
    .where(inArray(document.id, [...ids]))
}

/** Adds a document. */
export async function addDocumentRow(tx: Transaction, added: Document): Promise<void> {
  await tx.insert(document).values(added)
}
