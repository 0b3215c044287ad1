import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AutopayCharge, AutopayChargeState, AutopayMethod } from '../../domain/autopay/autopay.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Bills that are charged by themselves: each is announced once. */
export const autopayCharge = pgTable(
  'autopay_charge',
  {
    id: uuid().primaryKey(),
    autopayId: uuid('autopay_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    invoiceNumber: text('invoice_number').notNull(),
    amount: centavosColumn('amount'),
    chargesOn: date('charges_on', { mode: 'string' }).notNull(),
    state: text().$type<AutopayChargeState>().notNull(),
    tries: integer().notNull().default(0),
    nextTryOn: date('next_try_on', { mode: 'string' }),
    /** Until then one process has it in hand. */
    leasedUntil: instantColumn('leased_until'),
    announcedAt: instantColumn('announced_at').notNull(),
    reason: text(),
  },
  (table) => [
    unique('a_bill_is_announced_once').on(table.autopayId, table.invoiceId),
    index('autopay_charge_by_contract').on(table.contractId, table.announcedAt),
    index('autopay_charge_due')
      .on(table.nextTryOn)
      .where(sql`state in ('ANNOUNCED', 'RETRYING', 'CHARGING')`),
    ...seenWithContract('autopay_charge'),
  ],
)

/** A charge with its office. */
export interface KeptCharge extends AutopayCharge {
  readonly operatingUnitId: number
}

/** Charges of contracts, the newest first, of those that the transaction may see; the last twelve of each are enough. */
export async function chargesOfAutopays(tx: Transaction, ids: readonly string[]): Promise<KeptCharge[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(autopayCharge)
    .where(inArray(autopayCharge.autopayId, [...ids]))
    .orderBy(desc(autopayCharge.announcedAt), desc(autopayCharge.id))
  return rows.map(chargeOf)
}

/** Adds what is announced, unless the bill was announced before; answers what is new. */
export async function addCharges(
  tx: Transaction,
  charges: readonly KeptCharge[],
  announcedAt: Date,
): Promise<KeptCharge[]> {
  if (charges.length === 0) return []
  const added = await tx
    .insert(autopayCharge)
    .values(charges.map((one) => ({ ...one, announcedAt })))
    .onConflictDoNothing()
    .returning()
  return added.map(chargeOf)
}

/** Takes charges of cards in hand that are due on a day, or whose try was left by who had them; others pass them over. */
export async function claimCharges(
  tx: Transaction,
  { today, now, leasedUntil, limit }: { today: string; now: Date; leasedUntil: Date; limit: number },
): Promise<KeptCharge[]> {
  const at = now.toISOString()
  const due = sql`select id from autopay_charge where state in ('ANNOUNCED', 'RETRYING', 'CHARGING')
    and next_try_on <= ${today}::date and (leased_until is null or leased_until <= ${at}) and ${isOf('CARD')}
    order by next_try_on, id limit ${limit} for update skip locked`
  const rows = await tx
    .update(autopayCharge)
    .set({ leasedUntil })
    .where(sql`${autopayCharge.id} in (${due})`)
    .returning()
  return rows.map(chargeOf)
}

/** Charges of bank accounts that are due on a day and in no file, the oldest first; none of them is taken in hand. */
export async function dueDebits(
  tx: Transaction,
  { today, now, limit }: { today: string; now: Date; limit: number },
): Promise<KeptCharge[]> {
  const rows = await tx
    .select()
    .from(autopayCharge)
    .where(
      and(
        inArray(autopayCharge.state, ['ANNOUNCED', 'RETRYING']),
        lte(autopayCharge.nextTryOn, today),
        or(isNull(autopayCharge.leasedUntil), lte(autopayCharge.leasedUntil, now)),
        isOf('DIRECT_DEBIT'),
      ),
    )
    .orderBy(autopayCharge.nextTryOn, autopayCharge.id)
    .limit(limit)
  return rows.map(chargeOf)
}

function isOf(method: AutopayMethod) {
  return sql`exists (select from autopay a where a.id = autopay_id and a.method = ${method})`
}

/** A charge, locked until the transaction ends; null where there is none. */
export async function lockCharge(tx: Transaction, id: string): Promise<KeptCharge | null> {
  const [row] = await tx.select().from(autopayCharge).where(eq(autopayCharge.id, id)).for('update')
  return row === undefined ? null : chargeOf(row)
}

/** Changes a charge. */
export async function changeCharge(
  tx: Transaction,
  id: string,
  change: Partial<
    Pick<
      typeof autopayCharge.$inferInsert,
      'state' | 'tries' | 'nextTryOn' | 'leasedUntil' | 'reason' | 'chargesOn'
    >
  >,
): Promise<void> {
  await tx.update(autopayCharge).set(change).where(eq(autopayCharge.id, id))
}

/** What waits of an autopay is not charged any more. */
export async function skipWaiting(tx: Transaction, autopayId: string, reason: string): Promise<void> {
  await tx
    .update(autopayCharge)
    .set({ state: 'SKIPPED', nextTryOn: null, leasedUntil: null, reason })
    .where(
      and(eq(autopayCharge.autopayId, autopayId), inArray(autopayCharge.state, ['ANNOUNCED', 'RETRYING'])),
    )
}

function chargeOf({
  leasedUntil: _,
  announcedAt: __,
  ...row
}: typeof autopayCharge.$inferSelect): KeptCharge {
  return row
}
