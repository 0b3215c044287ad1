import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { maySeePayments } from '../../domain/policy.ts'
import { contractsOf } from '../../store/contract.ts'
import { partiesOf } from '../../store/contract-party.ts'
import { type PaidMoney, paymentsOfReference } from '../../store/ledger/payment.ts'
import { referencesByIds } from '../../store/reference/payment-reference.ts'
import type { SeenReference } from './seen-reference.ts'

/** What the resolvers of references load with; everything in it is the viewer's to see. */
export interface ReferenceLoaders {
  readonly referenceById: BatchLoader<string, SeenReference>
  readonly paymentsByReference: BatchLoader<string, readonly PaidMoney[]>
}

/** Loaders for one request. */
export function referenceLoaders({ viewer, room }: RequestContext): ReferenceLoaders {
  return {
    referenceById: batchLoader((ids) =>
      room.database.transaction(viewer, async (tx) => {
        const found = await referencesByIds(tx, ids.filter(isId))
        const contractIds = [...new Set(found.map(({ contractId }) => contractId))]
        const parties = viewer.kind === 'resident' ? await partiesOf(tx, contractIds) : []
        const seen = new Set(
          (await contractsOf(tx, contractIds))
            .filter((contract) => maySeePayments(viewer, contract, parties))
            .map(({ contractId }) => contractId),
        )
        return new Map(
          found
            .filter(({ contractId }) => seen.has(contractId))
            .map((one) => [one.id, { ...one, byKey: false }]),
        )
      }),
    ),
    paymentsByReference: batchLoader((ids) =>
      room.database.transaction(viewer, async (tx) =>
        Map.groupBy(await paymentsOfReference(tx, ids), ({ referenceId }) => referenceId ?? ''),
      ),
    ),
  }
}
