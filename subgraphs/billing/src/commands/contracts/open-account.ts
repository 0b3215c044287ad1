import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { AccountEvent } from '../../domain/account/account-event.ts'
import { openAccount as opening, type StartedContract } from '../../domain/account/open-account.ts'
import { accountsByIds } from '../../store/account.ts'
import { endOfContract } from '../../store/parties/contract-end.ts'
import { putParty } from '../../store/parties/contract-party.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/** A contract began: it is billed from then on, and its holder sees its bills. Heard twice, it changes nothing. */
export async function openAccount(
  tx: Transaction,
  contract: StartedContract,
  recording: Recording,
): Promise<void> {
  const { contractId, customerId: partyId } = contract
  await putParty(tx, { id: contractId, contractId, partyId }, 'OWNER')
  const [known] = await accountsByIds(tx, [contractId])
  if (known !== undefined) return
  const closedOn = await endOfContract(tx, contractId)
  const closing: AccountEvent[] = closedOn === null ? [] : [{ type: 'AccountClosed', closedOn }]
  const { zone } = contract
  const zoning: AccountEvent[] = zone === undefined ? [] : [{ type: 'ZoneAssigned', zone }]
  await recordAccounts(tx, [{ before: null, facts: [opening(contract), ...zoning, ...closing] }], recording)
}
