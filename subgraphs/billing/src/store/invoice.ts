import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { bigint, date, index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { InvoiceIssued } from '../domain/account/account-event.ts'
import type { Invoice, InvoiceChange, InvoiceState } from '../domain/account/invoice.ts'
import { upcast } from '../domain/account/upcast.ts'
import { event } from './events/event.ts'

/**
 * Bills as their facts have made them. What stands on one is not kept twice: it is in the fact that it was issued, which
 * `contract_id` and `version` lead to.
 */
export const invoice = pgTable(
  'invoice',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    version: integer().notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    number: text().notNull().unique('invoice_number_once'),
    issuedAt: timestamp('issued_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    periodFrom: date('period_from', { mode: 'string' }).notNull(),
    periodTo: date('period_to', { mode: 'string' }).notNull(),
    totalCentavos: bigint('total_centavos', { mode: 'bigint' }).notNull(),
    state: text().$type<InvoiceState>().notNull(),
    reversedBecause: text('reversed_because'),
    reversalId: uuid('reversal_id'),
    replacedBy: uuid('replaced_by'),
  },
  (table) => [
    index('invoice_by_contract').on(table.contractId, table.issuedAt, table.id),
    pgPolicy('invoice_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id)
        or exists (select from contract_party p where p.contract_id = invoice.contract_id)`,
    }),
    pgPolicy('invoice_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** A place in the bills of a contract: behind the bill that was issued then and has this id. */
export interface InvoicePlace {
  readonly at: Date
  readonly id: string
}

/** Bills, as far as the transaction may see them. */
export function invoicesByIds(tx: Transaction, ids: readonly string[]): Promise<Invoice[]> {
  return invoicesWhere(tx, inArray(invoice.id, [...ids]))
}

/** The next bills of each contract behind a place, the newest first, at most `limit` for each. */
export async function invoicesOfContracts(
  tx: Transaction,
  contractIds: readonly string[],
  { after, limit }: { readonly after: InvoicePlace | null; readonly limit: number },
): Promise<Invoice[]> {
  const behind =
    after === null
      ? sql``
      : sql`and (issued_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
  const ids = sql`select one.id from unnest(${sql.param(contractIds)}::uuid[]) as asked (contract_id)
    cross join lateral (select id from invoice where invoice.contract_id = asked.contract_id ${behind}
      order by issued_at desc, id desc limit ${limit}) one`
  return invoicesWhere(tx, sql`${invoice.id} in (${ids})`)
}

async function invoicesWhere(tx: Transaction, condition: SQL): Promise<Invoice[]> {
  const rows = await tx
    .select({ invoice, schemaVersion: event.schemaVersion, data: event.data })
    .from(invoice)
    .innerJoin(event, and(eq(event.streamId, invoice.contractId), eq(event.version, invoice.version)))
    .where(condition)
    .orderBy(asc(invoice.contractId), desc(invoice.issuedAt), desc(invoice.id))
  return rows.map(({ invoice: row, schemaVersion, data }) => {
    const { id, contractId, operatingUnitId, state, reversedBecause, reversalId, replacedBy } = row
    const bill = upcast({ type: 'InvoiceIssued', schemaVersion, data }) as InvoiceIssued
    return { id, contractId, operatingUnitId, state, reversedBecause, reversalId, replacedBy, bill }
  })
}

/** Adds bills and notes what has become of known ones, in two statements. */
export async function saveInvoices(tx: Transaction, changes: readonly InvoiceChange[]): Promise<void> {
  await addInvoices(
    tx,
    changes.flatMap((change) => (change.kind === 'issued' ? [change] : [])),
  )
  await changeInvoices(
    tx,
    changes.flatMap((change) => (change.kind === 'became' ? [change] : [])),
  )
}

type Issued = Extract<InvoiceChange, { kind: 'issued' }>
type Became = Extract<InvoiceChange, { kind: 'became' }>

async function addInvoices(tx: Transaction, added: readonly Issued[]): Promise<void> {
  if (added.length === 0) return
  const column = (of: (one: Issued) => unknown) => sql.param(added.map(of))
  await tx.execute(sql`
    insert into invoice (id, contract_id, version, operating_unit_id, number, issued_at, period_from, period_to,
      total_centavos, state)
    select * from unnest(${column(({ bill }) => bill.invoiceId)}::uuid[], ${column((one) => one.contractId)}::uuid[],
      ${column((one) => one.version)}::int[], ${column((one) => one.operatingUnitId)}::int[],
      ${column(({ bill }) => bill.number)}::text[], ${column(({ bill }) => bill.issuedAt)}::timestamptz[],
      ${column(({ bill }) => bill.periodFrom)}::date[], ${column(({ bill }) => bill.periodTo)}::date[],
      ${column((one) => one.totalCentavos.toString())}::bigint[], ${column((one) => one.state)}::text[])`)
}

async function changeInvoices(tx: Transaction, changed: readonly Became[]): Promise<void> {
  if (changed.length === 0) return
  const column = (of: (one: Became) => unknown) => sql.param(changed.map(of))
  await tx.execute(sql`
    update invoice set state = told.state, reversed_because = coalesce(told.because, reversed_because),
      reversal_id = coalesce(told.reversal_id, invoice.reversal_id),
      replaced_by = coalesce(told.replaced_by, invoice.replaced_by)
    from unnest(${column((one) => one.invoiceId)}::uuid[], ${column((one) => one.state)}::text[],
      ${column((one) => one.because)}::text[], ${column((one) => one.reversalId)}::uuid[],
      ${column((one) => one.replacedBy)}::uuid[]) as told (id, state, because, reversal_id, replaced_by)
    where invoice.id = told.id`)
}

/** Whether a bill that stands reaches beyond a day. */
export async function isBilledBeyond(tx: Transaction, day: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: invoice.id })
    .from(invoice)
    .where(sql`${invoice.periodTo} > ${day}::date and ${invoice.state} <> 'REVERSED'`)
    .limit(1)
  return row !== undefined
}
