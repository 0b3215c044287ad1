import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, inArray } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Dispute, DisputeState } from '../../domain/dispute/dispute.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** What happened in disputes, in order. Nothing changes or removes a row: a trigger holds the owner of the table too. */
export const disputeStep = pgTable(
  'dispute_step',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    disputeId: uuid('dispute_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    at: instantColumn('at').notNull(),
    kind: text().$type<DisputeState | 'REMINDED'>().notNull(),
    /** In Spanish, as people read it. */
    sentence: text().notNull(),
    /** Subject of whoever did it; null for the system. */
    by: text(),
  },
  (table) => [
    index('dispute_step_by_dispute').on(table.disputeId, table.id),
    ...seenWithContract('dispute_step'),
  ],
)

/** A step as it is kept. */
export type DisputeStepRow = typeof disputeStep.$inferSelect

/** Appends a step. */
export async function addStep(
  tx: Transaction,
  { id: disputeId, contractId, operatingUnitId }: Dispute,
  step: Pick<DisputeStepRow, 'at' | 'kind' | 'sentence' | 'by'>,
): Promise<void> {
  await tx.insert(disputeStep).values({ disputeId, contractId, operatingUnitId, ...step })
}

/** All steps of disputes, in their order, as far as the transaction may see them. */
export async function stepsOf(tx: Transaction, disputeIds: readonly string[]): Promise<DisputeStepRow[]> {
  if (disputeIds.length === 0) return []
  return tx
    .select()
    .from(disputeStep)
    .where(inArray(disputeStep.disputeId, [...disputeIds]))
    .orderBy(asc(disputeStep.id))
}
