import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Customer } from './domain/customer.ts'
import { maySeeCustomer } from './domain/policy.ts'
import { customersByIds } from './store/customer.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface CustomersContext extends RequestContext {
  readonly customerById: BatchLoader<string, Customer>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): CustomersContext {
  const { viewer, room } = base
  return {
    ...base,
    customerById: batchLoader(async (asked) => {
      const ids = asked.filter(isId)
      const found = await room.database.transaction(viewer, (tx) => customersByIds(tx, room.sealer, ids))
      const seen = found.filter((customer) => maySeeCustomer(viewer, customer))
      return new Map(seen.map((customer) => [customer.id, customer]))
    }),
  }
}
