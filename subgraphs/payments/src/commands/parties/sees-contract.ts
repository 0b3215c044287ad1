import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { PayingContract } from '../../domain/paying-contract.ts'
import { maySeePayments } from '../../domain/policy.ts'
import { partiesOf } from '../../store/contract-party.ts'

/** Whether somebody may see, and act on, what a contract owes. The transaction is the system's. */
export async function seesContract(
  tx: Transaction,
  viewer: Viewer,
  contract: PayingContract,
): Promise<boolean> {
  return maySeePayments(viewer, contract, await partiesOf(tx, [contract.contractId]))
}

/** Subject of whoever asks; null for the system. */
export function subjectOf(viewer: Viewer): string | null {
  return viewer.kind === 'resident' || viewer.kind === 'staff' ? viewer.subject : null
}
