import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { HoldKind } from '../../domain/collections/debt-case.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Why contracts are not followed meanwhile, whether they have a case or not. */
export const collectionHold = pgTable(
  'collection_hold',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    kind: text().$type<HoldKind>().notNull(),
    /** Code of the policy's vulnerabilities. */
    vulnerability: text(),
    /** What was shown, as staff name it: never a copy of it. */
    proof: text(),
    reason: text().notNull(),
    grantedBy: text('granted_by'),
    beganAt: instantColumn('began_at').notNull(),
    /** The last day. */
    until: date({ mode: 'string' }),
    endedAt: instantColumn('ended_at'),
    endedBy: text('ended_by'),
    endedBecause: text('ended_because'),
  },
  (table) => [
    index('collection_hold_by_contract').on(table.contractId),
    ...seenWithContract('collection_hold'),
  ],
)

/** A hold as it is kept. */
export type HoldRow = typeof collectionHold.$inferSelect

/** Adds a hold; false where it is there already. */
export async function addHold(tx: Transaction, hold: typeof collectionHold.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(collectionHold)
    .values(hold)
    .onConflictDoNothing()
    .returning({ id: collectionHold.id })
  return added.length > 0
}

/** Ends a hold; null where there is none, or it has ended. */
export async function endHoldRow(
  tx: Transaction,
  holdId: string,
  ending: { readonly endedAt: Date; readonly endedBy: string | null; readonly endedBecause: string },
): Promise<HoldRow | null> {
  const [row] = await tx
    .update(collectionHold)
    .set(ending)
    .where(and(eq(collectionHold.id, holdId), isNull(collectionHold.endedAt)))
    .returning()
  return row ?? null
}

/** A hold by its id; null where there is none. */
export async function holdById(tx: Transaction, holdId: string): Promise<HoldRow | null> {
  const [row] = await tx.select().from(collectionHold).where(eq(collectionHold.id, holdId))
  return row ?? null
}

/** All holds of contracts, those among them that are over, in their order. */
export async function holdsOf(tx: Transaction, contractIds: readonly string[]): Promise<HoldRow[]> {
  if (contractIds.length === 0) return []
  return tx
    .select()
    .from(collectionHold)
    .where(sql`${collectionHold.contractId} = any(${sql.param([...contractIds])}::uuid[])`)
    .orderBy(asc(collectionHold.beganAt), asc(collectionHold.id))
}
