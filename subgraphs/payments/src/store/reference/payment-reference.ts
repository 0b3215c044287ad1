import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavosFromPesos, pesosText } from '@aquacis/kit/values/money.ts'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Cover, PayingMethod, Reference, ReferenceState } from '../../domain/reference/reference.ts'
import type { PayingData } from '../../psp/psp-port.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Bills as the row keeps them: pesos as text. */
interface KeptBill {
  readonly invoiceId: string
  readonly invoiceNumber: string
  readonly amount: string
}

/** What somebody pays with, and what became of it. */
export const paymentReference = pgTable(
  'payment_reference',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    contractNumber: text('contract_number').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    cover: text().$type<Cover['of']>().notNull(),
    instalmentId: uuid('instalment_id'),
    bills: jsonb().$type<readonly KeptBill[]>().notNull(),
    method: text().$type<PayingMethod>().notNull(),
    state: text().$type<ReferenceState>().notNull(),
    amount: centavosColumn('amount'),
    paid: centavosColumn('paid').default(sql`0`),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at'),
    paying: jsonb().$type<PayingData>(),
    declinedCode: text('declined_code'),
    replacedBy: uuid('replaced_by'),
    /** SHA-256 of the key with which it is read without signing in. */
    keyHash: bytea('key_hash'),
    /** Rises with each change. */
    version: integer().notNull().default(1),
  },
  (table) => [
    index('payment_reference_by_contract').on(table.contractId, table.createdAt, table.id),
    index('payment_reference_ends')
      .on(table.expiresAt)
      .where(sql`state in ('WAITING', 'PARTLY_PAID', 'DECLINED')`),
    ...seenWithContract('payment_reference'),
  ],
)

/** A reference with what rules do not ask for. */
export interface KeptReference extends Reference {
  readonly contractNumber: string
  readonly operatingUnitId: number
  readonly paying: PayingData | null
  readonly declinedCode: string | null
  readonly replacedBy: string | null
  readonly keyHash: Buffer | null
  readonly version: number
}

/** Keeps a new one. */
export async function addReference(
  tx: Transaction,
  { cover, bills, ...reference }: Omit<KeptReference, 'version'>,
): Promise<void> {
  await tx.insert(paymentReference).values({
    ...reference,
    cover: cover.of,
    instalmentId: cover.of === 'INSTALMENT' ? cover.instalmentId : null,
    bills: bills.map((bill) => ({ ...bill, amount: pesosText(bill.amount) })),
  })
}

/** References by their ids, as far as the transaction may see them. */
export async function referencesByIds(tx: Transaction, ids: readonly string[]): Promise<KeptReference[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(paymentReference)
    .where(inArray(paymentReference.id, [...ids]))
  return rows.map(referenceOf)
}

/** One, locked until the transaction ends; null where there is none. Lock its contract first. */
export async function lockReference(tx: Transaction, id: string): Promise<KeptReference | null> {
  const [row] = await tx.select().from(paymentReference).where(eq(paymentReference.id, id)).for('update')
  return row === undefined ? null : referenceOf(row)
}

/** References of a contract that still ask for money, locked. */
export async function lockOpenReferences(tx: Transaction, contractId: string): Promise<KeptReference[]> {
  const rows = await tx
    .select()
    .from(paymentReference)
    .where(
      and(
        eq(paymentReference.contractId, contractId),
        inArray(paymentReference.state, ['OPENING', 'WAITING', 'PARTLY_PAID', 'DECLINED']),
      ),
    )
    .orderBy(paymentReference.id)
    .for('update')
  return rows.map(referenceOf)
}

/** Where a page of references begins: behind this one. */
export interface ReferencePlace {
  readonly createdAt: Date
  readonly id: string
}

/** References of a contract, the newest first, as far as the transaction may see them. */
export async function referencesOfContract(
  tx: Transaction,
  contractId: string,
  { limit, after }: { readonly limit: number; readonly after: ReferencePlace | null },
): Promise<KeptReference[]> {
  const { createdAt, id } = paymentReference
  const behind =
    after === null
      ? undefined
      : sql`(${createdAt}, ${id}) < (${after.createdAt.toISOString()}, ${after.id}::uuid)`
  const rows = await tx
    .select()
    .from(paymentReference)
    .where(and(eq(paymentReference.contractId, contractId), behind))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
  return rows.map(referenceOf)
}

type Change = Partial<
  Pick<KeptReference, 'state' | 'paid' | 'expiresAt' | 'paying' | 'declinedCode' | 'replacedBy'>
>

/** Keeps what became of a reference. */
export async function changeReference(tx: Transaction, id: string, change: Change): Promise<void> {
  await tx
    .update(paymentReference)
    .set({ ...change, version: sql`${paymentReference.version} + 1` })
    .where(eq(paymentReference.id, id))
}

/** References whose time is over and that still ask for money, the oldest first; a charge that stands is looked at by itself. */
export async function idsOfOverReferences(tx: Transaction, now: Date, limit: number): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from payment_reference r where state in ('WAITING', 'PARTLY_PAID', 'DECLINED') and expires_at <= ${now.toISOString()}
      and not exists (select from reference_charge c where c.reference_id = r.id and c.state in ('ASKED', 'STANDING'))
    order by expires_at limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** How often references changed: what a feed asks for twice a second. */
export async function versionsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: paymentReference.id, version: paymentReference.version })
    .from(paymentReference)
    .where(inArray(paymentReference.id, [...ids]))
  return new Map(rows.map(({ id, version }) => [id, version]))
}

function referenceOf({
  cover,
  instalmentId,
  bills,
  ...row
}: typeof paymentReference.$inferSelect): KeptReference {
  return {
    ...row,
    cover: cover === 'INSTALMENT' ? { of: cover, instalmentId: instalmentId ?? '' } : { of: cover },
    bills: bills.map((bill) => ({ ...bill, amount: centavosFromPesos(bill.amount) })),
  }
}
