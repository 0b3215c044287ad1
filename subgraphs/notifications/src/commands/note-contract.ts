import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type PlaceContract, supersedes } from '../domain/contract-party.ts'
import { addParty, loadPlaceContract, savePlaceContract } from '../store/contract-party.ts'
import { changeParties } from './change-parties.ts'

/** Notes by which contract a place is supplied and who holds it. What is heard twice or too late changes nothing. */
export async function noteContract(
  tx: Transaction,
  contract: PlaceContract & { readonly customerId: string },
  now: Date,
): Promise<void> {
  const { customerId: partyId, ...heard } = contract
  const { contractId, servicePointId } = heard
  await changeParties(tx, servicePointId, now, async () => {
    await addParty(tx, { id: contractId, contractId, servicePointId, partyId, role: 'OWNER' })
    if (supersedes(heard, await loadPlaceContract(tx, servicePointId))) await savePlaceContract(tx, heard)
  })
}
