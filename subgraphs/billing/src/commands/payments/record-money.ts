import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import { lockAccounts } from '../../store/account.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/**
 * Records what payments' ledger tells of a contract, so that its balance and what is open of its bills follow the ledger. Throws
 * where the account is not known yet: it is heard of by another fact, and this one is delivered again.
 */
export async function recordMoney(
  tx: Transaction,
  contractId: string,
  fact: AccountEvent,
  recording: Recording,
): Promise<void> {
  const [before] = await lockAccounts(tx, [contractId])
  if (before === undefined) throw new Error(`there is no account of contract ${contractId} yet`)
  await recordAccounts(tx, [{ before, facts: [fact] }], recording)
}
