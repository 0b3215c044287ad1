import { seenByParty } from '@aquacis/kit/runtime/database/system-only.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ContractParty, PartyRole } from '../domain/contract-party.ts'

/**
 * Who belongs to which contract. A row that has ended stays: what was heard in the wrong order must not bring somebody
 * back.
 */
export const contractParty = pgTable(
  'contract_party',
  {
    id: uuid().primaryKey(),
    contractId: uuid('contract_id').notNull(),
    partyId: uuid('party_id').notNull(),
    role: text().$type<PartyRole>().notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    index('contract_party_by_contract').on(table.contractId),
    index('contract_party_by_party').on(table.partyId),
    ...seenByParty('contract_party'),
  ],
)

/** Adds somebody to a contract, unless that was known, or has ended before it was heard of. */
export async function addParty(tx: Transaction, party: ContractParty): Promise<void> {
  await tx.insert(contractParty).values(party).onConflictDoNothing()
}

/** Ends that somebody belongs to a contract, for good. */
export async function endParty(tx: Transaction, party: ContractParty, at: Date): Promise<void> {
  await tx
    .insert(contractParty)
    .values({ ...party, endedAt: at })
    .onConflictDoUpdate({ target: contractParty.id, set: { endedAt: at } })
}

/** Whether a contract has ended: its holder's row, which bears its id, says so. */
export async function hasEnded(tx: Transaction, contractId: string): Promise<boolean> {
  const [holder] = await tx
    .select({ endedAt: contractParty.endedAt })
    .from(contractParty)
    .where(eq(contractParty.id, contractId))
  return holder?.endedAt != null
}

/** Ends it for everybody of a contract. */
export async function endParties(tx: Transaction, contractId: string, at: Date): Promise<void> {
  await tx
    .update(contractParty)
    .set({ endedAt: at })
    .where(and(eq(contractParty.contractId, contractId), isNull(contractParty.endedAt)))
}

/** What people are to some contracts at this moment, as far as the transaction may see it. */
export async function partiesOf(
  tx: Transaction,
  contractIds: readonly string[],
): Promise<Pick<ContractParty, 'contractId' | 'partyId' | 'role'>[]> {
  if (contractIds.length === 0) return []
  const { contractId, partyId, role } = contractParty
  return tx
    .select({ contractId, partyId, role })
    .from(contractParty)
    .where(and(inArray(contractId, [...contractIds]), isNull(contractParty.endedAt)))
}
