import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, gt, lte } from 'drizzle-orm'
import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instantColumn } from '../ledger/columns.ts'

/** Who found a contract without signing in may pay it for a while: the hash of their key. */
export const payableKey = pgTable(
  'payable_key',
  {
    keyHash: bytea('key_hash').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
  },
  (table) => [index('payable_key_ends').on(table.expiresAt), systemOnly('payable_key')],
)

/** Keeps a key, and forgets those whose time is over. */
export async function addPayableKey(
  tx: Transaction,
  row: typeof payableKey.$inferInsert,
  now: Date,
): Promise<void> {
  await tx.delete(payableKey).where(lte(payableKey.expiresAt, now))
  await tx.insert(payableKey).values(row).onConflictDoNothing()
}

/** The contract of a key; null where it is none, or its time is over. */
export async function contractOfKey(tx: Transaction, keyHash: Buffer, now: Date): Promise<string | null> {
  const [row] = await tx
    .select({ contractId: payableKey.contractId })
    .from(payableKey)
    .where(and(eq(payableKey.keyHash, keyHash), gt(payableKey.expiresAt, now)))
  return row?.contractId ?? null
}
