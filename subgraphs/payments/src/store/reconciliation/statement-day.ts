import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { StatementSource } from '../../domain/reconciliation/statement.ts'

/** Days of which a source has told in full. */
export const statementDay = pgTable(
  'statement_day',
  { source: text().$type<StatementSource>().notNull(), day: date({ mode: 'string' }).notNull() },
  (table) => [
    primaryKey({ name: 'statement_day_pk', columns: [table.source, table.day] }),
    systemOnly('statement_day'),
  ],
)

/** Keeps that a source has told of days, both ends included. */
export async function addDays(
  tx: Transaction,
  source: StatementSource,
  from: string,
  to: string,
): Promise<void> {
  await tx.execute(sql`
    insert into statement_day (source, day)
    select ${source}, day::date from generate_series(${from}::date, ${to}::date, interval '1 day') as day
    on conflict do nothing`)
}

/** Whether a source has told of a day, for the days between two. */
export async function coveredDays(
  tx: Transaction,
  from: string,
  to: string,
): Promise<(source: StatementSource, day: string) => boolean> {
  const rows = await tx.select().from(statementDay).where(sql`day between ${from}::date and ${to}::date`)
  const told = new Set(rows.map(({ source, day }) => `${source} ${day}`))
  return (source, day) => told.has(`${source} ${day}`)
}
