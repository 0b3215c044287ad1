import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { litres } from '@aquacis/kit/values/volume.ts'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { bigint, integer, pgPolicy, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { OfficeSum } from '../../domain/office.ts'
import { instant, instants } from '../column.ts'

/** What an office's meters measured on a civil day; summed from the days of its meters, never counted up. */
export const officeDay = pgTable(
  'office_day',
  {
    operatingUnitId: integer('operating_unit_id').notNull(),
    startsAt: timestamp('starts_at', { withTimezone: true, precision: 3 }).notNull(),
    litres: bigint('litres', { mode: 'number' }).notNull(),
    meters: integer('meters').notNull(),
    summedAt: timestamp('summed_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.operatingUnitId, table.startsAt] }),
    pgPolicy('seen_by_office', {
      for: 'select',
      using: sql`aquacis_unit_in_scope(${table.operatingUnitId})`,
    }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ],
)

/** Days whose sum no longer holds, once for every batch that says so. */
export const officeDayStale = pgTable(
  'office_day_stale',
  { startsAt: timestamp('starts_at', { withTimezone: true, precision: 3 }).notNull() },
  () => [pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` })],
)

/** Sums of an office's days that start in `[from, before)`. */
export async function officeSums(
  tx: Transaction,
  operatingUnitId: number,
  { from, before }: { readonly from: Date; readonly before: Date },
): Promise<readonly OfficeSum[]> {
  const rows = await tx
    .select({ startsAt: officeDay.startsAt, litres: officeDay.litres, meters: officeDay.meters })
    .from(officeDay)
    .where(
      and(
        eq(officeDay.operatingUnitId, operatingUnitId),
        gte(officeDay.startsAt, from),
        lt(officeDay.startsAt, before),
      ),
    )
  return rows.map((row) => ({ ...row, litres: litres(row.litres) }))
}

/** Takes the days that must be summed up again, each once, the newest first. */
export async function takeStaleDays(tx: Transaction): Promise<Date[]> {
  const { rows } = await tx.execute<{ start_ms: number }>(sql`
    with taken as (delete from office_day_stale returning starts_at)
    select distinct (extract(epoch from starts_at) * 1000)::float8 as start_ms from taken order by 1 desc`)
  return rows.map(({ start_ms }) => new Date(start_ms))
}

/** Puts days back for the next time. */
export async function markStale(tx: Transaction, days: readonly Date[]): Promise<void> {
  if (days.length === 0) return
  await tx.execute(sql`insert into office_day_stale
    select ${instant('day_ms')} from unnest(${instants(days, (day) => day)}) as given (day_ms)`)
}

/** Sums up one day of all offices; `before` is the start of the day before. */
export async function sumOfficeDay(tx: Transaction, day: Date, before: Date, now: Date): Promise<void> {
  await tx.execute(sql`select sum_office_day(${day.toISOString()}::timestamptz, ${before.toISOString()}::timestamptz,
    ${now.toISOString()}::timestamptz)`)
}
