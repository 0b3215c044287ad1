import { type SQL, sql } from 'drizzle-orm'
import { type PgColumn, pgPolicy } from 'drizzle-orm/pg-core'

/** Whoever sees a meter sees what it measured; only the system writes it. */
export function measuredPolicies(meterKey: PgColumn) {
  const seen: SQL = sql`(select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = ${meterKey})`
  return [
    pgPolicy('seen_with_meter', { for: 'select', using: seen }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ]
}
