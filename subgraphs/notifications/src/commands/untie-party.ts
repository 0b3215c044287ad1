import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { ContractParty } from '../domain/contract-party.ts'
import { endParty } from '../store/contract-party.ts'
import { changeParties } from './change-parties.ts'

/** Somebody does not belong to a contract any more, and hears nothing of its place from now on. */
export async function untieParty(
  tx: Transaction,
  party: Omit<ContractParty, 'role'>,
  now: Date,
): Promise<void> {
  // Whoever left before it was heard that they joined is kept as one who left; as what, does not matter any more.
  const left: ContractParty = { ...party, role: 'ALERTS_ONLY' }
  await changeParties(tx, party.servicePointId, now, () => endParty(tx, left, now))
}
