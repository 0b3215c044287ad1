import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, primaryKey } from 'drizzle-orm/pg-core'

/** The last number that each office gave to a bill in a year. */
export const invoiceNumber = pgTable(
  'invoice_number',
  {
    operatingUnitId: integer('operating_unit_id').notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.operatingUnitId, table.year] }),
    pgPolicy('invoice_number_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** So many numbers of an office in a year. */
export interface NumbersWanted {
  readonly operatingUnitId: number
  readonly year: number
  readonly count: number
}

/**
 * Takes numbers in a row; gives the first of each, in the order asked. The row of an office and year stays locked until
 * the transaction ends, and a transaction that is rolled back gives its numbers back: there is neither a gap nor a double,
 * however many write at once. So take them last, just before the bills are written.
 */
export async function takeNumbers(tx: Transaction, wanted: readonly NumbersWanted[]): Promise<number[]> {
  if (wanted.length === 0) return []
  const column = (of: (one: NumbersWanted) => number) => sql.param(wanted.map(of))
  const { rows } = await tx.execute<{ operating_unit_id: number; year: number; last: number }>(sql`
    insert into invoice_number as known (operating_unit_id, year, last)
    select * from unnest(${column((one) => one.operatingUnitId)}::int[], ${column((one) => one.year)}::int[],
      ${column((one) => one.count)}::int[]) as wanted (operating_unit_id, year, count)
    order by operating_unit_id, year
    on conflict (operating_unit_id, year) do update set last = known.last + excluded.last
    returning operating_unit_id, year, last`)
  return wanted.map(({ operatingUnitId, year, count }) => {
    const taken = rows.find((row) => row.operating_unit_id === operatingUnitId && row.year === year)
    if (taken === undefined) throw new Error(`office ${operatingUnitId} has no numbers for ${year}`)
    return taken.last - count + 1
  })
}
