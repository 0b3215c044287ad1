import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Payment } from './domain/payment.ts'
import { worksFor } from './domain/policy.ts'
import { paymentsByIds } from './store/payment.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface PaymentsContext extends RequestContext {
  readonly paymentById: BatchLoader<string, Payment>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): PaymentsContext {
  const { viewer, room } = base
  return {
    ...base,
    paymentById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => paymentsByIds(tx, ids))
      const seen = found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
      return new Map(seen.map((one) => [one.id, one]))
    }),
  }
}
