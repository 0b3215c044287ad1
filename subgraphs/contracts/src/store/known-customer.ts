import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { eq, sql } from 'drizzle-orm'
import { pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core'

/** Customers of whom this domain has heard. Ids only; who they are, the customers' domain knows. */
export const knownCustomer = pgTable(
  'known_customer',
  { customerId: uuid('customer_id').primaryKey() },
  () => [
    pgPolicy('known_customer_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** Whether the customer was registered, as far as is known here. */
export async function isKnownCustomer(tx: Transaction, customerId: string): Promise<boolean> {
  const rows = await tx.select().from(knownCustomer).where(eq(knownCustomer.customerId, customerId))
  return rows.length > 0
}

/** Adds a customer; one that is known stays so. */
export async function addKnownCustomer(tx: Transaction, customerId: string): Promise<void> {
  await tx.insert(knownCustomer).values({ customerId }).onConflictDoNothing()
}
