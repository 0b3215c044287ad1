import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq } from 'drizzle-orm'
import { date, pgTable, uuid } from 'drizzle-orm/pg-core'
import { keptByTheSystem } from '../office-policies.ts'

/** Contracts of whose end was heard: the end may be told before the beginning. */
export const endedContract = pgTable(
  'ended_contract',
  {
    contractId: uuid('contract_id').primaryKey(),
    endedOn: date('ended_on', { mode: 'string' }).notNull(),
  },
  () => [keptByTheSystem()],
)

/** Notes the last day of a contract. */
export async function addEndedContract(tx: Transaction, contractId: string, endedOn: string): Promise<void> {
  await tx.insert(endedContract).values({ contractId, endedOn }).onConflictDoNothing()
}

/** The last day of a contract; null while nobody told of an end. */
export async function endOfContract(tx: Transaction, contractId: string): Promise<string | null> {
  const [row] = await tx.select().from(endedContract).where(eq(endedContract.contractId, contractId))
  return row?.endedOn ?? null
}
