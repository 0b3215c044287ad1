import { sql } from 'drizzle-orm'
import { pgPolicy } from 'drizzle-orm/pg-core'

/** The policy of a table that only the system reads and writes. */
export function systemOnly(table: string) {
  const isSystem = sql`(select aquacis_scope_is_all())`
  return pgPolicy(`${table}_for_the_system`, { for: 'all', using: isSystem, withCheck: isSystem })
}

/** The policies of a table whose rows a person sees and the system writes. */
export function seenByParty(table: string) {
  return [
    pgPolicy(`${table}_is_seen_by_its_party`, {
      for: 'select',
      using: sql`aquacis_party_in_scope(party_id)`,
    }),
    systemOnly(table),
  ]
}
