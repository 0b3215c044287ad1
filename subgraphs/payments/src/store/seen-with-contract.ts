import { systemOnly } from '@aquacis/kit/runtime/database/system-only.ts'
import { sql } from 'drizzle-orm'
import { pgPolicy } from 'drizzle-orm/pg-core'

/**
 * The policies of a table that the people of a contract and staff of its office see, and the system writes. Whose contracts
 * they are is asked once in a statement, by a function that is not planned with it: see migration 0000.
 */
export function seenWithContract(table: string) {
  return [
    pgPolicy(`${table}_is_seen`, {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or contract_id = any ((select contracts_seen())::uuid[])`,
    }),
    systemOnly(table),
  ]
}
