import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { ContractParty } from '../../domain/contract-party.ts'
import { addParty, hasEnded } from '../../store/contract-party.ts'

/** Somebody belongs to a contract from now on, unless it has ended. */
export async function tieParty(tx: Transaction, party: ContractParty): Promise<void> {
  if (!(await hasEnded(tx, party.contractId))) await addParty(tx, party)
}
