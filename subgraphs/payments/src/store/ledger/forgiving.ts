import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type SQL, sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Forgiving } from '../../domain/ledger/contract-ledger.ts'
import type { ForgivenessKind } from '../../domain/ledger/forgive.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** What of bills is asked for no more, and why. Of a bill that was taken back it is nothing. */
export const ledgerForgiving = pgTable(
  'ledger_forgiving',
  {
    adjustmentId: uuid('adjustment_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    kind: text().$type<ForgivenessKind>().notNull(),
    reason: text().notNull(),
    by: text(),
    forgivenAt: instantColumn('forgiven_at').notNull(),
    surcharge: centavosColumn('surcharge'),
    vat: centavosColumn('vat'),
    principal: centavosColumn('principal'),
  },
  (table) => [
    primaryKey({ name: 'ledger_forgiving_pk', columns: [table.adjustmentId, table.invoiceId] }),
    index('ledger_forgiving_by_invoice').on(table.invoiceId),
    ...seenWithContract('ledger_forgiving'),
  ],
)

/** Who forgave, when and why. */
export type ForgivingFacts = Pick<
  typeof ledgerForgiving.$inferInsert,
  'contractId' | 'operatingUnitId' | 'kind' | 'reason' | 'by' | 'forgivenAt'
>

/** What was forgiven of bills. */
export function forgivingsOfBills(tx: Transaction, invoiceIds: readonly string[]): Promise<Forgiving[]> {
  return forgivingsWhere(tx, sql`${ledgerForgiving.invoiceId} = any(${sql.param([...invoiceIds])}::uuid[])`)
}

/** What was forgiven at once. */
export function forgivingsOfAdjustment(tx: Transaction, adjustmentId: string): Promise<Forgiving[]> {
  return forgivingsWhere(tx, sql`${ledgerForgiving.adjustmentId} = ${adjustmentId}`)
}

async function forgivingsWhere(tx: Transaction, condition: SQL): Promise<Forgiving[]> {
  const rows = await tx.select().from(ledgerForgiving).where(condition)
  return rows.map(({ adjustmentId, invoiceId, surcharge: SURCHARGE, vat: VAT, principal: PRINCIPAL }) => ({
    ...{ adjustmentId, invoiceId },
    parts: { SURCHARGE, VAT, PRINCIPAL },
  }))
}

/** What keeps what was forgiven now. */
export function forgivingWrites(forgivings: readonly Forgiving[], facts: ForgivingFacts): SQL[] {
  if (forgivings.length === 0) return []
  const { contractId, operatingUnitId, kind, reason, by, forgivenAt } = facts
  return [
    sql`insert into ledger_forgiving (adjustment_id, invoice_id, contract_id, operating_unit_id, kind, reason, by, forgiven_at,
        surcharge, vat, principal)
      select adjustment_id, invoice_id, ${contractId}::uuid, ${operatingUnitId}::int, ${kind}, ${reason}, ${by},
        ${forgivenAt.toISOString()}::timestamptz, surcharge, vat, principal from ${given(forgivings)}`,
  ]
}

/** What keeps what is left of what was forgiven before: nothing, of a bill that was taken back. */
export function changedForgivingWrites(forgivings: readonly Forgiving[]): SQL[] {
  if (forgivings.length === 0) return []
  return [
    sql`update ledger_forgiving f set surcharge = given.surcharge, vat = given.vat, principal = given.principal
      from ${given(forgivings)} where f.adjustment_id = given.adjustment_id and f.invoice_id = given.invoice_id`,
  ]
}

function given(forgivings: readonly Forgiving[]): SQL {
  const column = (of: (one: Forgiving) => unknown) => sql.param(forgivings.map(of))
  return sql`unnest(${column(({ adjustmentId }) => adjustmentId)}::uuid[], ${column(({ invoiceId }) => invoiceId)}::uuid[],
    ${column(({ parts }) => parts.SURCHARGE)}::bigint[], ${column(({ parts }) => parts.VAT)}::bigint[],
    ${column(({ parts }) => parts.PRINCIPAL)}::bigint[]) as given (adjustment_id, invoice_id, surcharge, vat, principal)`
}
