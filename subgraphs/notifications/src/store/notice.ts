import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, count, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import * as v from 'valibot'
import type { Notice, NoticeEnd } from '../domain/notice.ts'
import type { NoticeKind, Severity } from '../domain/notice-kinds.ts'

/** What people were told: everybody's inbox. */
export const notice = pgTable(
  'notice',
  {
    id: uuid().primaryKey(),
    partyId: uuid('party_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    alertId: uuid('alert_id'),
    invoiceId: uuid('invoice_id'),
    agreementId: uuid('agreement_id'),
    subjectId: uuid('subject_id'),
    kind: text().$type<NoticeKind>().notNull(),
    severity: text().$type<Severity>().notNull(),
    facts: jsonb().notNull(),
    revision: integer().notNull(),
    toldAt: timestamp('told_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedReason: text('ended_reason').$type<NoticeEnd>(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (table) => [
    unique('one_notice_of_an_alert').on(table.partyId, table.alertId),
    unique('one_notice_of_a_bill').on(table.invoiceId, table.partyId),
    unique('one_notice_of_an_agreement').on(table.agreementId, table.partyId),
    check('notice_of_one_thing', sql`num_nonnulls(alert_id, invoice_id, agreement_id, subject_id) = 1`),
    index('notice_by_subject').on(table.subjectId).where(sql`subject_id is not null`),
    index('notice_by_inbox').on(table.partyId, table.toldAt, table.id),
    index('notice_unread').on(table.partyId).where(sql`read_at is null`),
    ...seenByParty('notice'),
  ],
)

const billSchema = v.object({
  customerId: v.string(),
  periodFrom: v.string(),
  periodTo: v.string(),
  dueOn: v.string(),
  dueCentavos: v.number(),
})

const matterSchema = v.object({
  contractId: v.string(),
  customerId: v.string(),
  aspect: v.string(),
  occasion: v.string(),
  amountCentavos: v.nullable(v.number()),
  restCentavos: v.nullable(v.number()),
  day: v.nullable(v.string()),
  count: v.nullable(v.number()),
  means: v.nullable(v.string()),
})

const factsSchema = v.object({
  since: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => new Date(text)),
  ),
  litresPerHour: v.nullable(v.number()),
  costCentavosPerDay: v.nullable(v.number()),
  // Notices that were told before these were known lack them.
  litres: v.optional(v.number(), 0),
  costCentavos: v.optional(v.nullable(v.number()), null),
  limitLitres: v.optional(v.nullable(v.number()), null),
  limitCentavos: v.optional(v.nullable(v.number()), null),
  bill: v.optional(v.nullable(billSchema), null),
  discount: v.optional(v.nullable(v.object({ title: v.string(), lastDay: v.string() })), null),
  matter: v.optional(v.nullable(matterSchema), null),
})

function noticeOf({ facts, ...row }: typeof notice.$inferSelect): Notice {
  return { ...row, facts: v.parse(factsSchema, facts) }
}

/** Where a notice stands in an inbox. */
export type NoticePlace = Pick<Notice, 'toldAt' | 'id'>

/** Which part of an inbox is asked for. */
export interface InboxPart {
  readonly unreadOnly: boolean
  readonly after: NoticePlace | null
  readonly limit: number
}

/** Those of the notices that the transaction may see. */
export async function noticesByIds(tx: Transaction, ids: readonly string[]): Promise<Notice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(inArray(notice.id, [...ids]))
  return rows.map(noticeOf)
}

/** A part of somebody's inbox, the newest first. */
export async function inboxOf(
  tx: Transaction,
  partyId: string,
  { unreadOnly, after, limit }: InboxPart,
): Promise<Notice[]> {
  const conditions: (SQL | undefined)[] = [eq(notice.partyId, partyId)]
  if (unreadOnly) conditions.push(isNull(notice.readAt))
  if (after !== null)
    conditions.push(sql`(${notice.toldAt}, ${notice.id}) < (${after.toldAt.toISOString()}, ${after.id})`)
  const rows = await tx
    .select()
    .from(notice)
    .where(and(...conditions))
    .orderBy(desc(notice.toldAt), desc(notice.id))
    .limit(limit)
  return rows.map(noticeOf)
}

/** How many notices somebody has not read. */
export async function countUnread(tx: Transaction, partyId: string): Promise<number> {
  const [row] = await tx
    .select({ unread: count() })
    .from(notice)
    .where(and(eq(notice.partyId, partyId), isNull(notice.readAt)))
  return row?.unread ?? 0
}

/** Somebody's notice of an alert, locked until the transaction ends; null where they were told nothing. */
export async function lockNoticeOf(
  tx: Transaction,
  partyId: string,
  alertId: string,
): Promise<Notice | null> {
  const [row] = await tx
    .select()
    .from(notice)
    .where(and(eq(notice.partyId, partyId), eq(notice.alertId, alertId)))
    .for('update')
  return row === undefined ? null : noticeOf(row)
}

/** Everybody's notices of a bill, locked until the transaction ends. */
export async function lockNoticesOfBill(tx: Transaction, invoiceId: string): Promise<Notice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(eq(notice.invoiceId, invoiceId))
    .orderBy(notice.id)
    .for('update')
  return rows.map(noticeOf)
}

/** Everybody's notices of a discount, locked until the transaction ends. */
export async function lockNoticesOfAgreement(tx: Transaction, agreementId: string): Promise<Notice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(eq(notice.agreementId, agreementId))
    .orderBy(notice.id)
    .for('update')
  return rows.map(noticeOf)
}

/** Everybody's notices of a matter of money, locked until the transaction ends. */
export async function lockNoticesOfSubject(tx: Transaction, subjectId: string): Promise<Notice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(eq(notice.subjectId, subjectId))
    .orderBy(notice.id)
    .for('update')
  return rows.map(noticeOf)
}

/** Somebody's notices of a place that have not ended, locked until the transaction ends. */
export async function lockStandingNotices(
  tx: Transaction,
  partyId: string,
  servicePointId: string,
): Promise<Notice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(
      and(eq(notice.partyId, partyId), eq(notice.servicePointId, servicePointId), isNull(notice.endedAt)),
    )
    .orderBy(notice.id)
    .for('update')
  return rows.map(noticeOf)
}

/** Keeps a notice as it is now. */
export async function saveNotice(tx: Transaction, { facts, ...rest }: Notice): Promise<void> {
  const row = { ...rest, facts: { ...facts, since: facts.since.toISOString() } }
  await tx.insert(notice).values(row).onConflictDoUpdate({ target: notice.id, set: row })
}

/** Marks those of somebody's notices as read that are not yet, all of them when `ids` is null; returns their ids. */
export async function markRead(
  tx: Transaction,
  partyId: string,
  ids: readonly string[] | null,
  at: Date,
): Promise<string[]> {
  const asked = ids === null ? undefined : inArray(notice.id, [...ids])
  const rows = await tx
    .update(notice)
    .set({ readAt: at })
    .where(and(eq(notice.partyId, partyId), isNull(notice.readAt), asked))
    .returning({ id: notice.id })
  return rows.map(({ id }) => id)
}
