import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
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
    pgPolicy('debit_entry_is_seen_by_staff', {
      for: 'select',
      using: sql`(select works_for_an_office()) and exists (select from autopay_charge c where c.id = charge_id
        and aquacis_unit_in_scope(c.operating_unit_id))`,
    }),
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

/** Lines of a file of which nobody knows what became. */
export async function openLines(tx: Transaction, fileId: string): Promise<number[]> {
  const { rows } = await tx.execute<{ line: number }>(sql`
    select e.line from debit_entry e join autopay_try t on t.id = e.try_id
    where e.file_id = ${fileId}::uuid and t.outcome is null order by e.line`)
  return rows.map(({ line }) => line)
}

/** Whose office's charge stands on a line; null where none does. */
export async function unitOfLine(tx: Transaction, fileId: string, line: number): Promise<number | null> {
  const { rows } = await tx.execute<{ unit: number }>(sql`
    select c.operating_unit_id as unit from debit_entry e join autopay_charge c on c.id = e.charge_id
    where e.file_id = ${fileId}::uuid and e.line = ${line}`)
  return rows[0]?.unit ?? null
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
