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

/** Keeps what was forgiven. */
export async function addForgivings(
  tx: Transaction,
  forgivings: readonly Forgiving[],
  facts: ForgivingFacts,
): Promise<void> {
  if (forgivings.length === 0) return
  await tx.insert(ledgerForgiving).values(
    forgivings.map(({ adjustmentId, invoiceId, parts }) => ({
      ...{ adjustmentId, invoiceId, ...facts },
      ...{ surcharge: parts.SURCHARGE, vat: parts.VAT, principal: parts.PRINCIPAL },
    })),
  )
}

/** Of a bill that was taken back nothing is forgiven any more. */
export async function undoForgivings(tx: Transaction, invoiceId: string): Promise<void> {
  const { surcharge, vat, principal } = { surcharge: sql`0`, vat: sql`0`, principal: sql`0` }
  await tx
    .update(ledgerForgiving)
    .set({ surcharge, vat, principal })
    .where(sql`${ledgerForgiving.invoiceId} = ${invoiceId}`)
}
