import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/** The last number of each series. Taken and kept with the document that bears it: no gap, no double. */
export const folio = pgTable('folio', { series: text().primaryKey(), last: integer().notNull() }, () => [
  systemOnly('folio'),
])

/** The next number of a series; whoever else wants one waits until this transaction ends. */
export async function nextFolio(tx: Transaction, series: string): Promise<number> {
  const [row] = await tx
    .insert(folio)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: folio.series, set: { last: sql`${folio.last} + 1` } })
    .returning({ last: folio.last })
  if (row === undefined) throw new Error(`series ${series} gave no number`)
  return row.last
}
