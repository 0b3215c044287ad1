import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { centavosColumn, instantColumn } from './columns.ts'

/** Disputed parts of bills, each with whose dispute or claim holds it. */
export const billHold = pgTable(
  'bill_hold',
  {
    holdId: uuid('hold_id').primaryKey(),
    invoiceId: uuid('invoice_id').notNull(),
    amount: centavosColumn('amount'),
    heldAt: instantColumn('held_at').notNull(),
    releasedAt: instantColumn('released_at'),
  },
  (table) => [
    index('bill_hold_by_invoice').on(table.invoiceId).where(sql`released_at is null`),
    systemOnly('bill_hold'),
  ],
)

/** Keeps a hold; one that is known, or was released, stays as it is, and the answer is false. */
export async function addHold(
  tx: Transaction,
  hold: {
    readonly holdId: string
    readonly invoiceId: string
    readonly amount: Centavos
    readonly heldAt: Date
  },
): Promise<boolean> {
  const added = await tx
    .insert(billHold)
    .values(hold)
    .onConflictDoNothing()
    .returning({ id: billHold.holdId })
  return added.length > 0
}

/** A hold that stands; null where there is none. */
export async function standingHold(
  tx: Transaction,
  holdId: string,
): Promise<{ readonly invoiceId: string; readonly amount: Centavos } | null> {
  const { invoiceId, amount } = billHold
  const [row] = await tx.select({ invoiceId, amount }).from(billHold).where(isStanding(holdId))
  return row ?? null
}

/** Ends a hold; the answer is whether it stood. */
export async function endHold(tx: Transaction, holdId: string, releasedAt: Date): Promise<boolean> {
  const ended = await tx
    .update(billHold)
    .set({ releasedAt })
    .where(isStanding(holdId))
    .returning({ id: billHold.holdId })
  return ended.length > 0
}

function isStanding(holdId: string) {
  return and(eq(billHold.holdId, holdId), isNull(billHold.releasedAt))
}
