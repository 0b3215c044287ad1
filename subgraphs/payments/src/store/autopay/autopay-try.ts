import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, ne, sql } from 'drizzle-orm'
import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'

/** ABSENT: the provider never heard of it. */
export type TryOutcome = 'PAID' | 'DECLINED' | 'ABSENT'

/** Tries of charges, each written down before the provider is asked; its id is the key by which it is found there again. */
export const autopayTry = pgTable(
  'autopay_try',
  {
    id: uuid().primaryKey(),
    chargeId: uuid('charge_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    number: integer().notNull(),
    amount: centavosColumn('amount'),
    intendedAt: instantColumn('intended_at').notNull(),
    settledAt: instantColumn('settled_at'),
    outcome: text().$type<TryOutcome>(),
    providerCharge: text('provider_charge'),
    code: text(),
  },
  (table) => [unique('one_try_of_a_number').on(table.chargeId, table.number), systemOnly('autopay_try')],
)
export type TryRow = typeof autopayTry.$inferSelect

/** A try; null where there is none of that key. */
export async function tryByKey(tx: Transaction, key: string): Promise<TryRow | null> {
  const [row] = await tx.select().from(autopayTry).where(eq(autopayTry.id, key))
  return row ?? null
}

/** The try of a charge with that number; null where there is none. */
export async function tryOfCharge(tx: Transaction, chargeId: string, number: number): Promise<TryRow | null> {
  const [row] = await tx
    .select()
    .from(autopayTry)
    .where(and(eq(autopayTry.chargeId, chargeId), eq(autopayTry.number, number)))
  return row ?? null
}

/** Whether a card of a contract is being charged by itself, since an instant, and nobody knows yet whether it was. */
export async function isTryingCard(tx: Transaction, contractId: string, since: Date): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from autopay_charge c join autopay_try t on t.charge_id = c.id and t.number = c.tries join autopay a on a.id = c.autopay_id
    where c.contract_id = ${contractId} and c.state = 'CHARGING' and a.method = 'CARD' and t.outcome is null
      and t.intended_at > ${since.toISOString()} limit 1`)
  return rows.length > 0
}

/** Whether another try of the same charge than this one was paid. */
export async function isPaidByAnother(
  tx: Transaction,
  { id, chargeId }: Pick<TryRow, 'id' | 'chargeId'>,
): Promise<boolean> {
  const others = and(eq(autopayTry.chargeId, chargeId), ne(autopayTry.id, id), eq(autopayTry.outcome, 'PAID'))
  return (await tx.$count(autopayTry, others)) > 0
}

/** Writes a try down. */
export async function addTry(tx: Transaction, intended: typeof autopayTry.$inferInsert): Promise<void> {
  await tx.insert(autopayTry).values(intended)
}

/** Keeps what came of a try. */
export async function settleTryRow(
  tx: Transaction,
  id: string,
  settled: Pick<TryRow, 'settledAt' | 'outcome' | 'code' | 'providerCharge'>,
): Promise<void> {
  await tx.update(autopayTry).set(settled).where(eq(autopayTry.id, id))
}
