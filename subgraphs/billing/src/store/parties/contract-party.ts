import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { index, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What somebody is to a contract: OWNER and TENANT see its bills. */
export type PartyRole = 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY'

/**
 * Who is what to which contract, as contracts told it; the row of its holder bears the id of the contract. One that has
 * ended stays, so that what is heard in the wrong order brings nobody back; of one whose end was heard first only the end is
 * known. Every policy of bills leans on this one, which leans on nothing.
 */
export const contractParty = pgTable(
  'contract_party',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text().$type<PartyRole>(),
    endedAt: timestamp('ended_at', { withTimezone: true, precision: 3, mode: 'date' }),
  },
  (table) => [
    index('contract_party_by_contract').on(table.contractId),
    pgPolicy('contract_party_sees_itself', {
      for: 'select',
      using: sql`aquacis_party_in_scope(party_id) and ended_at is null and role in ('OWNER', 'TENANT')`,
    }),
    pgPolicy('contract_party_for_the_system', {
      for: 'all',
      using: sql`aquacis_scope_is_all()`,
      withCheck: sql`aquacis_scope_is_all()`,
    }),
  ],
)

/** Somebody, and what they belong to. */
export interface HeardParty {
  readonly id: string
  readonly contractId: string
  readonly partyId: string
}

/** Notes as what somebody came, or came already. */
export async function putParty(tx: Transaction, party: HeardParty, role: PartyRole): Promise<void> {
  const { id, contractId, partyId } = party
  await tx
    .insert(contractParty)
    .values({ id, contractId, partyId, role })
    .onConflictDoUpdate({ target: contractParty.id, set: { role } })
}

/** Notes that somebody left, for good. */
export async function endParty(tx: Transaction, party: HeardParty, endedAt: Date): Promise<void> {
  const { id, contractId, partyId } = party
  await tx
    .insert(contractParty)
    .values({ id, contractId, partyId, endedAt })
    .onConflictDoUpdate({ target: contractParty.id, set: { endedAt } })
}

/** Ends it for everybody of a contract but its holder, who goes on seeing the bills that are theirs. */
export async function endMembers(tx: Transaction, contractId: string, endedAt: Date): Promise<void> {
  await tx
    .update(contractParty)
    .set({ endedAt })
    .where(
      and(
        eq(contractParty.contractId, contractId),
        ne(contractParty.id, contractId),
        isNull(contractParty.endedAt),
      ),
    )
}

/** Who sees the bills of contracts, by contract, as far as the transaction may see them: of residents, themselves alone. */
export async function partiesOf(
  tx: Transaction,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .select({ contractId: contractParty.contractId, partyId: contractParty.partyId })
    .from(contractParty)
    .where(
      and(
        sql`${contractParty.contractId} = any(${sql.param(contractIds)}::uuid[])`,
        isNull(contractParty.endedAt),
        sql`${contractParty.role} in ('OWNER', 'TENANT')`,
      ),
    )
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId)
  return new Map([...byContract].map(([contractId, found]) => [contractId, found.map((one) => one.partyId)]))
}
