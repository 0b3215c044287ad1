import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { shippedCollections } from '../../../policies/shipped-collections.ts'
import { endHoldRow } from '../../../store/collections/collection-hold.ts'
import { reviewContracts } from '../review-contracts.ts'

/** Ends a hold: every term begins anew. Ending it again, or one that there is not, does nothing. */
export async function endHold(
  tx: Transaction,
  { holdId, reason, by }: { readonly holdId: string; readonly reason: string; readonly by: string | null },
  recording: { readonly at: Date; readonly traceId: string },
): Promise<void> {
  const ended = await endHoldRow(tx, holdId, { endedAt: recording.at, endedBy: by, endedBecause: reason })
  if (ended === null) return
  const collecting = shippedCollections()
  await reviewContracts(tx, [ended.contractId], { collecting, ...recording, mayAdvance: false })
}
