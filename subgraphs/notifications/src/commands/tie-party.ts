import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { ContractParty } from '../domain/contract-party.ts'
import { addParty, hasEnded } from '../store/contract-party.ts'
import { changeParties } from './change-parties.ts'

/** Somebody belongs to a contract from now on, and hears of its place. Nobody joins one that has ended. */
export async function tieParty(tx: Transaction, party: ContractParty, now: Date): Promise<void> {
  await changeParties(tx, party.servicePointId, now, async () => {
    if (!(await hasEnded(tx, party.contractId))) await addParty(tx, party)
  })
}
