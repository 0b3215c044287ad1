import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { desc, eq, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { LiftReason } from '../../domain/collections/debt-case.ts'
import type { UsageClass } from '../../domain/paying-contract.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Restrictions that were ordered. The table itself refuses to cut a home. */
export const supplyRestriction = pgTable(
  'supply_restriction',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    usageClass: text('usage_class').$type<UsageClass>().notNull(),
    kind: text().$type<'LIMITED' | 'SUSPENDED'>().notNull(),
    litresPerPersonAndDay: integer('litres_per_person_and_day'),
    notBefore: date('not_before', { mode: 'string' }).notNull(),
    orderedAt: instantColumn('ordered_at').notNull(),
    liftedAt: instantColumn('lifted_at'),
    because: text().$type<LiftReason>(),
    wholeBy: date('whole_by', { mode: 'string' }),
  },
  (table) => [
    index('supply_restriction_by_case').on(table.caseId),
    uniqueIndex('one_restriction_of_a_contract').on(table.contractId).where(sql`lifted_at is null`),
    ...seenWithContract('supply_restriction'),
  ],
)

/** A restriction as it is kept. */
export type RestrictionRow = typeof supplyRestriction.$inferSelect

/** Keeps an order. */
export async function addRestriction(
  tx: Transaction,
  restriction: typeof supplyRestriction.$inferInsert,
): Promise<void> {
  await tx.insert(supplyRestriction).values(restriction)
}

/** Keeps that it is lifted. */
export async function liftRestriction(
  tx: Transaction,
  restrictionId: string,
  lifting: { readonly liftedAt: Date; readonly because: LiftReason; readonly wholeBy: string },
): Promise<void> {
  await tx.update(supplyRestriction).set(lifting).where(eq(supplyRestriction.id, restrictionId))
}

/** The last restriction of each of the cases, as far as the transaction may see it. */
export async function restrictionsOfCases(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<RestrictionRow[]> {
  if (caseIds.length === 0) return []
  return tx
    .selectDistinctOn([supplyRestriction.caseId])
    .from(supplyRestriction)
    .where(sql`${supplyRestriction.caseId} = any(${sql.param([...caseIds])}::uuid[])`)
    .orderBy(supplyRestriction.caseId, desc(supplyRestriction.orderedAt))
}
