import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, inArray, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import { instantColumn } from '../ledger/columns.ts'

/** Where a claim was searched for, and what was found: a search that finds the same again is not written again. */
export const claimTrace = pgTable(
  'claim_trace',
  {
    claimId: uuid('claim_id').notNull(),
    no: integer().notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    at: instantColumn('at').notNull(),
    /** In Spanish: `Conekta y Digital FEMSA`. */
    searched: text().notNull(),
    /** In Spanish. */
    found: text().notNull(),
  },
  (table) => [
    primaryKey({ name: 'claim_trace_pk', columns: [table.claimId, table.no] }),
    pgPolicy('claim_trace_is_seen_with_its_claim', {
      for: 'select',
      using: sql`exists (select from payment_claim c where c.id = claim_id)`,
    }),
    systemOnly('claim_trace'),
  ],
)

/** One search. */
export type ClaimTrace = Pick<typeof claimTrace.$inferSelect, 'claimId' | 'no' | 'at' | 'searched' | 'found'>

/** Writes a search down, unless the last one of the same place said the same. The transaction has locked the claim. */
export async function noteTrace(
  tx: Transaction,
  { id, contractId, operatingUnitId }: Pick<PaymentClaim, 'id' | 'contractId' | 'operatingUnitId'>,
  { at, searched, found }: { readonly at: Date; readonly searched: string; readonly found: string },
): Promise<void> {
  await tx.execute(sql`
    insert into claim_trace (claim_id, no, contract_id, operating_unit_id, at, searched, found)
    select ${id}, coalesce(max(no), 0) + 1, ${contractId}, ${operatingUnitId}::int, ${at.toISOString()}::timestamptz, ${searched}, ${found}
    from claim_trace where claim_id = ${id}
    having ${found} is distinct from (select found from claim_trace t where t.claim_id = ${id} and t.searched = ${searched}
      order by no desc limit 1)`)
}

/** Searches of claims, the oldest first, as far as the transaction may see them. */
export async function tracesOf(tx: Transaction, claimIds: readonly string[]): Promise<ClaimTrace[]> {
  if (claimIds.length === 0) return []
  return tx
    .select()
    .from(claimTrace)
    .where(inArray(claimTrace.claimId, [...claimIds]))
    .orderBy(asc(claimTrace.claimId), asc(claimTrace.no))
}
