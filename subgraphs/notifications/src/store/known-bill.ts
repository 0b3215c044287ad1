import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { eq } from 'drizzle-orm'
import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Bills that were taken back: one of which that is heard first is told to nobody. */
export const reversedBill = pgTable(
  'reversed_bill',
  {
    id: uuid().primaryKey(),
    reversedAt: timestamp('reversed_at', { withTimezone: true }).notNull(),
  },
  () => [systemOnly('reversed_bill')],
)

/** Bills of which nothing is owed: of one of which that is heard first, nothing is asked. */
export const paidBill = pgTable(
  'paid_bill',
  {
    id: uuid().primaryKey(),
    paidAt: timestamp('paid_at', { withTimezone: true }).notNull(),
  },
  () => [systemOnly('paid_bill')],
)

/** Makes whatever is heard of a bill wait for each other. */
export async function lockBill(tx: Transaction, id: string): Promise<void> {
  await lockNames(tx, [`bill ${id}`])
}

/** Keeps that a bill was taken back. */
export async function saveReversed(tx: Transaction, id: string, reversedAt: Date): Promise<void> {
  await tx.insert(reversedBill).values({ id, reversedAt }).onConflictDoNothing()
}

/** Whether a bill was taken back. */
export async function isReversed(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select({ id: reversedBill.id }).from(reversedBill).where(eq(reversedBill.id, id))
  return rows.length > 0
}

/** Keeps that a bill was paid. */
export async function savePaid(tx: Transaction, id: string, paidAt: Date): Promise<void> {
  await tx.insert(paidBill).values({ id, paidAt }).onConflictDoNothing()
}

/** Whether a bill was paid. */
export async function isPaid(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.select({ id: paidBill.id }).from(paidBill).where(eq(paidBill.id, id))
  return rows.length > 0
}
