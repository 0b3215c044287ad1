import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PaymentPlan, PlanState } from '../../domain/plan/plan.ts'
import type { PlanRhythm } from '../../domain/plan/plan-terms.ts'
import type { ApprovalReason } from '../../domain/plan/simulate-plan.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { type KeptBill, keptBills, readBills } from './plan-bills.ts'
import { addInstalments, instalmentsOf } from './plan-instalment.ts'

/** Agreements to pay in instalments. One of a contract waits or is in force at a time. */
export const paymentPlan = pgTable(
  'payment_plan',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    contractNumber: text('contract_number'),
    customerId: uuid('customer_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    state: text().$type<PlanState>().notNull(),
    termsCode: text('terms_code').notNull(),
    rhythm: text().$type<PlanRhythm>().notNull(),
    surchargeGoesOn: boolean('surcharge_goes_on').notNull(),
    debt: centavosColumn('debt'),
    bills: jsonb().$type<readonly KeptBill[]>().notNull(),
    approval: jsonb().$type<readonly ApprovalReason[]>().notNull(),
    askedAt: instantColumn('asked_at').notNull(),
    /** Subject of whoever asked for it, and of whoever agreed. */
    askedBy: text('asked_by'),
    agreedAt: instantColumn('agreed_at'),
    agreedBy: text('agreed_by'),
    endedAt: instantColumn('ended_at'),
    endReason: text('end_reason'),
    /** When something about it is to be told or decided next. */
    nextLookOn: date('next_look_on', { mode: 'string' }),
  },
  (table) => [
    uniqueIndex('one_plan_of_a_contract').on(table.contractId).where(sql`state in ('ASKED', 'AGREED')`),
    index('payment_plan_by_contract').on(table.contractId, table.askedAt),
    index('payment_plan_by_office').on(table.operatingUnitId, table.askedAt, table.id),
    index('payment_plan_to_look_at').on(table.nextLookOn).where(sql`state = 'AGREED'`),
    ...seenWithContract('payment_plan'),
  ],
)

/** What changes of a plan once it is there. */
export type PlanChange = Partial<
  Pick<
    typeof paymentPlan.$inferInsert,
    'state' | 'agreedAt' | 'agreedBy' | 'endedAt' | 'endReason' | 'nextLookOn'
  >
>

/** Those of the plans that the transaction may see. */
export function plansByIds(tx: Transaction, ids: readonly string[]): Promise<PaymentPlan[]> {
  return plansWhere(tx, inArray(paymentPlan.id, [...ids]), ids.length)
}

/** The last plan of each contract, of those that the transaction may see: the one that waits or is in force, if there is one. */
export async function lastPlansOf(tx: Transaction, contractIds: readonly string[]): Promise<PaymentPlan[]> {
  if (contractIds.length === 0) return []
  const { contractId, askedAt, id } = paymentPlan
  const last = await tx
    .selectDistinctOn([contractId], { id })
    .from(paymentPlan)
    .where(inArray(contractId, [...contractIds]))
    .orderBy(contractId, desc(askedAt), desc(id))
  return plansByIds(
    tx,
    last.map((one) => one.id),
  )
}

/** The plan of a contract that waits or is in force; null where none does. */
export async function openPlanOf(tx: Transaction, contractId: string): Promise<PaymentPlan | null> {
  const open = inArray(paymentPlan.state, ['ASKED', 'AGREED'])
  const [found = null] = await plansWhere(tx, and(eq(paymentPlan.contractId, contractId), open))
  return found
}

/** How many plans of a contract were broken since an instant. */
export function brokenPlansSince(tx: Transaction, contractId: string, since: Date): Promise<number> {
  const { state, endedAt } = paymentPlan
  return tx.$count(
    paymentPlan,
    and(eq(paymentPlan.contractId, contractId), eq(state, 'BROKEN'), gte(endedAt, since)),
  )
}

/** Contracts of plans in force that are to be looked at on a day, in order behind one of them, so many at most. */
export async function contractsWithPlansDue(
  tx: Transaction,
  { today, after, limit }: { readonly today: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const { contractId, state, nextLookOn } = paymentPlan
  const behind = after === null ? undefined : gt(contractId, after)
  const rows = await tx
    .select({ contractId })
    .from(paymentPlan)
    .where(and(eq(state, 'AGREED'), lte(nextLookOn, today), behind))
    .orderBy(asc(contractId))
    .limit(limit)
  return rows.map((row) => row.contractId)
}

/** Adds a plan with its instalments. */
export async function addPlan(
  tx: Transaction,
  { instalments, bills, ...plan }: PaymentPlan,
  nextLookOn: string | null,
): Promise<void> {
  await tx.insert(paymentPlan).values({ ...plan, nextLookOn, bills: keptBills(bills) })
  await addInstalments(tx, plan, instalments)
}

/** Changes a plan. */
export async function changePlan(tx: Transaction, id: string, change: PlanChange): Promise<void> {
  await tx.update(paymentPlan).set(change).where(eq(paymentPlan.id, id))
}

/** A page of plans, the newest first, of those that the transaction may see. */
export function listPlans(
  tx: Transaction,
  { state, after, limit }: Page<InstantPlace> & { readonly state: PlanState | null },
): Promise<PaymentPlan[]> {
  const { askedAt, id } = paymentPlan
  const behind =
    after === null ? undefined : or(lt(askedAt, after.at), and(eq(askedAt, after.at), lt(id, after.id)))
  return plansWhere(tx, and(inState(state), behind), limit)
}

/** How many plans such a list holds, as far as the transaction may see them. */
export function countPlans(tx: Transaction, state: PlanState | null): Promise<number> {
  return tx.$count(paymentPlan, inState(state))
}

function inState(state: PlanState | null) {
  return state === null ? undefined : eq(paymentPlan.state, state)
}

async function plansWhere(
  tx: Transaction,
  condition: ReturnType<typeof and>,
  limit = 1,
): Promise<PaymentPlan[]> {
  if (limit === 0) return []
  const rows = await tx
    .select()
    .from(paymentPlan)
    .where(condition)
    .orderBy(desc(paymentPlan.askedAt), desc(paymentPlan.id))
    .limit(limit)
  const instalments = await instalmentsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ bills, nextLookOn: _, ...plan }) => ({
    ...plan,
    bills: readBills(bills),
    instalments: instalments.get(plan.id) ?? [],
  }))
}
