import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { asc } from 'drizzle-orm'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/** CEA's offices; public, filled by the migration. */
export const operatingUnit = pgTable('operating_unit', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
})

/** One of CEA's offices (administraciones). */
export type OperatingUnit = typeof operatingUnit.$inferSelect

/** All offices, in the order of their numbers. */
export async function allOperatingUnits(tx: Transaction): Promise<OperatingUnit[]> {
  return tx.select().from(operatingUnit).orderBy(asc(operatingUnit.id))
}
