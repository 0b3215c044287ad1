import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { putContract, type ToldContract } from '../../store/contract.ts'
import { endParties, endParty } from '../../store/contract-party.ts'

/** A contract ended: whoever belonged to it sees nothing of it any more; its holder goes on to see what they owe. */
export async function endContract(
  tx: Transaction,
  told: ToldContract & { readonly endedOn: string },
  now: Date,
): Promise<void> {
  const { contractId, customerId: partyId } = told
  await putContract(tx, told)
  await endParties(tx, contractId, now)
  // Heard before it began, it must not begin any more.
  await endParty(tx, { id: contractId, contractId, partyId, role: 'OWNER' }, now)
}
