import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, type SQL, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Parts } from '../../domain/ledger/book/components.ts'
import type { LedgerBill } from '../../domain/ledger/contract-ledger.ts'
import { seenWithContract } from '../seen-with-contract.ts'
import { centavosColumn, instantColumn } from './columns.ts'

/** Bills with what is open of them: what the entries of the book make of each, kept ready. */
export const ledgerBill = pgTable(
  'ledger_bill',
  {
    invoiceId: uuid('invoice_id').primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    invoiceNumber: text('invoice_number').notNull(),
    paymentReference: text('payment_reference'),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    periodFrom: date('period_from', { mode: 'string' }).notNull(),
    periodTo: date('period_to', { mode: 'string' }).notNull(),
    chargedSurcharge: centavosColumn('charged_surcharge'),
    chargedVat: centavosColumn('charged_vat'),
    chargedPrincipal: centavosColumn('charged_principal'),
    openSurcharge: centavosColumn('open_surcharge'),
    openVat: centavosColumn('open_vat'),
    openPrincipal: centavosColumn('open_principal'),
    held: centavosColumn('held').default(sql`0`),
    payments: integer().notNull().default(0),
    reversedAt: instantColumn('reversed_at'),
    settledAt: instantColumn('settled_at'),
  },
  (table) => [
    index('ledger_bill_by_contract').on(table.contractId),
    index('ledger_bill_by_reference').on(table.paymentReference).where(sql`payment_reference is not null`),
    index('ledger_bill_open')
      .on(table.contractId, table.dueOn)
      .where(sql`open_surcharge + open_vat + open_principal > 0`),
    ...seenWithContract('ledger_bill'),
  ],
)

/** A bill with whose it is. */
export interface ContractBill extends LedgerBill {
  readonly contractId: string
  readonly operatingUnitId: number
}

/** Bills of contracts of which something is open, the oldest first. */
export function openBillsOf(tx: Transaction, contractIds: readonly string[]): Promise<ContractBill[]> {
  return billsWhere(
    tx,
    sql`contract_id = any(${sql.param([...contractIds])}::uuid[]) and open_surcharge + open_vat + open_principal > 0`,
  )
}

/** Bills by their ids, as far as the transaction may see them. */
export function billsByIds(tx: Transaction, invoiceIds: readonly string[]): Promise<ContractBill[]> {
  if (invoiceIds.length === 0) return Promise.resolve([])
  return billsWhere(tx, sql`invoice_id = any(${sql.param([...invoiceIds])}::uuid[])`)
}

/** Bills by the numbers that are printed on them to be paid with, as far as the transaction may see them. */
export function billsByPaymentReference(
  tx: Transaction,
  references: readonly string[],
): Promise<ContractBill[]> {
  if (references.length === 0) return Promise.resolve([])
  return billsWhere(tx, sql`payment_reference = any(${sql.param([...references])}::text[])`)
}

async function billsWhere(tx: Transaction, condition: SQL): Promise<ContractBill[]> {
  const { dueOn, periodFrom, invoiceId } = ledgerBill
  const rows = await tx
    .select()
    .from(ledgerBill)
    .where(condition)
    .orderBy(asc(dueOn), asc(periodFrom), asc(invoiceId))
  return rows.map(billOf)
}

function billOf(row: typeof ledgerBill.$inferSelect): ContractBill {
  const { chargedSurcharge, chargedVat, chargedPrincipal, openSurcharge, openVat, openPrincipal, ...bill } =
    row
  return {
    ...bill,
    charged: { SURCHARGE: chargedSurcharge, VAT: chargedVat, PRINCIPAL: chargedPrincipal },
    open: { SURCHARGE: openSurcharge, VAT: openVat, PRINCIPAL: openPrincipal },
  }
}

/** What keeps bills as they are now: new ones whole, and what became of known ones, which is a third of the work. */
export function billWrites(bills: readonly (ContractBill & { readonly isNew: boolean })[]): SQL[] {
  return [
    ...addsBills(bills.filter(({ isNew }) => isNew)),
    ...changesBills(bills.filter(({ isNew }) => !isNew)),
  ]
}

function changesBills(bills: readonly ContractBill[]): SQL[] {
  if (bills.length === 0) return []
  const column = (of: (bill: ContractBill) => unknown) => sql.param(bills.map(of))
  return [
    sql`update ledger_bill b set open_surcharge = surcharge, open_vat = vat, open_principal = principal, held = given.held,
        payments = given.payments, reversed_at = given.reversed_at, settled_at = given.settled_at
      from unnest(${column(({ invoiceId }) => invoiceId)}::uuid[], ${column(({ open }) => open.SURCHARGE)}::bigint[],
        ${column(({ open }) => open.VAT)}::bigint[], ${column(({ open }) => open.PRINCIPAL)}::bigint[],
        ${column(({ held }) => held)}::bigint[], ${column(({ payments }) => payments)}::int[],
        ${column(({ reversedAt }) => reversedAt?.toISOString())}::timestamptz[],
        ${column(({ settledAt }) => settledAt?.toISOString())}::timestamptz[])
        as given (invoice_id, surcharge, vat, principal, held, payments, reversed_at, settled_at)
      where b.invoice_id = given.invoice_id`,
  ]
}

function addsBills(bills: readonly ContractBill[]): SQL[] {
  if (bills.length === 0) return []
  const column = (of: (bill: ContractBill) => unknown) => sql.param(bills.map(of))
  const parts = (of: (bill: ContractBill) => Parts) =>
    sql`${column((bill) => of(bill).SURCHARGE)}::bigint[], ${column((bill) => of(bill).VAT)}::bigint[],
      ${column((bill) => of(bill).PRINCIPAL)}::bigint[]`
  return [
    sql`insert into ledger_bill (invoice_id, contract_id, operating_unit_id, invoice_number, issued_on, due_on, period_from,
        period_to, charged_surcharge, charged_vat, charged_principal, open_surcharge, open_vat, open_principal, held, payments,
        reversed_at, settled_at, payment_reference)
      select * from unnest(${column(({ invoiceId }) => invoiceId)}::uuid[], ${column(({ contractId }) => contractId)}::uuid[],
        ${column(({ operatingUnitId }) => operatingUnitId)}::int[], ${column(({ invoiceNumber }) => invoiceNumber)}::text[],
        ${column(({ issuedOn }) => issuedOn)}::date[], ${column(({ dueOn }) => dueOn)}::date[],
        ${column(({ periodFrom }) => periodFrom)}::date[], ${column(({ periodTo }) => periodTo)}::date[],
        ${parts(({ charged }) => charged)}, ${parts(({ open }) => open)}, ${column(({ held }) => held)}::bigint[],
        ${column(({ payments }) => payments)}::int[], ${column(({ reversedAt }) => reversedAt?.toISOString())}::timestamptz[],
        ${column(({ settledAt }) => settledAt?.toISOString())}::timestamptz[],
        ${column(({ paymentReference }) => paymentReference)}::text[])`,
  ]
}
