import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockAccounts } from '../../store/account.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/** The place of a contract belongs to a zone: runs over it bill the contract from now on. */
export async function zoneAccount(
  tx: Transaction,
  { contractId, zone }: { readonly contractId: string; readonly zone: string },
  recording: Recording,
): Promise<void> {
  const [before] = await lockAccounts(tx, [contractId])
  if (before === undefined || before.zone === zone) return
  await recordAccounts(tx, [{ before, facts: [{ type: 'ZoneAssigned', zone }] }], recording)
}
