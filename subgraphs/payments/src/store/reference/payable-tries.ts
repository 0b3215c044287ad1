import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, lt, sql } from 'drizzle-orm'
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instantColumn } from '../ledger/columns.ts'

/** How often contracts were looked for without signing in, by stretch of time. */
export const payableTries = pgTable(
  'payable_tries',
  {
    /** `all`, the hash of a contract's number, or `client` with the mark of one, which is another tomorrow. */
    scope: text().notNull(),
    windowFrom: instantColumn('window_from').notNull(),
    tries: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'payable_tries_pk', columns: [table.scope, table.windowFrom] }),
    systemOnly('payable_tries'),
  ],
)

/** Counts a try; answers how many there were in its stretch, this one included. */
export async function countTry(tx: Transaction, scope: string, windowFrom: Date): Promise<number> {
  const [row] = await tx
    .insert(payableTries)
    .values({ scope, windowFrom, tries: 1 })
    .onConflictDoUpdate({
      target: [payableTries.scope, payableTries.windowFrom],
      set: { tries: sql`${payableTries.tries} + 1` },
    })
    .returning({ tries: payableTries.tries })
  return row?.tries ?? 1
}

/** A try that was right is none. */
export async function takeBackTry(tx: Transaction, scope: string, windowFrom: Date): Promise<void> {
  await tx
    .update(payableTries)
    .set({ tries: sql`${payableTries.tries} - 1` })
    .where(and(eq(payableTries.scope, scope), eq(payableTries.windowFrom, windowFrom)))
}

/** Forgets stretches that began before an instant. */
export async function forgetTries(tx: Transaction, before: Date): Promise<void> {
  await tx.delete(payableTries).where(lt(payableTries.windowFrom, before))
}
