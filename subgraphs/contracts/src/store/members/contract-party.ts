import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ContractParty, ContractRole } from '../../domain/role.ts'

const bySystem = sql`aquacis_scope_is_all()`

/**
 * Who has which role in which contract now, the holder among them. As slim as it is because the policies of contracts,
 * members and invitations ask it, and policies that ask each other would never end.
 */
export const contractParty = pgTable(
  'contract_party',
  {
    contractId: uuid('contract_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text().$type<ContractRole>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.partyId] }),
    index('contract_party_by_party').on(table.partyId),
    pgPolicy('contract_party_sees_itself', { for: 'select', using: sql`aquacis_party_in_scope(party_id)` }),
    pgPolicy('contract_party_for_the_system', { for: 'all', using: bySystem, withCheck: bySystem }),
  ],
)

/** Parties by contract, as far as the transaction may see them: of residents, themselves alone. */
export async function partiesOf(
  tx: Transaction,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContractParty[]>> {
  const rows = await tx
    .select()
    .from(contractParty)
    .where(inArray(contractParty.contractId, [...contractIds]))
  return Map.groupBy(rows, ({ contractId }) => contractId)
}

/** Gives a party a role in a contract, in place of the one that they had. */
export async function putParty(tx: Transaction, contractId: string, party: ContractParty): Promise<void> {
  await tx
    .insert(contractParty)
    .values({ contractId, ...party })
    .onConflictDoUpdate({
      target: [contractParty.contractId, contractParty.partyId],
      set: { role: party.role },
    })
}

/** Takes the role of a party in a contract away. */
export async function dropParty(tx: Transaction, contractId: string, partyId: string): Promise<void> {
  await tx
    .delete(contractParty)
    .where(and(eq(contractParty.contractId, contractId), eq(contractParty.partyId, partyId)))
}

/** Takes every role in a contract away, the holder's too. */
export async function dropParties(tx: Transaction, contractId: string): Promise<void> {
  await tx.delete(contractParty).where(eq(contractParty.contractId, contractId))
}
