import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Autopay, AutopayMethod, AutopayState } from '../../domain/autopay/autopay.ts'
import { instantColumn } from '../ledger/columns.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Contracts whose bills are paid by themselves. Of a card there are the provider's names and its last four digits. */
export const autopay = pgTable(
  'autopay',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    method: text().$type<AutopayMethod>().notNull(),
    state: text().$type<AutopayState>().notNull(),
    providerCustomer: text('provider_customer').notNull(),
    providerSource: text('provider_source').notNull(),
    brand: text(),
    lastFour: text('last_four'),
    goodUntil: text('good_until'),
    clabe: text(),
    bank: text(),
    mostAmount: bigint('most_amount', { mode: 'bigint' }).$type<Centavos>(),
    enrolledAt: instantColumn('enrolled_at').notNull(),
    enrolledBy: text('enrolled_by'),
    endedAt: instantColumn('ended_at'),
    stoppedBecause: text('stopped_because'),
    failedInRow: integer('failed_in_row').notNull().default(0),
    warnedOf: text('warned_of'),
  },
  (table) => [
    uniqueIndex('one_autopay_of_a_contract').on(table.contractId).where(sql`state <> 'ENDED'`),
    index('autopay_by_provider_customer').on(table.providerCustomer),
    ...seenWithContract('autopay'),
  ],
)

/** What changes of it. */
export type AutopayChange = Partial<
  Pick<
    typeof autopay.$inferInsert,
    'state' | 'mostAmount' | 'endedAt' | 'stoppedBecause' | 'failedInRow' | 'warnedOf'
  >
>

/** Those that the transaction may see. */
export async function autopaysByIds(tx: Transaction, ids: readonly string[]): Promise<Autopay[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(autopay)
    .where(inArray(autopay.id, [...ids]))
  return rows.map(autopayOf)
}

/** What contracts have that has not ended, of those that the transaction may see. */
export async function autopaysOf(tx: Transaction, contractIds: readonly string[]): Promise<Autopay[]> {
  if (contractIds.length === 0) return []
  const rows = await tx
    .select()
    .from(autopay)
    .where(and(inArray(autopay.contractId, [...contractIds]), ne(autopay.state, 'ENDED')))
  return rows.map(autopayOf)
}

/** The one whose CLABE it is, the latest; null where none has it. */
export async function autopayOfClabe(tx: Transaction, clabe: string): Promise<Autopay | null> {
  const [row] = await tx
    .select()
    .from(autopay)
    .where(and(eq(autopay.clabe, clabe), eq(autopay.method, 'RECURRING_SPEI')))
    .orderBy(desc(autopay.enrolledAt))
    .limit(1)
  return row === undefined ? null : autopayOf(row)
}

/** Cards and bank accounts that are charged, in order behind one of them. */
export async function activeAutopays(
  tx: Transaction,
  after: string | null,
  limit: number,
): Promise<Autopay[]> {
  const behind = after === null ? undefined : gt(autopay.id, after)
  const rows = await tx
    .select()
    .from(autopay)
    .where(and(eq(autopay.state, 'ACTIVE'), inArray(autopay.method, ['CARD', 'DIRECT_DEBIT']), behind))
    .orderBy(asc(autopay.id))
    .limit(limit)
  return rows.map(autopayOf)
}

/** Adds one. */
export async function addAutopay(
  tx: Transaction,
  { means, ...added }: Autopay,
  enrolledBy: string | null,
): Promise<void> {
  const { customerId: providerCustomer, sourceId: providerSource, ...shown } = means
  await tx.insert(autopay).values({ ...added, ...shown, providerCustomer, providerSource, enrolledBy })
}

/** Changes one. */
export async function changeAutopayRow(tx: Transaction, id: string, change: AutopayChange): Promise<void> {
  await tx.update(autopay).set(change).where(eq(autopay.id, id))
}

function autopayOf(row: typeof autopay.$inferSelect): Autopay {
  const { providerCustomer, providerSource, brand, lastFour, goodUntil, clabe, bank, ...rest } = row
  const { enrolledBy: _, endedAt: __, ...shown } = rest
  return {
    ...shown,
    means: {
      customerId: providerCustomer,
      sourceId: providerSource,
      brand,
      lastFour,
      goodUntil,
      clabe,
      bank,
    },
  }
}
