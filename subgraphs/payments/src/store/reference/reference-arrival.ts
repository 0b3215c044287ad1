import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Oddity } from '../../domain/reference/settle-reference.ts'
import type { ProviderName } from '../../psp/psp-port.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'

/** Money that a provider told of, and the payment that it became: each once. */
export const referenceArrival = pgTable(
  'reference_arrival',
  {
    provider: text().$type<ProviderName>().notNull(),
    chargeId: text('charge_id').notNull(),
    /** Null where it came by no reference. */
    referenceId: uuid('reference_id'),
    paymentId: uuid('payment_id').notNull(),
    amount: centavosColumn('amount'),
    arrivedAt: instantColumn('arrived_at').notNull(),
    noticedAt: instantColumn('noticed_at').notNull(),
    oddity: text().$type<Oddity | 'UNKNOWN'>(),
    /** How the bank's dispute of it stood when the ledger last heard of it. */
    chargeback: text().$type<'TAKEN' | 'RESTORED'>(),
  },
  (table) => [
    primaryKey({ name: 'reference_arrival_pk', columns: [table.provider, table.chargeId] }),
    index('reference_arrival_by_reference').on(table.referenceId),
    systemOnly('reference_arrival'),
  ],
)
export type ArrivalRow = typeof referenceArrival.$inferSelect

/** Those of a provider that were told before. */
export async function arrivalsByIds(
  tx: Transaction,
  provider: ProviderName,
  chargeIds: readonly string[],
): Promise<Map<string, ArrivalRow>> {
  if (chargeIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(referenceArrival)
    .where(and(eq(referenceArrival.provider, provider), inArray(referenceArrival.chargeId, [...chargeIds])))
  return new Map(rows.map((row) => [row.chargeId, row]))
}

/** Keeps new ones. */
export async function addArrivals(
  tx: Transaction,
  rows: readonly (typeof referenceArrival.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(referenceArrival).values([...rows])
}

/** The ledger heard of a bank's dispute, or of its end. */
export async function noteChargeback(
  tx: Transaction,
  { provider, chargeId }: Pick<ArrivalRow, 'provider' | 'chargeId'>,
  chargeback: 'TAKEN' | 'RESTORED',
): Promise<void> {
  await tx
    .update(referenceArrival)
    .set({ chargeback })
    .where(and(eq(referenceArrival.provider, provider), eq(referenceArrival.chargeId, chargeId)))
}
