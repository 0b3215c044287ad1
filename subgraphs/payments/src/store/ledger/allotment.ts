import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { asc, type SQL, sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { Allotment } from '../../domain/ledger/contract-ledger.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** Which money stands on which bill. What was released is less, and stays as a row of nothing. */
export const ledgerAllotment = pgTable(
  'ledger_allotment',
  {
    /** Of the transaction that put it there. */
    no: bigint({ mode: 'number' }).notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    at: instantColumn('at').notNull(),
    surcharge: centavosColumn('surcharge'),
    vat: centavosColumn('vat'),
    principal: centavosColumn('principal'),
  },
  (table) => [
    primaryKey({ name: 'ledger_allotment_pk', columns: [table.no, table.invoiceId] }),
    index('ledger_allotment_by_payment').on(table.paymentId),
    index('ledger_allotment_by_invoice').on(table.invoiceId),
    ...seenWithContract('ledger_allotment'),
  ],
)

/** An allotment with whose it is. */
export interface ContractAllotment extends Allotment {
  readonly contractId: string
  readonly operatingUnitId: number
}

/** What stands on bills, in the order in which it came there. */
export function allotmentsOfBills(
  tx: Transaction,
  invoiceIds: readonly string[],
): Promise<ContractAllotment[]> {
  return allotmentsWhere(
    tx,
    sql`${ledgerAllotment.invoiceId} = any(${sql.param([...invoiceIds])}::uuid[])`,
    invoiceIds,
  )
}

/** Where payments went, in the order in which they did. */
export function allotmentsOfPayments(
  tx: Transaction,
  paymentIds: readonly string[],
): Promise<ContractAllotment[]> {
  return allotmentsWhere(
    tx,
    sql`${ledgerAllotment.paymentId} = any(${sql.param([...paymentIds])}::uuid[])`,
    paymentIds,
  )
}

async function allotmentsWhere(
  tx: Transaction,
  condition: SQL,
  of: readonly string[],
): Promise<ContractAllotment[]> {
  if (of.length === 0) return []
  const rows = await tx.select().from(ledgerAllotment).where(condition).orderBy(asc(ledgerAllotment.no))
  return rows.map(({ no, surcharge: SURCHARGE, vat: VAT, principal: PRINCIPAL, ...row }) => ({
    ...row,
    transaction: String(no),
    parts: { SURCHARGE, VAT, PRINCIPAL },
  }))
}

/** An allotment under the number of its transaction. */
export interface NumberedAllotment extends Omit<ContractAllotment, 'transaction'> {
  readonly no: number
}

/** What keeps allotments as they are now, new ones and known ones. */
export function allotmentWrites(kept: readonly NumberedAllotment[]): SQL[] {
  if (kept.length === 0) return []
  const column = (of: (one: NumberedAllotment) => unknown) => sql.param(kept.map(of))
  return [
    sql`insert into ledger_allotment (no, invoice_id, payment_id, contract_id, operating_unit_id, at, surcharge, vat, principal)
      select * from unnest(${column(({ no }) => no)}::bigint[], ${column(({ invoiceId }) => invoiceId)}::uuid[],
        ${column(({ paymentId }) => paymentId)}::uuid[], ${column(({ contractId }) => contractId)}::uuid[],
        ${column(({ operatingUnitId }) => operatingUnitId)}::int[], ${column(({ at }) => at.toISOString())}::timestamptz[],
        ${column(({ parts }) => parts.SURCHARGE)}::bigint[], ${column(({ parts }) => parts.VAT)}::bigint[],
        ${column(({ parts }) => parts.PRINCIPAL)}::bigint[])
      on conflict (no, invoice_id) do update set surcharge = excluded.surcharge, vat = excluded.vat,
        principal = excluded.principal`,
  ]
}

/** What of a payment stands on a bill. */
export interface NamedAllotment {
  readonly paymentId: string
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly amount: Centavos
}

/** To which bills payments went and still stand, in that order, as far as the transaction may see it. */
export async function namedAllotments(
  tx: Transaction,
  paymentIds: readonly string[],
): Promise<NamedAllotment[]> {
  if (paymentIds.length === 0) return []
  const { rows } = await tx.execute<
    Record<'payment_id' | 'invoice_id' | 'invoice_number' | 'amount', string>
  >(sql`
    select a.payment_id, a.invoice_id, b.invoice_number, sum(a.surcharge + a.vat + a.principal) as amount
    from ledger_allotment a join ledger_bill b on b.invoice_id = a.invoice_id
    where a.payment_id = any(${sql.param([...paymentIds])}::uuid[])
    group by a.payment_id, a.invoice_id, b.invoice_number
    having sum(a.surcharge + a.vat + a.principal) > 0
    order by min(a.no), min(b.due_on)`)
  return rows.map(({ payment_id, invoice_id, invoice_number, amount }) => ({
    ...{ paymentId: payment_id, invoiceId: invoice_id, invoiceNumber: invoice_number },
    amount: centavos(BigInt(amount)),
  }))
}
