import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Invoice } from './domain/invoice.ts'
import { worksFor } from './domain/policy.ts'
import { invoicesByIds } from './store/invoice.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface BillingContext extends RequestContext {
  readonly invoiceById: BatchLoader<string, Invoice>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): BillingContext {
  const { viewer, room } = base
  return {
    ...base,
    invoiceById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => invoicesByIds(tx, ids))
      const seen = found.filter(({ operatingUnitId }) => worksFor(viewer, operatingUnitId))
      return new Map(seen.map((one) => [one.id, one]))
    }),
  }
}
