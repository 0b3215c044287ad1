import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'
import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EstimateSource, PrepaidYear, PrepaidYearState } from '../../domain/prepayment/prepaid-year.ts'
import { centavosColumn, instantColumn } from '../ledger/columns.ts'
import { ledgerBill } from '../ledger/ledger-bill.ts'
import { seenWithContract } from '../seen-with-contract.ts'

/** Years that are paid at once. One of a contract waits or goes on at a time. */
export const prepaidYear = pgTable(
  'prepaid_year',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    servicePointId: uuid('service_point_id').notNull(),
    operatingUnitId: integer('operating_unit_id').notNull(),
    state: text().$type<PrepaidYearState>().notNull(),
    from: date('from_day', { mode: 'string' }).notNull(),
    to: date('to_day', { mode: 'string' }).notNull(),
    estimate: centavosColumn('estimate'),
    estimatedFrom: text('estimated_from').$type<EstimateSource>().notNull(),
    discount: centavosColumn('discount'),
    discountUsed: centavosColumn('discount_used').default(sql`0`),
    payBefore: date('pay_before', { mode: 'string' }).notNull(),
    askedAt: instantColumn('asked_at').notNull(),
    askedBy: text('asked_by'),
    paidAt: instantColumn('paid_at'),
  },
  (table) => [
    uniqueIndex('one_prepaid_year_of_a_contract')
      .on(table.contractId)
      .where(sql`state in ('WAITING', 'PAID')`),
    index('prepaid_year_by_state').on(table.state, table.id),
    ...seenWithContract('prepaid_year'),
  ],
)

const going = inArray(prepaidYear.state, ['WAITING', 'PAID'])

/** Those that the transaction may see. */
export async function yearsByIds(tx: Transaction, ids: readonly string[]): Promise<PrepaidYear[]> {
  if (ids.length === 0) return []
  return (
    await tx
      .select()
      .from(prepaidYear)
      .where(inArray(prepaidYear.id, [...ids]))
  ).map(yearOf)
}

/** The year of each contract that waits or goes on, of those that the transaction may see. */
export async function yearsOf(tx: Transaction, contractIds: readonly string[]): Promise<PrepaidYear[]> {
  if (contractIds.length === 0) return []
  const rows = await tx
    .select()
    .from(prepaidYear)
    .where(and(inArray(prepaidYear.contractId, [...contractIds]), going))
  return rows.map(yearOf)
}

/** Contracts with a year that waits or goes on, in order behind one of them. */
export async function contractsWithYears(
  tx: Transaction,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { contractId } = prepaidYear
  const rows = await tx
    .select({ contractId })
    .from(prepaidYear)
    .where(and(going, after === null ? undefined : gt(contractId, after)))
    .orderBy(asc(contractId))
    .limit(limit)
  return rows.map((row) => row.contractId)
}

/** What the last twelve bills of a contract came to without surcharge, the oldest first; those that were taken back are left out. */
export async function lastBillTotals(tx: Transaction, contractId: string): Promise<Centavos[]> {
  const { chargedVat, chargedPrincipal, periodFrom, reversedAt } = ledgerBill
  const total = sql<string>`${chargedVat} + ${chargedPrincipal}`
  const rows = await tx
    .select({ total })
    .from(ledgerBill)
    .where(and(eq(ledgerBill.contractId, contractId), isNull(reversedAt)))
    .orderBy(desc(periodFrom))
    .limit(12)
  return rows.map((row) => centavos(BigInt(row.total))).reverse()
}

/** Adds a year. */
export async function addYear(tx: Transaction, year: PrepaidYear, askedBy: string | null): Promise<void> {
  await tx.insert(prepaidYear).values({ ...year, askedBy })
}

/** Changes a year. */
export async function changeYear(
  tx: Transaction,
  id: string,
  change: Partial<Pick<typeof prepaidYear.$inferInsert, 'state' | 'discountUsed' | 'paidAt'>>,
): Promise<void> {
  await tx.update(prepaidYear).set(change).where(eq(prepaidYear.id, id))
}

function yearOf({ askedBy: _, paidAt: __, ...row }: typeof prepaidYear.$inferSelect): PrepaidYear {
  return row
}
