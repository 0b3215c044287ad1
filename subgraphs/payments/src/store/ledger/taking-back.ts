import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, type SQL, sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { TakingBack, TakingBackKind } from '../../domain/ledger/contract-ledger.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** That payments, or parts of them, were taken back, why, and whether they came again. */
export const takingBack = pgTable(
  'taking_back',
  {
    id: uuid().primaryKey(),
    requestId: uuid('request_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    contractId: uuid('contract_id'),
    operatingUnitId: integer('operating_unit_id'),
    kind: text().$type<TakingBackKind>().notNull(),
    amount: centavosColumn('amount'),
    reason: text().notNull(),
    by: text(),
    takenBackAt: instantColumn('taken_back_at').notNull(),
    restoredAt: instantColumn('restored_at'),
  },
  (table) => [
    unique('taken_back_once_for_each_request').on(table.requestId),
    index('taking_back_by_payment').on(table.paymentId),
    ...seenWithContract('taking_back'),
  ],
)

/** A taking back with whose it is. */
export interface ContractTakingBack extends TakingBack {
  readonly contractId: string | null
  readonly operatingUnitId: number | null
}

/** What was taken back of payments, in order. */
export function takingsOfPayments(
  tx: Transaction,
  paymentIds: readonly string[],
): Promise<ContractTakingBack[]> {
  return takingsWhere(tx, sql`${takingBack.paymentId} = any(${sql.param([...paymentIds])}::uuid[])`)
}

/** What a request took back; null where it took nothing. */
export async function takingOfRequest(
  tx: Transaction,
  requestId: string,
): Promise<ContractTakingBack | null> {
  const [found] = await takingsWhere(tx, sql`${takingBack.requestId} = ${requestId}`)
  return found ?? null
}

/** One by its id; null where there is none. */
export async function takingById(tx: Transaction, id: string): Promise<ContractTakingBack | null> {
  const [found] = await takingsWhere(tx, sql`${takingBack.id} = ${id}`)
  return found ?? null
}

async function takingsWhere(tx: Transaction, condition: SQL): Promise<ContractTakingBack[]> {
  const rows = await tx
    .select()
    .from(takingBack)
    .where(condition)
    .orderBy(asc(takingBack.takenBackAt), asc(takingBack.id))
  return rows.map(({ id: takingBackId, ...row }) => ({ takingBackId, ...row }))
}

/** Keeps one as it is now. */
export async function saveTaking(
  tx: Transaction,
  { takingBackId: id, ...taking }: ContractTakingBack,
): Promise<void> {
  await tx
    .insert(takingBack)
    .values({ id, ...taking })
    .onConflictDoUpdate({ target: takingBack.id, set: { restoredAt: taking.restoredAt } })
}
