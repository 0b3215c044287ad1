import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq } from 'drizzle-orm'
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { centavosColumn, instantColumn } from '../../ledger/columns.ts'

/** Which try stands on which line of which file: each in one alone. */
export const debitEntry = pgTable(
  'debit_entry',
  {
    fileId: uuid('file_id').notNull(),
    line: integer().notNull(),
    tryId: uuid('try_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    serviceReference: text('service_reference').notNull(),
    lastFour: text('last_four').notNull(),
    amount: centavosColumn('amount'),
    /** When its holder's bank took the money back. */
    objectedAt: instantColumn('objected_at'),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.line] }),
    unique('a_try_is_in_one_file').on(table.tryId),
    systemOnly('debit_entry'),
  ],
)
export type DebitEntry = typeof debitEntry.$inferSelect

/** Keeps the lines of a file. */
export async function addEntries(tx: Transaction, entries: readonly DebitEntry[]): Promise<void> {
  await tx.insert(debitEntry).values([...entries])
}

/** The lines of a file, in their order. */
export async function entriesOfFile(tx: Transaction, fileId: string): Promise<DebitEntry[]> {
  return tx.select().from(debitEntry).where(eq(debitEntry.fileId, fileId)).orderBy(asc(debitEntry.line))
}

/** The bank took the money of a line back. */
export async function noteObjection(
  tx: Transaction,
  { fileId, line }: Pick<DebitEntry, 'fileId' | 'line'>,
  objectedAt: Date,
): Promise<void> {
  await tx
    .update(debitEntry)
    .set({ objectedAt })
    .where(and(eq(debitEntry.fileId, fileId), eq(debitEntry.line, line)))
}
