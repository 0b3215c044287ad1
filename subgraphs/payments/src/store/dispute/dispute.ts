import type { InstantPlace, Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { and, asc, desc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type {
  Dispute,
  DisputeAnswer,
  DisputeGrounds,
  DisputeState,
  DisputeVisit,
} from '../../domain/dispute/dispute.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

const running = sql`state in ('OPENED', 'VISIT_ORDERED')`

/** Disputed bills. */
export const dispute = pgTable(
  'dispute',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    invoiceNumber: text('invoice_number').notNull(),
    grounds: text().$type<DisputeGrounds>().notNull(),
    words: text().notNull(),
    lines: jsonb().$type<readonly string[]>().notNull(),
    disputed: centavosColumn('disputed'),
    state: text().$type<DisputeState>().notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    answerBy: date('answer_by', { mode: 'string' }).notNull(),
    remindedOn: date('reminded_on', { mode: 'string' }),
    visit: jsonb().$type<DisputeVisit>(),
    answer: jsonb().$type<StoredAnswer>(),
    closedAt: instantColumn('closed_at'),
  },
  (table) => [
    index('dispute_by_contract').on(table.contractId, table.openedAt, table.id),
    index('dispute_by_office').on(table.operatingUnitId, table.openedAt, table.id),
    uniqueIndex('one_open_dispute_of_a_bill').on(table.invoiceId).where(running),
    index('dispute_clock').on(table.answerBy).where(running),
    ...seenWithContract('dispute'),
  ],
)

/** An answer as JSON: the amount is pesos as text. */
type StoredAnswer = Omit<DisputeAnswer, 'granted'> & { readonly granted: string }

/** Adds a dispute. */
export async function addDispute(tx: Transaction, added: Dispute): Promise<void> {
  await tx.insert(dispute).values(rowOf(added))
}

/** Keeps a dispute as it is now. */
export async function saveDispute(tx: Transaction, saved: Dispute): Promise<void> {
  const { state, remindedOn, visit, answer, closedAt } = rowOf(saved)
  await tx.update(dispute).set({ state, remindedOn, visit, answer, closedAt }).where(eq(dispute.id, saved.id))
}

/** A dispute, locked until the transaction ends; null where there is none. */
export async function lockDispute(tx: Transaction, id: string): Promise<Dispute | null> {
  const [row] = await tx.select().from(dispute).where(eq(dispute.id, id)).for('update')
  return row === undefined ? null : disputeOf(row)
}

/** Disputes by their ids, as far as the transaction may see them. */
export async function disputesByIds(tx: Transaction, ids: readonly string[]): Promise<Dispute[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(dispute)
    .where(inArray(dispute.id, [...ids]))
  return rows.map(disputeOf)
}

/** The dispute of a bill that the office has to answer; null where there is none. */
export async function runningDisputeOf(tx: Transaction, invoiceId: string): Promise<Dispute | null> {
  const [row] = await tx
    .select()
    .from(dispute)
    .where(and(eq(dispute.invoiceId, invoiceId), running))
  return row === undefined ? null : disputeOf(row)
}

/** Which disputes a list shows; what is left out does not count. */
export interface DisputeFilter {
  readonly contractId?: string | null
  readonly operatingUnitId?: number | null
  readonly state?: DisputeState | null
  /** Those that have to be answered up to a day and with it. */
  readonly answerUpTo?: string | null
}

/**
 * Disputes that the transaction may see, the newest first; those with a deadline in question the oldest first: each has
 * the same working days, so what was opened first has to be answered first.
 */
export async function listDisputes(
  tx: Transaction,
  filter: DisputeFilter,
  { after, limit }: Page<InstantPlace>,
): Promise<Dispute[]> {
  const isByDeadline = filter.answerUpTo != null
  const behind =
    after === null
      ? undefined
      : sql`(${dispute.openedAt}, ${dispute.id}) ${isByDeadline ? sql`>` : sql`<`} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
  const rows = await tx
    .select()
    .from(dispute)
    .where(and(asFiltered(filter), behind))
    .orderBy(...[dispute.openedAt, dispute.id].map((column) => (isByDeadline ? asc(column) : desc(column))))
    .limit(limit)
  return rows.map(disputeOf)
}

/** How many disputes such a list holds, as far as the transaction may see them. */
export function countDisputes(tx: Transaction, filter: DisputeFilter): Promise<number> {
  return tx.$count(dispute, asFiltered(filter))
}

function asFiltered({ contractId, operatingUnitId, state, answerUpTo }: DisputeFilter): SQL | undefined {
  return and(
    contractId == null ? undefined : eq(dispute.contractId, contractId),
    operatingUnitId == null ? undefined : eq(dispute.operatingUnitId, operatingUnitId),
    state == null ? undefined : eq(dispute.state, state),
    answerUpTo == null ? undefined : and(lte(dispute.answerBy, answerUpTo), running),
  )
}

/** Disputes whose answer is due up to a day, of which staff were not reminded yet; locked, the most urgent first. */
export async function lockDisputesToRemind(
  tx: Transaction,
  answerUpTo: string,
  limit: number,
): Promise<Dispute[]> {
  const rows = await tx
    .select()
    .from(dispute)
    .where(and(lte(dispute.answerBy, answerUpTo), isNull(dispute.remindedOn), running))
    .orderBy(asc(dispute.answerBy), asc(dispute.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(disputeOf)
}

function rowOf({ answer, ...kept }: Dispute): typeof dispute.$inferInsert {
  return { ...kept, answer: answer === null ? null : { ...answer, granted: pesosText(answer.granted) } }
}

function disputeOf({ answer, ...kept }: typeof dispute.$inferSelect): Dispute {
  return {
    ...kept,
    answer: answer === null ? null : { ...answer, granted: centavosFromPesos(answer.granted) },
  }
}
