import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { boolean, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Refund, RefundMeans, RefundState } from '../../domain/refund/refund.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'

/** Payments that are given back. One of a payment is under way at a time, so that its provider's sums tell what was done. */
export const refund = pgTable(
  'refund',
  {
    id: uuid().primaryKey(),
    paymentId: uuid('payment_id').notNull(),
    /** Null: of money in suspense. */
    contractId: uuid('contract_id'),
    operatingUnitId: integer('operating_unit_id'),
    taskId: uuid('task_id'),
    amount: centavosColumn('amount'),
    means: text().$type<RefundMeans>().notNull(),
    reason: text().notNull(),
    state: text().$type<RefundState>().notNull(),
    needsSecond: boolean('needs_second').notNull(),
    askedAt: instantColumn('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    approvedAt: instantColumn('approved_at'),
    approvedBy: text('approved_by'),
    endedAt: instantColumn('ended_at'),
    endedBy: text('ended_by'),
    note: text(),
    refundedBefore: centavosColumn('refunded_before'),
    leasedUntil: instantColumn('leased_until'),
  },
  (table) => [
    uniqueIndex('one_refund_of_a_payment_at_a_time')
      .on(table.paymentId)
      .where(sql`state in ('ASKED', 'PAYING')`),
    index('refund_by_office').on(table.operatingUnitId, table.askedAt, table.id),
    index('refund_by_task').on(table.taskId, table.askedAt).where(sql`task_id is not null`),
    index('refund_to_pay').on(table.leasedUntil).where(sql`state = 'PAYING' and means = 'PROVIDER'`),
    pgPolicy('refund_is_seen_by_its_office', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or (operating_unit_id is null and (select works_for_an_office()))`,
    }),
    systemOnly('refund'),
  ],
)

/** Adds one. */
export async function addRefund(tx: Transaction, added: Refund): Promise<void> {
  await tx.insert(refund).values(added)
}

/** One, as far as the transaction may see it. */
export async function refundById(tx: Transaction, id: string): Promise<Refund | null> {
  const [row] = await tx.select().from(refund).where(eq(refund.id, id))
  return row === undefined ? null : refundOf(row)
}

/** Those of differences, the newest of each, as far as the transaction may see them. */
export async function refundsOfTasks(tx: Transaction, taskIds: readonly string[]): Promise<Refund[]> {
  if (taskIds.length === 0) return []
  const rows = await tx
    .selectDistinctOn([refund.taskId])
    .from(refund)
    .where(inArray(refund.taskId, [...taskIds]))
    .orderBy(refund.taskId, desc(refund.askedAt), desc(refund.id))
  return rows.map(refundOf)
}

/** How often a payment was asked to be given back. */
export function countRefundsOf(tx: Transaction, paymentId: string): Promise<number> {
  return tx.$count(refund, eq(refund.paymentId, paymentId))
}

/** One, locked until the transaction ends. Lock its contract first, or its difference and its payment. */
export async function lockRefund(tx: Transaction, id: string): Promise<Refund | null> {
  const [row] = await tx.select().from(refund).where(eq(refund.id, id)).for('update')
  return row === undefined ? null : refundOf(row)
}

/** Whether one of a payment is under way. */
export async function isUnderWay(tx: Transaction, paymentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: refund.id })
    .from(refund)
    .where(and(eq(refund.paymentId, paymentId), inArray(refund.state, ['ASKED', 'PAYING'])))
  return rows.length > 0
}

/** What its provider gave back of a payment so far. */
export async function refundedByProvider(tx: Transaction, paymentId: string): Promise<Centavos> {
  const { rows } = await tx.execute<{ sum: string }>(
    sql`select coalesce(sum(amount), 0)::text as sum from refund where payment_id = ${paymentId} and means = 'PROVIDER' and state = 'PAID'`,
  )
  return centavos(BigInt(rows[0]?.sum ?? '0'))
}

/** Those that the transaction may see, the newest first; null: in every state. */
export async function listRefunds(
  tx: Transaction,
  state: RefundState | null,
  { after, limit }: Page<InstantPlace>,
): Promise<Refund[]> {
  const rows = await tx
    .select()
    .from(refund)
    .where(
      and(
        inState(state),
        after === null
          ? undefined
          : sql`(${refund.askedAt}, ${refund.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(refund.askedAt), desc(refund.id))
    .limit(limit)
  return rows.map(refundOf)
}

/** How many refunds such a list holds, as far as the transaction may see them. */
export function countRefunds(tx: Transaction, state: RefundState | null): Promise<number> {
  return tx.$count(refund, inState(state))
}

function inState(state: RefundState | null): SQL | undefined {
  return state === null ? undefined : eq(refund.state, state)
}

/** Keeps what became of one. */
export async function changeRefund(
  tx: Transaction,
  id: string,
  change: Partial<Pick<Refund, 'state' | 'approvedAt' | 'approvedBy' | 'endedAt' | 'endedBy' | 'note'>>,
): Promise<void> {
  await tx.update(refund).set(change).where(eq(refund.id, id))
}

/**
 * Takes refunds in hand that a provider has to pay, for a while; `id`: that one alone, where nobody has it in hand. By the clock of
 * the database, which is one for all processes: no provider knows a key for refunds, so two at once would pay twice.
 */
export async function claimRefunds(
  tx: Transaction,
  { leaseMs, limit, id }: { readonly leaseMs: number; readonly limit: number; readonly id: string | null },
): Promise<Refund[]> {
  const rows = await tx
    .select()
    .from(refund)
    .where(
      sql`state = 'PAYING' and means = 'PROVIDER' and (leased_until is null or leased_until <= clock_timestamp())
        and (${id}::uuid is null or id = ${id}::uuid)`,
    )
    .orderBy(refund.askedAt)
    .limit(limit)
    .for('update', { skipLocked: true })
  const ids = rows.map((row) => row.id)
  const leasedUntil = sql`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`
  if (ids.length > 0) await tx.update(refund).set({ leasedUntil }).where(inArray(refund.id, ids))
  return rows.map(refundOf)
}

function refundOf({ leasedUntil: _, ...row }: typeof refund.$inferSelect): Refund {
  return row
}
