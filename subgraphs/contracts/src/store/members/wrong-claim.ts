import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** When which account claimed a contract wrongly; kept as long as it counts. */
export const wrongClaim = pgTable(
  'wrong_claim',
  {
    subject: text().notNull(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    index('wrong_claim_by_subject').on(table.subject, table.at),
    pgPolicy('wrong_claim_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** When an account was wrong since an instant; what lies before is forgotten. */
export async function wrongClaimsSince(tx: Transaction, subject: string, since: Date): Promise<Date[]> {
  await tx.delete(wrongClaim).where(and(eq(wrongClaim.subject, subject), lte(wrongClaim.at, since)))
  const rows = await tx
    .select({ at: wrongClaim.at })
    .from(wrongClaim)
    .where(and(eq(wrongClaim.subject, subject), gt(wrongClaim.at, since)))
  return rows.map((row) => row.at)
}

/** Notes that an account was wrong. */
export async function noteWrongClaim(tx: Transaction, subject: string, at: Date): Promise<void> {
  await tx.insert(wrongClaim).values({ subject, at })
}
