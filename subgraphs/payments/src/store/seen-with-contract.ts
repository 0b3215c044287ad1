import { sql } from 'drizzle-orm'
import { pgPolicy } from 'drizzle-orm/pg-core'
import { systemOnly } from './system-only.ts'

/** The policies of a table that the people of a contract and staff of its office see, and the system writes. */
export function seenWithContract(table: string) {
  const own = sql.raw(table)
  return [
    pgPolicy(`${table}_is_seen`, {
      for: 'select',
      using: sql`aquacis_unit_in_scope(operating_unit_id) or exists (
        select from paying_contract c where c.contract_id = ${own}.contract_id and aquacis_party_in_scope(c.customer_id)) or exists (
        select from contract_party p where p.contract_id = ${own}.contract_id and p.ended_at is null
          and p.role in ('OWNER', 'TENANT') and aquacis_party_in_scope(p.party_id))`,
    }),
    systemOnly(table),
  ]
}
