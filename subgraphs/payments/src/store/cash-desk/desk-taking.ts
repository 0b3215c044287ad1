import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { bigint, integer, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DeskMeans, DeskTaking } from '../../domain/cash-desk/cash-desk.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { deskSession } from './desk-session.ts'

/** Payments that were taken at desks. They are added and voided while their turn is open, and never changed. */
export const deskTaking = pgTable(
  'desk_taking',
  {
    id: uuid().primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => deskSession.id),
    operatingUnitId: integer('operating_unit_id').notNull(),
    number: integer().notNull(),
    contractId: uuid('contract_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    means: text().$type<DeskMeans>().notNull(),
    amount: centavosColumn('amount'),
    tendered: bigint('tendered', { mode: 'bigint' }).$type<Centavos>(),
    document: text(),
    takenAt: instantColumn('taken_at').notNull(),
    voidedAt: instantColumn('voided_at'),
    voidedBy: text('voided_by'),
    voidReason: text('void_reason'),
  },
  (table) => [
    unique('one_taking_of_a_number').on(table.sessionId, table.number),
    unique('one_taking_of_a_payment').on(table.paymentId),
    pgPolicy('desk_taking_is_seen_by_its_office', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id)`,
    }),
    systemOnly('desk_taking'),
  ],
)

/** Adds one. */
export async function addTaking(tx: Transaction, { voided: _, ...taking }: DeskTaking): Promise<void> {
  await tx.insert(deskTaking).values(taking)
}

/** One, as far as the transaction may see it. */
export async function takingById(tx: Transaction, id: string): Promise<DeskTaking | null> {
  const [row] = await tx.select().from(deskTaking).where(eq(deskTaking.id, id))
  return row === undefined ? null : takingOf(row)
}

/** What was taken in turns, in its order, as far as the transaction may see it. */
export async function takingsOf(tx: Transaction, sessionIds: readonly string[]): Promise<DeskTaking[]> {
  if (sessionIds.length === 0) return []
  const rows = await tx
    .select()
    .from(deskTaking)
    .where(inArray(deskTaking.sessionId, [...sessionIds]))
    .orderBy(asc(deskTaking.sessionId), asc(deskTaking.number))
  return rows.map(takingOf)
}

/** Keeps that one does not count any more. */
export async function voidTakingRow(
  tx: Transaction,
  id: string,
  { at, by, reason }: NonNullable<DeskTaking['voided']>,
): Promise<void> {
  await tx
    .update(deskTaking)
    .set({ voidedAt: at, voidedBy: by, voidReason: reason })
    .where(eq(deskTaking.id, id))
}

function takingOf({ voidedAt, voidedBy, voidReason, ...row }: typeof deskTaking.$inferSelect): DeskTaking {
  const voided =
    voidedAt && voidedBy && voidReason ? { at: voidedAt, by: voidedBy, reason: voidReason } : null
  return { ...row, voided }
}
