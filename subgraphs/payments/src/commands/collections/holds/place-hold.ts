import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { HoldKind } from '../../../domain/collections/debt-case.ts'
import { shippedCollections } from '../../../policies/shipped-collections.ts'
import { addHold } from '../../../store/collections/collection-hold.ts'
import { lockContracts } from '../../../store/contract.ts'
import { reviewContracts } from '../review-contracts.ts'

/** Why a contract is not followed meanwhile. */
export interface NewHold {
  /** That of the plan or the claim, where it is for one. */
  readonly holdId: string
  readonly contractId: string
  readonly kind: HoldKind
  /** In Spanish: people read it in the timeline. */
  readonly reason: string
  /** Subject of the staff who decided it; null where nobody had to. */
  readonly by: string | null
  /** The last day; null until it is ended. */
  readonly until: string | null
  /** Of a vulnerability: its kind, and what staff were shown. */
  readonly proven?: { readonly vulnerability: string; readonly proof: string }
}

/**
 * Follows nobody of a contract while the hold stands; a restriction is lifted at once, in this transaction. Placing the same
 * hold again does nothing; false then, and where the contract is not known.
 */
export async function placeHold(
  tx: Transaction,
  { holdId, contractId, kind, reason, by, until, proven }: NewHold,
  recording: { readonly at: Date; readonly traceId: string },
): Promise<boolean> {
  const [contract] = await lockContracts(tx, [contractId])
  if (contract === undefined) return false
  const isNew = await addHold(tx, {
    ...{ id: holdId, contractId, operatingUnitId: contract.operatingUnitId, kind, reason, until },
    ...{ grantedBy: by, beganAt: recording.at, ...proven },
  })
  if (!isNew) return false
  const collecting = shippedCollections()
  await reviewContracts(tx, [contractId], { collecting, ...recording, mayAdvance: false })
  return true
}
