import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import { provenOf } from '../../store/claim/claim-proof.ts'
import { type ClaimTrace, tracesOf } from '../../store/claim/claim-trace.ts'
import { claimsByIds } from '../../store/claim/payment-claim.ts'
import type { LedgerLoaders } from '../ledger/ledger-loaders.ts'

/** What the resolvers of claims load with; everything in it is the viewer's to see. */
export interface ClaimLoaders {
  readonly claimById: BatchLoader<string, PaymentClaim>
  readonly tracesOfClaim: BatchLoader<string, readonly ClaimTrace[]>
  readonly isProven: BatchLoader<string, boolean>
}

/** Loaders for one request. Who sees a contract's account sees its claims. */
export function claimLoaders(
  { viewer, room }: RequestContext,
  { accountById }: Pick<LedgerLoaders, 'accountById'>,
): ClaimLoaders {
  return {
    claimById: batchLoader(async (asked) => {
      const found = await room.database.transaction(viewer, (tx) => claimsByIds(tx, asked.filter(isId)))
      const accounts = await Promise.all(found.map(({ contractId }) => accountById.load(contractId)))
      return new Map(found.filter((_, index) => accounts[index] !== null).map((one) => [one.id, one]))
    }),
    tracesOfClaim: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => tracesOf(tx, ids))
      return new Map(ids.map((id) => [id, found.filter(({ claimId }) => claimId === id)]))
    }),
    isProven: batchLoader(async (ids) => {
      const proven = await room.database.transaction(viewer, (tx) => provenOf(tx, ids))
      return new Map(ids.map((id) => [id, proven.has(id)]))
    }),
  }
}
