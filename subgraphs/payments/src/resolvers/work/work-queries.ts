import { workTerms } from '../../domain/work/work-terms.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { shippedCollections } from '../../policies/shipped-collections.ts'
import { countWork } from '../../store/work/payment-work.ts'
import { staffAlone } from '../reconciliation/reconciliation-queries.ts'

/** What waits for the office; row-level security counts what is of the viewer's offices. */
export const workQueries: Pick<QueryResolvers, 'paymentWork'> = {
  paymentWork: (_root, _args, { viewer, room, now }) => {
    staffAlone(viewer)
    return room.database.transaction(viewer, (tx) => countWork(tx, workTerms(shippedCollections(), now)))
  },
}
