import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import { sql } from 'drizzle-orm'
import { pgPolicy } from 'drizzle-orm/pg-core'

/** The policies of a table that staff of every office see, and the system writes. */
export function seenByStaff(table: string) {
  return [
    pgPolicy(`${table}_is_seen_by_staff`, { for: 'select', using: sql`(select works_for_an_office())` }),
    systemOnly(table),
  ]
}
