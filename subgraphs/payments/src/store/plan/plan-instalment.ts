import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { boolean, date, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import type { PaymentPlan, PlanInstalment } from '../../domain/plan/plan.ts'
import { centavosColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Instalments of plans. Number, amount and day never change (a trigger refuses it). */
export const planInstalment = pgTable(
  'plan_instalment',
  {
    id: uuid().primaryKey(),
    planId: uuid('plan_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    number: integer().notNull(),
    amount: centavosColumn('amount'),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** Whether its resident was reminded of it, and told that it is late. */
    toldDue: boolean('told_due').notNull().default(false),
    toldLate: boolean('told_late').notNull().default(false),
  },
  (table) => [
    unique('one_instalment_of_a_number').on(table.planId, table.number),
    ...seenWithContract('plan_instalment'),
  ],
)

/** Instalments of plans, each plan's in order. */
export async function instalmentsOf(
  tx: Transaction,
  planIds: readonly string[],
): Promise<Map<string, PlanInstalment[]>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(planInstalment)
    .where(inArray(planInstalment.planId, [...planIds]))
    .orderBy(asc(planInstalment.number))
  return Map.groupBy(rows, ({ planId }) => planId)
}

/** The plan of an instalment; null where there is none, or it is not to be seen. */
export async function planOfInstalment(tx: Transaction, instalmentId: string): Promise<string | null> {
  const [row] = await tx
    .select({ planId: planInstalment.planId })
    .from(planInstalment)
    .where(eq(planInstalment.id, instalmentId))
  return row?.planId ?? null
}

/** Adds the instalments of a plan. */
export async function addInstalments(
  tx: Transaction,
  { id: planId, contractId, operatingUnitId }: Pick<PaymentPlan, 'id' | 'contractId' | 'operatingUnitId'>,
  instalments: readonly PlanInstalment[],
): Promise<void> {
  await tx
    .insert(planInstalment)
    .values(instalments.map((one) => ({ ...one, planId, contractId, operatingUnitId })))
}

/** Keeps that a resident was told of an instalment. */
export async function keepTold(
  tx: Transaction,
  planId: string,
  number: number,
  told: { readonly toldDue: true } | { readonly toldLate: true },
): Promise<void> {
  await tx
    .update(planInstalment)
    .set(told)
    .where(and(eq(planInstalment.planId, planId), eq(planInstalment.number, number)))
}
