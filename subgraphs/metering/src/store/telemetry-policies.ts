import { type SQL, sql } from 'drizzle-orm'
import { type PgColumn, pgPolicy } from 'drizzle-orm/pg-core'

/**
 * Whoever sees a meter sees what it measured, residents from the beginning of their contract and not those who get
 * alerts only; only the system writes it. `at` is the instant that the row tells of.
 */
export function measuredPolicies(meterKey: PgColumn, at: SQL) {
  const seen: SQL = sql`(select aquacis_scope_is_all()) or exists (select from meter m where m.meter_key = ${meterKey}
    and (not asks_as_party() or ${at} >= seen_since(m.service_point_id, true)))`
  return [
    pgPolicy('seen_with_meter', { for: 'select', using: seen }),
    pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` }),
  ]
}
