import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { date, pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core'

/** Last days of contracts that have ended: an end may be heard before its beginning, and before somebody who joined. */
export const contractEnd = pgTable(
  'contract_end',
  { contractId: uuid('contract_id').primaryKey(), endedOn: date('ended_on', { mode: 'string' }).notNull() },
  () => [
    pgPolicy('contract_end_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** Notes the last day of a contract. */
export async function addContractEnd(tx: Transaction, contractId: string, endedOn: string): Promise<void> {
  await tx.insert(contractEnd).values({ contractId, endedOn }).onConflictDoNothing()
}

/** The last day of a contract; null while nobody told of an end. */
export async function endOfContract(tx: Transaction, contractId: string): Promise<string | null> {
  const [row] = await tx.select().from(contractEnd).where(eq(contractEnd.contractId, contractId))
  return row?.endedOn ?? null
}
