import { bytea } from '@aquacis/kit/runtime/bytes-column.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DebitMandate } from '../../../domain/autopay/direct-debit/mandate.ts'
import { centavosColumn, instantColumn } from '../../ledger/columns.ts'
import { seenWithContract } from '../../seen-with-contract.ts'

/** Authorisations to charge bank accounts. The number of the account is sealed; people see its last four digits. */
export const debitMandate = pgTable(
  'debit_mandate',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    serviceReference: text('service_reference').notNull(),
    holderName: text('holder_name').notNull(),
    clabe: bytea('clabe').notNull(),
    bank: text().notNull(),
    lastFour: text('last_four').notNull(),
    mostAmount: centavosColumn('most_amount'),
    expiresOn: date('expires_on', { mode: 'string' }),
    termsVersion: text('terms_version').notNull(),
    acceptedAt: instantColumn('accepted_at').notNull(),
    acceptedBy: text('accepted_by'),
    endedAt: instantColumn('ended_at'),
    endedBecause: text('ended_because'),
  },
  (table) => [
    index('debit_mandate_by_contract').on(table.contractId),
    index('debit_mandate_expiring')
      .on(table.expiresOn)
      .where(sql`ended_at is null and expires_on is not null`),
    ...seenWithContract('debit_mandate'),
  ],
)

/** Keeps an authorisation with the account that it is of. */
export async function addMandate(
  tx: Transaction,
  sealer: Sealer,
  mandate: DebitMandate,
  secret: { readonly clabe: string; readonly acceptedBy: string | null },
): Promise<void> {
  const clabe = sealer.seal(secret.clabe, placeOf(mandate.id))
  await tx.insert(debitMandate).values({ ...mandate, clabe, acceptedBy: secret.acceptedBy })
}

/** Those that the transaction may see, without their accounts. */
export async function mandatesByIds(tx: Transaction, ids: readonly string[]): Promise<DebitMandate[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(debitMandate)
    .where(inArray(debitMandate.id, [...ids]))
  return rows.map(({ clabe: _, acceptedBy: __, ...mandate }) => mandate)
}

/** The accounts of mandates that go on, by their ids. */
export async function accountsOf(
  tx: Transaction,
  sealer: Sealer,
  ids: readonly string[],
): Promise<Map<string, { readonly clabe: string; readonly mandate: DebitMandate }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(debitMandate)
    .where(and(inArray(debitMandate.id, [...ids]), isNull(debitMandate.endedAt)))
  return new Map(
    rows.map(({ clabe, acceptedBy: _, ...mandate }) => [
      mandate.id,
      { clabe: sealer.open(clabe, placeOf(mandate.id)).toString('utf8'), mandate },
    ]),
  )
}

/** It may not be charged any more. One that ended before stays as it ended. */
export async function endMandate(
  tx: Transaction,
  id: string,
  endedAt: Date,
  endedBecause: string,
): Promise<void> {
  await tx
    .update(debitMandate)
    .set({ endedAt, endedBecause })
    .where(and(eq(debitMandate.id, id), isNull(debitMandate.endedAt)))
}

/** Those whose last day is over, and that nobody has ended: their ids and contracts. */
export async function overdueMandates(
  tx: Transaction,
  today: string,
  limit: number,
): Promise<{ readonly id: string; readonly contractId: string }[]> {
  return tx
    .select({ id: debitMandate.id, contractId: debitMandate.contractId })
    .from(debitMandate)
    .where(and(isNull(debitMandate.endedAt), lt(debitMandate.expiresOn, today)))
    .orderBy(asc(debitMandate.id))
    .limit(limit)
}

function placeOf(id: string): string {
  return `debit_mandate|clabe|${id}`
}
