import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ProviderName } from '../../psp/psp-port.ts'
import { instantColumn } from '../ledger/columns.ts'

/**
 * `ASKED`: written down before the provider is asked; it may or may not be there. `STANDING`: it is there and can be paid.
 * `UNWANTED`: it is to be cancelled. The others are over.
 */
export type ChargeRowState =
  | 'ASKED'
  | 'STANDING'
  | 'UNWANTED'
  | 'PAID'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'ABSENT'

/** A charge at a provider that was asked for, by the key under which it is found again. */
export const referenceCharge = pgTable(
  'reference_charge',
  {
    key: uuid().primaryKey(),
    referenceId: uuid('reference_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    provider: text().$type<ProviderName>().notNull(),
    state: text().$type<ChargeRowState>().notNull(),
    orderId: text('order_id'),
    askedAt: instantColumn('asked_at').notNull(),
    declinedCode: text('declined_code'),
    tries: integer().notNull().default(0),
    nextTryAt: instantColumn('next_try_at'),
    leasedUntil: instantColumn('leased_until'),
  },
  (table) => [
    unique('an_order_is_of_one_charge').on(table.provider, table.orderId),
    index('reference_charge_by_reference').on(table.referenceId),
    index('reference_charge_due').on(table.nextTryAt).where(sql`state in ('ASKED', 'STANDING', 'UNWANTED')`),
    systemOnly('reference_charge'),
  ],
)
export type ChargeRow = typeof referenceCharge.$inferSelect

/** Keeps what is going to be asked for; false where it was kept before. */
export async function addCharge(tx: Transaction, row: typeof referenceCharge.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(referenceCharge)
    .values(row)
    .onConflictDoNothing({ target: referenceCharge.key })
    .returning({ key: referenceCharge.key })
  return added.length > 0
}

/** The charge of a key or an order; null where none was asked for. */
export async function chargeOf(
  tx: Transaction,
  provider: ProviderName,
  { key, orderId }: { readonly key: string | null; readonly orderId: string },
): Promise<ChargeRow | null> {
  const isOurs = /^[0-9a-f-]{36}$/.test(key ?? '')
  const [row] = await tx
    .select()
    .from(referenceCharge)
    .where(
      and(
        eq(referenceCharge.provider, provider),
        or(eq(referenceCharge.orderId, orderId), ...(isOurs ? [eq(referenceCharge.key, key ?? '')] : [])),
      ),
    )
  return row ?? null
}

/** Charges of references. */
export async function chargesOfReferences(tx: Transaction, ids: readonly string[]): Promise<ChargeRow[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(referenceCharge)
    .where(inArray(referenceCharge.referenceId, [...ids]))
}

/** Whether a card of a contract is being charged since an instant, and nobody knows yet whether it was. */
export async function isAskingCard(tx: Transaction, contractId: string, since: Date): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from payment_reference r join reference_charge c on c.reference_id = r.id
    where r.contract_id = ${contractId} and r.method = 'CARD' and c.state = 'ASKED' and c.asked_at > ${since.toISOString()} limit 1`)
  return rows.length > 0
}

/** The charge of a key, whoever it was asked of. */
export async function chargeByKey(tx: Transaction, key: string): Promise<ChargeRow | null> {
  const [row] = await tx.select().from(referenceCharge).where(eq(referenceCharge.key, key))
  return row ?? null
}

/** Keeps what became of a charge. */
export async function changeCharge(
  tx: Transaction,
  key: string,
  change: Partial<Pick<ChargeRow, 'state' | 'orderId' | 'declinedCode' | 'nextTryAt' | 'leasedUntil'>>,
): Promise<void> {
  await tx.update(referenceCharge).set(change).where(eq(referenceCharge.key, key))
}

/** Charges of references are wanted no more: those that may stand are to be cancelled now. */
export async function unwantCharges(
  tx: Transaction,
  referenceIds: readonly string[],
  now: Date,
): Promise<void> {
  if (referenceIds.length === 0) return
  await tx
    .update(referenceCharge)
    .set({ state: 'UNWANTED', nextTryAt: now, tries: 0 })
    .where(
      and(
        inArray(referenceCharge.referenceId, [...referenceIds]),
        inArray(referenceCharge.state, ['ASKED', 'STANDING']),
      ),
    )
}

/** Takes charges that are due in hand; what another process has in hand is passed over. */
export async function claimCharges(
  tx: Transaction,
  { now, leasedUntil, limit }: { readonly now: Date; readonly leasedUntil: Date; readonly limit: number },
): Promise<ChargeRow[]> {
  const at = now.toISOString()
  const due = sql`select key from reference_charge where state in ('ASKED', 'STANDING', 'UNWANTED') and next_try_at <= ${at}
    and (leased_until is null or leased_until <= ${at}) order by next_try_at, key limit ${limit} for update skip locked`
  return tx
    .update(referenceCharge)
    .set({ leasedUntil, tries: sql`${referenceCharge.tries} + 1` })
    .where(sql`${referenceCharge.key} in (${due})`)
    .returning()
}

/** When the next charge is due; null while none is. */
export async function nextChargeDue(tx: Transaction): Promise<Date | null> {
  const { rows } = await tx.execute<{ due: Date | null }>(
    sql`select min(greatest(next_try_at, leased_until)) as due from reference_charge
      where state in ('ASKED', 'STANDING', 'UNWANTED') and next_try_at is not null`,
  )
  const due = rows[0]?.due
  return due == null ? null : new Date(due)
}
