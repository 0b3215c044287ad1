import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { inArray } from 'drizzle-orm'
import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from './columns.ts'

/** Bills that were taken back before they were heard of: they are never charged. */
export const reversedBill = pgTable(
  'reversed_bill',
  {
    invoiceId: uuid('invoice_id').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    reversedAt: instantColumn('reversed_at').notNull(),
  },
  () => [systemOnly('reversed_bill')],
)

/** Remembers that a bill was taken back. */
export async function noteReversal(
  tx: Transaction,
  reversal: typeof reversedBill.$inferInsert,
): Promise<void> {
  await tx.insert(reversedBill).values(reversal).onConflictDoNothing()
}

/** Those of the bills that were taken back before they were heard of. */
export async function reversedAmong(
  tx: Transaction,
  invoiceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ invoiceId: reversedBill.invoiceId })
    .from(reversedBill)
    .where(inArray(reversedBill.invoiceId, [...invoiceIds]))
  return new Set(rows.map(({ invoiceId }) => invoiceId))
}
