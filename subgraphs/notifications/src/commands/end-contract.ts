import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endParties, endParty } from '../store/contract-party.ts'
import { changeParties } from './change-parties.ts'

/** A contract, by its place and holder. */
interface EndedContract {
  readonly contractId: string
  readonly servicePointId: string
  readonly customerId: string
}

/** A contract ended: neither its holder nor anybody of it hears of its place from now on. */
export async function endContract(tx: Transaction, ended: EndedContract, now: Date): Promise<void> {
  const { contractId, servicePointId, customerId: partyId } = ended
  await changeParties(tx, servicePointId, now, async () => {
    await endParties(tx, contractId, now)
    // Heard before it began, it must not begin any more.
    await endParty(tx, { id: contractId, contractId, servicePointId, partyId, role: 'OWNER' }, now)
  })
}
