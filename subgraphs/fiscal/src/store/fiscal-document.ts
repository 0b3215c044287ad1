import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  type CancelAcceptance,
  type CancelMotive,
  type FiscalDocument,
  type FiscalKind,
  type FiscalState,
  folioOf,
  type Receiver,
} from '../domain/document/document.ts'
import type { DocumentSource } from '../domain/document/source.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * Fiscal documents with their XML. Kept for ever, at least the five years of CFF art. 30: no statement deletes one, and once
 * a stamp is set nothing changes it (a trigger refuses both).
 */
export const fiscalDocument = pgTable(
  'fiscal_document',
  {
    id: uuid().primaryKey(),
    /** What it is of: whoever asks for the same twice gets the same. */
    sourceKey: text('source_key').notNull().unique(),
    kind: text().$type<FiscalKind>().notNull(),
    state: text().$type<FiscalState>().notNull(),
    series: text().notNull(),
    number: integer().notNull(),
    invoiceId: uuid('invoice_id'),
    contractId: uuid('contract_id'),
    customerId: uuid('customer_id'),
    operatingUnitId: integer('operating_unit_id').notNull(),
    receiver: jsonb().$type<Receiver>().notNull(),
    totalCentavos: bigint('total_centavos', { mode: 'bigint' }).notNull(),
    /** What it is built of; of a bill also all that its paper shows. */
    source: jsonb().$type<DocumentSource>().notNull(),
    createdAt: instant('created_at').notNull(),
    sealedXml: text('sealed_xml'),
    /** The PAC that was handed it and has not said no: it may have stamped it. */
    maybeAt: text('maybe_at'),
    /** When it was last handed in. */
    sentAt: instant('sent_at'),
    stampedXml: text('stamped_xml'),
    uuid: uuid(),
    stampedAt: instant('stamped_at'),
    pac: text(),
    tries: integer().notNull().default(0),
    nextTryAt: instant('next_try_at'),
    /** Until then one process has it in hand. */
    leasedUntil: instant('leased_until'),
    lastCode: text('last_code'),
    lastReason: text('last_reason'),
    replacesId: uuid('replaces_id'),
    cancelMotive: text('cancel_motive').$type<CancelMotive>(),
    cancelReplacementId: uuid('cancel_replacement_id'),
    cancelAsked: boolean('cancel_asked').notNull().default(false),
    cancelAcceptance: text('cancel_acceptance').$type<CancelAcceptance>(),
    cancelReceipt: boolean('cancel_receipt').notNull().default(false),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [
    unique('one_document_of_a_number').on(table.series, table.number),
    unique('one_document_of_a_stamp').on(table.uuid),
    index('fiscal_document_by_invoice').on(table.invoiceId),
    index('fiscal_document_by_payment')
      .on(sql`(source->'payment'->>'paymentId')`)
      .where(sql`kind = 'PAYMENT'`),
    index('fiscal_document_by_replaced').on(table.replacesId),
    index('fiscal_document_by_office').on(table.operatingUnitId, table.createdAt, table.id),
    index('fiscal_document_by_stamp').on(table.stampedAt),
    index('fiscal_document_due').on(table.state, table.nextTryAt).where(sql`next_try_at is not null`),
    pgPolicy('fiscal_document_is_seen', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or aquacis_party_in_scope(customer_id) or exists (
        select from contract_party p where p.contract_id = fiscal_document.contract_id and p.ended_at is null
          and p.role in ('OWNER', 'TENANT') and aquacis_party_in_scope(p.party_id))`,
    }),
    systemOnly('fiscal_document'),
  ],
)

export type DocumentRow = typeof fiscalDocument.$inferSelect

/** What readers see: the XML and what it is made of are loaded only where they are asked for. */
export const seenColumns = {
  id: fiscalDocument.id,
  kind: fiscalDocument.kind,
  state: fiscalDocument.state,
  series: fiscalDocument.series,
  number: fiscalDocument.number,
  invoiceId: fiscalDocument.invoiceId,
  contractId: fiscalDocument.contractId,
  customerId: fiscalDocument.customerId,
  operatingUnitId: fiscalDocument.operatingUnitId,
  receiver: fiscalDocument.receiver,
  totalCentavos: fiscalDocument.totalCentavos,
  createdAt: fiscalDocument.createdAt,
  uuid: fiscalDocument.uuid,
  stampedAt: fiscalDocument.stampedAt,
  pac: fiscalDocument.pac,
  tries: fiscalDocument.tries,
  nextTryAt: fiscalDocument.nextTryAt,
  lastCode: fiscalDocument.lastCode,
  lastReason: fiscalDocument.lastReason,
  replacesId: fiscalDocument.replacesId,
  cancelMotive: fiscalDocument.cancelMotive,
  cancelReplacementId: fiscalDocument.cancelReplacementId,
  cancelAcceptance: fiscalDocument.cancelAcceptance,
  cancelReceipt: fiscalDocument.cancelReceipt,
  cancelledAt: fiscalDocument.cancelledAt,
}

/** Those of the documents that the transaction may see. */
export async function documentsByIds(tx: Transaction, ids: readonly string[]): Promise<FiscalDocument[]> {
  if (ids.length === 0) return []
  return tx
    .select(seenColumns)
    .from(fiscalDocument)
    .where(inArray(fiscalDocument.id, [...ids]))
}

/** The documents of bills, of those that the transaction may see. */
export async function documentsOfInvoices(
  tx: Transaction,
  invoiceIds: readonly string[],
): Promise<FiscalDocument[]> {
  if (invoiceIds.length === 0) return []
  return tx
    .select(seenColumns)
    .from(fiscalDocument)
    .where(and(inArray(fiscalDocument.invoiceId, [...invoiceIds]), eq(fiscalDocument.kind, 'INCOME')))
}

/** Where a document stands in the list. */
export interface DocumentPlace {
  readonly at: Date
  readonly id: string
}

/** A part of the documents that the transaction may see, the newest first. */
export async function listDocuments(
  tx: Transaction,
  page: { readonly state: FiscalState | null; readonly after: DocumentPlace | null; readonly limit: number },
): Promise<FiscalDocument[]> {
  const { id, createdAt, state } = fiscalDocument
  const { after } = page
  return tx
    .select(seenColumns)
    .from(fiscalDocument)
    .where(
      and(
        page.state === null ? undefined : eq(state, page.state),
        after === null ? undefined : sql`(${createdAt}, ${id}) < (${after.at.toISOString()}, ${after.id})`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(page.limit)
}

/** What a bill's document is made of, with its XML; null where there is none, or it is not for the transaction to see. */
export async function documentOfInvoice(tx: Transaction, invoiceId: string): Promise<DocumentRow | null> {
  const [row] = await tx
    .select()
    .from(fiscalDocument)
    .where(and(eq(fiscalDocument.invoiceId, invoiceId), eq(fiscalDocument.kind, 'INCOME')))
  return row ?? null
}

/** All of a document; null where there is none, or it is not for the transaction to see. */
export async function wholeDocument(tx: Transaction, id: string): Promise<DocumentRow | null> {
  const [row] = await tx.select().from(fiscalDocument).where(eq(fiscalDocument.id, id))
  return row ?? null
}

/** A document, locked until the transaction ends; null where there is none. */
export async function lockDocument(tx: Transaction, id: string): Promise<DocumentRow | null> {
  const [row] = await tx.select().from(fiscalDocument).where(eq(fiscalDocument.id, id)).for('update')
  return row ?? null
}

/** The document of a bill, locked until the transaction ends; null where there is none. */
export async function lockDocumentOfInvoice(tx: Transaction, invoiceId: string): Promise<DocumentRow | null> {
  const [row] = await tx
    .select()
    .from(fiscalDocument)
    .where(and(eq(fiscalDocument.invoiceId, invoiceId), eq(fiscalDocument.kind, 'INCOME')))
    .for('update')
  return row ?? null
}

/** Folios of what speaks of a bill's document and holds, or may soon: payments and credit notes. */
export async function foliosBoundTo(tx: Transaction, { id, invoiceId }: DocumentRow): Promise<string[]> {
  if (invoiceId === null) return []
  const { series, number, kind, state } = fiscalDocument
  const rows = await tx
    .select({ series, number })
    .from(fiscalDocument)
    .where(
      and(
        eq(fiscalDocument.invoiceId, invoiceId),
        ne(fiscalDocument.id, id),
        inArray(kind, ['PAYMENT', 'CREDIT_NOTE']),
        inArray(state, ['PENDING', 'STAMPED', 'CANCELLING']),
        sql`${fiscalDocument.source}->'related'->>'uuid' = (select uuid::text from fiscal_document o where o.id = ${id})`,
      ),
    )
  return rows.map((row) => folioOf(row))
}

/** Keeps a new document; one of the same source stays as it is, and the answer is false. */
export async function addDocument(
  tx: Transaction,
  document: typeof fiscalDocument.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(fiscalDocument)
    .values(document)
    .onConflictDoNothing({ target: fiscalDocument.sourceKey })
    .returning({ id: fiscalDocument.id })
  return added.length > 0
}

/** Whether a source has its document already. */
export async function isDocumented(tx: Transaction, sourceKey: string): Promise<boolean> {
  const rows = await tx
    .select({ id: fiscalDocument.id })
    .from(fiscalDocument)
    .where(eq(fiscalDocument.sourceKey, sourceKey))
  return rows.length > 0
}

/** The document of a source, locked until the transaction ends; null where there is none. */
export async function documentOfSource(tx: Transaction, sourceKey: string): Promise<DocumentRow | null> {
  const [row] = await tx
    .select()
    .from(fiscalDocument)
    .where(eq(fiscalDocument.sourceKey, sourceKey))
    .for('update')
  return row ?? null
}

/** Receipts of a payment of a bill that hold or may soon, in the order in which they were made; locked until the transaction ends. */
export async function lockReceiptsOf(
  tx: Transaction,
  invoiceId: string,
  paymentId: string,
): Promise<DocumentRow[]> {
  return tx
    .select()
    .from(fiscalDocument)
    .where(
      and(
        eq(fiscalDocument.invoiceId, invoiceId),
        eq(fiscalDocument.kind, 'PAYMENT'),
        inArray(fiscalDocument.state, ['PENDING', 'REFUSED', 'STAMPED']),
        isNull(fiscalDocument.cancelMotive),
        sql`${fiscalDocument.source}->'payment'->>'paymentId' = ${paymentId}`,
      ),
    )
    .orderBy(fiscalDocument.number)
    .for('update')
}

/** Receipts of payments that the transaction may see, in the order in which they were made. */
export async function receiptsOfPayments(
  tx: Transaction,
  paymentIds: readonly string[],
): Promise<(FiscalDocument & { readonly paymentId: string })[]> {
  if (paymentIds.length === 0) return []
  const paymentId = sql<string>`${fiscalDocument.source}->'payment'->>'paymentId'`
  return tx
    .select({ ...seenColumns, paymentId })
    .from(fiscalDocument)
    .where(and(eq(fiscalDocument.kind, 'PAYMENT'), inArray(paymentId, [...paymentIds])))
    .orderBy(fiscalDocument.createdAt, fiscalDocument.number)
}

/** Credit notes of a bill that hold or may, in the order in which they were made; locked until the transaction ends. */
export async function lockNotesOf(tx: Transaction, invoiceId: string): Promise<DocumentRow[]> {
  return tx
    .select()
    .from(fiscalDocument)
    .where(
      and(
        eq(fiscalDocument.invoiceId, invoiceId),
        eq(fiscalDocument.kind, 'CREDIT_NOTE'),
        inArray(fiscalDocument.state, ['PENDING', 'REFUSED', 'STAMPED', 'CANCELLING']),
      ),
    )
    .orderBy(fiscalDocument.number)
    .for('update')
}

/** Credit notes of bills that the transaction may see, in the order in which they were made. */
export async function notesOfInvoices(
  tx: Transaction,
  invoiceIds: readonly string[],
): Promise<FiscalDocument[]> {
  if (invoiceIds.length === 0) return []
  return tx
    .select(seenColumns)
    .from(fiscalDocument)
    .where(and(inArray(fiscalDocument.invoiceId, [...invoiceIds]), eq(fiscalDocument.kind, 'CREDIT_NOTE')))
    .orderBy(fiscalDocument.createdAt, fiscalDocument.number)
}

/** What a credit note is of: the same document has one. */
export function creditKey(documentId: string): string {
  return `credit ${documentId}`
}

/** Those of the documents that a credit note took back. */
export async function creditedOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const keys = new Map(ids.map((id) => [creditKey(id), id]))
  const rows = await tx
    .select({ key: fiscalDocument.sourceKey })
    .from(fiscalDocument)
    .where(inArray(fiscalDocument.sourceKey, [...keys.keys()]))
  return new Set(rows.flatMap(({ key }) => keys.get(key) ?? []))
}

/** Changes a document that the transaction has locked. */
export async function changeDocument(
  tx: Transaction,
  id: string,
  change: Partial<typeof fiscalDocument.$inferInsert>,
): Promise<void> {
  await tx.update(fiscalDocument).set(change).where(eq(fiscalDocument.id, id))
}

/** The XML of stamped documents that the transaction may see, by their ids. */
export async function stampedXmlsByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { id, stampedXml } = fiscalDocument
  const rows = await tx
    .select({ id, stampedXml })
    .from(fiscalDocument)
    .where(inArray(id, [...ids]))
  return new Map(rows.flatMap((row) => (row.stampedXml === null ? [] : [[row.id, row.stampedXml]])))
}
