import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { desc, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { StatementSource } from '../../domain/reconciliation/statement.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenByStaff } from '../staff-only.ts'

/** Files as they came, sealed, each once: they name people who paid. */
export const statementFile = pgTable(
  'statement_file',
  {
    id: uuid().primaryKey(),
    sha256: text().notNull(),
    source: text().$type<StatementSource>().notNull(),
    name: text().notNull(),
    coversFrom: date('covers_from', { mode: 'string' }).notNull(),
    coversTo: date('covers_to', { mode: 'string' }).notNull(),
    lines: integer().notNull(),
    /** Those of them that no file had told before. */
    newLines: integer('new_lines').notNull(),
    content: bytea().notNull(),
    importedAt: instantColumn('imported_at').notNull(),
    importedBy: text('imported_by').notNull(),
  },
  (table) => [
    unique('a_file_is_imported_once').on(table.sha256, table.source),
    index('statement_file_by_day').on(table.importedAt, table.id),
    ...seenByStaff('statement_file'),
  ],
)

/** A file without its bytes. */
export type StatementFile = Omit<typeof statementFile.$inferSelect, 'content'>

const shown = {
  id: statementFile.id,
  sha256: statementFile.sha256,
  source: statementFile.source,
  name: statementFile.name,
  coversFrom: statementFile.coversFrom,
  coversTo: statementFile.coversTo,
  lines: statementFile.lines,
  newLines: statementFile.newLines,
  importedAt: statementFile.importedAt,
  importedBy: statementFile.importedBy,
}

/** The file of those bytes; null where it was never imported. */
export async function fileOfHash(
  tx: Transaction,
  source: StatementSource,
  sha256: string,
): Promise<StatementFile | null> {
  const [row] = await tx
    .select(shown)
    .from(statementFile)
    .where(sql`sha256 = ${sha256} and source = ${source}`)
  return row ?? null
}

/** Keeps a file with its sealed bytes. */
export async function addFile(tx: Transaction, file: typeof statementFile.$inferInsert): Promise<void> {
  await tx.insert(statementFile).values(file)
}

/** How many files there are, as far as the transaction may see them. */
export function countFiles(tx: Transaction): Promise<number> {
  return tx.$count(statementFile)
}

/** Files, the newest first. */
export async function listFiles(
  tx: Transaction,
  { after, limit }: Page<InstantPlace>,
): Promise<StatementFile[]> {
  return tx
    .select(shown)
    .from(statementFile)
    .where(
      after === null
        ? sql`true`
        : sql`(imported_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
    )
    .orderBy(desc(statementFile.importedAt), desc(statementFile.id))
    .limit(limit)
}
