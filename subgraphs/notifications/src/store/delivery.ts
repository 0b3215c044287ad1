import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import type { DeliveryStep } from '../domain/delivery.ts'
import type { Telling } from '../domain/notice.ts'
import type { ChannelName } from '../domain/preferences.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** What is to be told beyond the inbox: one revision of a notice at one address, once. */
export const delivery = pgTable(
  'delivery',
  {
    id: uuid().primaryKey(),
    noticeId: uuid('notice_id').notNull(),
    revision: integer().notNull(),
    telling: text().$type<Telling>().notNull(),
    channel: text().$type<ChannelName>().notNull(),
    addressId: uuid('address_id').notNull(),
    state: text().$type<'QUEUED' | 'SENT' | 'FAILED' | 'EXPIRED'>().notNull(),
    attempts: integer().notNull(),
    /** Whether there was an attempt of which nobody knows what became: the carrier may have taken it. */
    unsure: boolean().notNull(),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Until then one process has it in hand. */
    leasedUntil: instant('leased_until'),
    expiresAt: instant('expires_at').notNull(),
    settledAt: instant('settled_at'),
    detail: text(),
  },
  (table) => [
    unique('one_delivery_of_a_revision').on(table.noticeId, table.revision, table.addressId),
    index('delivery_due').on(table.nextAttemptAt).where(sql`state = 'QUEUED'`),
    systemOnly('delivery'),
  ],
)

/** A delivery that one process has in hand. */
export type Delivery = typeof delivery.$inferSelect

/** A delivery before its first attempt. */
export type NewDelivery = Pick<
  Delivery,
  'id' | 'noticeId' | 'revision' | 'telling' | 'channel' | 'addressId' | 'nextAttemptAt' | 'expiresAt'
>

/** Queues deliveries; one that is there already stays as it is. */
export async function queueDeliveries(tx: Transaction, queued: readonly NewDelivery[]): Promise<void> {
  if (queued.length === 0) return
  const fresh = { state: 'QUEUED', attempts: 0, unsure: false } as const
  await tx
    .insert(delivery)
    .values(queued.map((one) => ({ ...one, ...fresh })))
    .onConflictDoNothing()
}

/** Where something is told beyond the inbox. */
export type ToldAt = Pick<Delivery, 'channel' | 'addressId'>

/** Addresses that were told of a notice, or may have been. */
export async function addressesTold(tx: Transaction, noticeId: string): Promise<ToldAt[]> {
  return tx
    .selectDistinct({ channel: delivery.channel, addressId: delivery.addressId })
    .from(delivery)
    .where(
      and(
        eq(delivery.noticeId, noticeId),
        or(eq(delivery.state, 'SENT'), delivery.unsure, isNotNull(delivery.leasedUntil)),
      ),
    )
}

/**
 * Takes deliveries that are due in hand until `leasedUntil`. Of one notice and address one is in hand at a time, so that
 * what ended cannot be overtaken by what stood.
 */
export async function claimDeliveries(
  tx: Transaction,
  { now, leasedUntil, limit }: { readonly now: Date; readonly leasedUntil: Date; readonly limit: number },
): Promise<Delivery[]> {
  const at = now.toISOString()
  const due = sql`select id from delivery due
    where state = 'QUEUED' and next_attempt_at <= ${at} and (leased_until is null or leased_until <= ${at})
      and not exists (select 1 from delivery held where held.notice_id = due.notice_id
        and held.address_id = due.address_id and held.state = 'QUEUED' and held.leased_until > ${at})
    order by next_attempt_at, id limit ${limit} for update skip locked`
  return tx
    .update(delivery)
    .set({
      leasedUntil,
      attempts: sql`${delivery.attempts} + 1`,
      // Whoever had it in hand before never said what became of it.
      unsure: sql`${delivery.unsure} or ${delivery.leasedUntil} is not null`,
    })
    .where(sql`${delivery.id} in (${due})`)
    .returning()
}

/** When the next delivery can be taken in hand; null while none is queued. */
export async function nextDue(tx: Transaction): Promise<Date | null> {
  const { rows } = await tx.execute<{ due: Date | null }>(
    sql`select min(greatest(next_attempt_at, leased_until)) as due from delivery where state = 'QUEUED'`,
  )
  const due = rows[0]?.due
  return due == null ? null : new Date(due)
}

/**
 * Keeps what became of an attempt; false where another process has it in hand by now. `unsure`: the carrier may have taken
 * it.
 */
export async function settleDelivery(
  tx: Transaction,
  { id, attempts, unsure: before }: Pick<Delivery, 'id' | 'attempts' | 'unsure'>,
  step: DeliveryStep,
  { at, unsure }: { readonly at: Date; readonly unsure: boolean },
): Promise<boolean> {
  const { state } = step
  const settled = await tx
    .update(delivery)
    .set({
      state,
      unsure: unsure || before,
      leasedUntil: null,
      detail: step.state === 'SENT' ? null : step.detail,
      ...(step.state === 'QUEUED' ? { nextAttemptAt: step.nextAttemptAt } : { settledAt: at }),
    })
    .where(and(eq(delivery.id, id), eq(delivery.attempts, attempts), eq(delivery.state, 'QUEUED')))
    .returning({ id: delivery.id })
  return settled.length > 0
}

/** Ends queued deliveries of a notice that nobody has in hand. */
export async function expireQueued(
  tx: Transaction,
  noticeId: string,
  at: Date,
  detail: string,
): Promise<void> {
  await tx
    .update(delivery)
    .set({ state: 'EXPIRED', settledAt: at, detail })
    .where(
      and(
        eq(delivery.noticeId, noticeId),
        eq(delivery.state, 'QUEUED'),
        sql`(${delivery.leasedUntil} is null or ${delivery.leasedUntil} <= ${at.toISOString()})`,
      ),
    )
}

/** Ends deliveries in hand that have nothing to tell any more. */
export async function expireDeliveries(
  tx: Transaction,
  ids: readonly string[],
  at: Date,
  detail: string,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(delivery)
    .set({ state: 'EXPIRED', leasedUntil: null, settledAt: at, detail })
    .where(inArray(delivery.id, [...ids]))
}

/** Forgets deliveries that were settled before an instant. */
export async function pruneDeliveries(tx: Transaction, before: Date): Promise<void> {
  await tx.delete(delivery).where(sql`${delivery.settledAt} < ${before.toISOString()}`)
}
