import { type SQL, sql } from 'drizzle-orm'
import { type PgColumn, pgPolicy } from 'drizzle-orm/pg-core'

/** True for rows of meters that the viewer's office looks after, or looked after when they were removed. */
export function ofOffice(meterKey: PgColumn): SQL {
  return sql`exists (select from meter m
      left join service_point_holder h on h.service_point_id = m.service_point_id
      where m.meter_key = ${meterKey} and aquacis_unit_in_scope(coalesce(m.former_operating_unit_id, h.operating_unit_id)))`
}

/** What the office sees, adds and changes, and nobody ever deletes. */
export function ofOfficePolicies(condition: SQL, verbs: readonly ('select' | 'insert' | 'update')[]) {
  return verbs.map((verb) =>
    verb === 'insert'
      ? pgPolicy('added_by_office', { for: verb, withCheck: condition })
      : pgPolicy(verb === 'select' ? 'seen_by_office' : 'changed_by_office', { for: verb, using: condition }),
  )
}

/** What only the system may do, it may do with every row. */
export function keptByTheSystem() {
  return pgPolicy('kept_by_the_system', { for: 'all', using: sql`(select aquacis_scope_is_all())` })
}
