import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockAccounts } from '../../store/account.ts'
import { addContractEnd } from '../../store/parties/contract-end.ts'
import { endMembers } from '../../store/parties/contract-party.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/** A contract ended: its last bill ends with that day, and nobody but its holder sees its bills any more. */
export async function closeAccount(
  tx: Transaction,
  { contractId, endedOn }: { readonly contractId: string; readonly endedOn: string },
  recording: Recording,
): Promise<void> {
  await addContractEnd(tx, contractId, endedOn)
  await endMembers(tx, contractId, recording.at)
  const [before] = await lockAccounts(tx, [contractId])
  if (before === undefined || before.closedOn !== null) return
  await recordAccounts(tx, [{ before, facts: [{ type: 'AccountClosed', closedOn: endedOn }] }], recording)
}
