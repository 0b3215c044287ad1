import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Notice, ProviderName } from '../../psp/psp-port.ts'
import { instantColumn } from '../ledger/columns.ts'

/** What providers told, each once, as it came. */
export const providerNotice = pgTable(
  'provider_notice',
  {
    provider: text().$type<ProviderName>().notNull(),
    eventId: text('event_id').notNull(),
    type: text().notNull(),
    orderId: text('order_id'),
    toldAt: instantColumn('told_at').notNull(),
    receivedAt: instantColumn('received_at').notNull(),
    toldBy: text('told_by').$type<'WEBHOOK' | 'POLL'>().notNull(),
    /** The bytes that were signed; null where it was asked for. */
    raw: bytea(),
    tries: integer().notNull().default(0),
    nextTryAt: instantColumn('next_try_at'),
    leasedUntil: instantColumn('leased_until'),
    lastReason: text('last_reason'),
    doneAt: instantColumn('done_at'),
  },
  (table) => [
    primaryKey({ name: 'provider_notice_pk', columns: [table.provider, table.eventId] }),
    index('provider_notice_due').on(table.nextTryAt).where(sql`done_at is null`),
    systemOnly('provider_notice'),
  ],
)
export type NoticeRow = typeof providerNotice.$inferSelect

/** A notice on its way in. */
export interface ToldNotice extends Notice {
  readonly toldBy: NoticeRow['toldBy']
  readonly raw: Buffer | null
}

/** Rows of one statement: it has so many places for values and no more. */
const noticesAtOnce = 2_000

/** Keeps what was not told before; answers how many were new. What is of no charge has nothing to be worked off. */
export async function addNotices(
  tx: Transaction,
  provider: ProviderName,
  notices: readonly ToldNotice[],
  now: Date,
): Promise<number> {
  const rows = notices.map(({ at, ...notice }) => ({
    ...{ ...notice, provider, toldAt: at, receivedAt: now },
    ...(notice.orderId === null ? { doneAt: now } : { nextTryAt: now }),
  }))
  let added = 0
  for (let from = 0; from < rows.length; from += noticesAtOnce) {
    const kept = await tx
      .insert(providerNotice)
      .values(rows.slice(from, from + noticesAtOnce))
      .onConflictDoNothing()
      .returning({ eventId: providerNotice.eventId })
    added += kept.length
  }
  return added
}

/** Takes notices that are due in hand; what another process has in hand is passed over. */
export async function claimNotices(
  tx: Transaction,
  { now, leasedUntil, limit }: { readonly now: Date; readonly leasedUntil: Date; readonly limit: number },
): Promise<NoticeRow[]> {
  const at = now.toISOString()
  const due = sql`select provider, event_id from provider_notice where done_at is null and next_try_at <= ${at}
    and (leased_until is null or leased_until <= ${at}) order by next_try_at, event_id limit ${limit} for update skip locked`
  return tx
    .update(providerNotice)
    .set({ leasedUntil, tries: sql`${providerNotice.tries} + 1` })
    .where(sql`(${providerNotice.provider}, ${providerNotice.eventId}) in (${due})`)
    .returning()
}

/** When the next notice is due; null while none is. */
export async function nextNoticeDue(tx: Transaction): Promise<Date | null> {
  const { rows } = await tx.execute<{ due: Date | null }>(
    sql`select min(greatest(next_try_at, leased_until)) as due from provider_notice where done_at is null`,
  )
  const due = rows[0]?.due
  return due == null ? null : new Date(due)
}

/** Keeps what became of a notice. */
export async function changeNotice(
  tx: Transaction,
  { provider, eventId }: Pick<NoticeRow, 'provider' | 'eventId'>,
  change: Partial<Pick<NoticeRow, 'doneAt' | 'nextTryAt' | 'leasedUntil' | 'lastReason'>>,
): Promise<void> {
  await tx
    .update(providerNotice)
    .set(change)
    .where(and(eq(providerNotice.provider, provider), eq(providerNotice.eventId, eventId)))
}
