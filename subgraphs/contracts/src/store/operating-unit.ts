import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc, sql } from 'drizzle-orm'
import { integer, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core'

/** CEA's offices: there for everybody to see, written by migrations alone. */
export const operatingUnit = pgTable(
  'operating_unit',
  { id: integer().primaryKey(), name: text().notNull().unique() },
  () => [pgPolicy('operating_unit_is_public', { for: 'select', using: sql`true` })],
)

/** One of CEA's offices (administraciones). */
export type OperatingUnit = typeof operatingUnit.$inferSelect

/** All offices, in the order of their numbers. */
export async function allOperatingUnits(tx: Transaction): Promise<OperatingUnit[]> {
  return tx.select().from(operatingUnit).orderBy(asc(operatingUnit.id))
}
