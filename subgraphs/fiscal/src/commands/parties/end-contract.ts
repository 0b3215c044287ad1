import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endParties, endParty } from '../../store/contract-party.ts'

/** A contract ended: whoever belonged to it sees no new bills of it; its holder goes on to see their own. */
export async function endContract(
  tx: Transaction,
  { contractId, customerId: partyId }: { readonly contractId: string; readonly customerId: string },
  now: Date,
): Promise<void> {
  await endParties(tx, contractId, now)
  // Heard before it began, it must not begin any more.
  await endParty(tx, { id: contractId, contractId, partyId, role: 'OWNER' }, now)
}
