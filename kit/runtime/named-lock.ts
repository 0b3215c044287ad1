import { sql } from 'drizzle-orm'
import type { Transaction } from './database.ts'

/**
 * Makes transactions that name the same things wait for each other until they end, whether those things are there yet or
 * not. For decisions that read several facts one after the other: without it another could commit between two.
 */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  // In one order for everybody, so that two transactions cannot wait for each other.
  for (const name of [...new Set(names)].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  }
}
