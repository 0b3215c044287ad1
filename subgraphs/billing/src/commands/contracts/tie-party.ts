import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { endOfContract } from '../../store/parties/contract-end.ts'
import { endParty, type HeardParty, type PartyRole, putParty } from '../../store/parties/contract-party.ts'

/** Somebody joined a contract; nobody joins one that has ended. */
export async function tieParty(
  tx: Transaction,
  party: HeardParty,
  { role, now }: { readonly role: PartyRole; readonly now: Date },
): Promise<void> {
  await putParty(tx, party, role)
  if ((await endOfContract(tx, party.contractId)) !== null) await endParty(tx, party, now)
}

/** Somebody left a contract, and sees none of its bills from now on. */
export async function untieParty(tx: Transaction, party: HeardParty, now: Date): Promise<void> {
  await endParty(tx, party, now)
}
