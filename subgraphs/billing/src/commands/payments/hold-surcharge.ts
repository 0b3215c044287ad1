import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SurchargeHoldChanged } from '../../domain/account/account-event.ts'
import { isNews } from '../../domain/account/surcharge/surcharge-hold.ts'
import { lockAccounts } from '../../store/account.ts'
import { recordAccounts } from '../record-accounts.ts'
import type { Recording } from '../recording.ts'

/**
 * Records on what of a contract's debt no surcharge runs. Told again, or after what came later, it records nothing. Throws where the
 * account is not known yet: it is heard of by another fact, and this one is delivered again.
 */
export async function holdSurcharge(
  tx: Transaction,
  contractId: string,
  fact: SurchargeHoldChanged,
  recording: Recording,
): Promise<void> {
  const [before] = await lockAccounts(tx, [contractId])
  if (before === undefined) throw new Error(`there is no account of contract ${contractId} yet`)
  const known = before.surchargeHolds?.find(({ holdId }) => holdId === fact.holdId)
  if (known !== undefined && !isNews(known, fact)) return
  await recordAccounts(tx, [{ before, facts: [fact] }], recording)
}
