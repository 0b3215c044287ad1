import type { QueryResolvers } from '../../generated/resolvers.ts'
import { disputeConnection } from './dispute-connection.ts'

/** Questions of disputes. */
export const disputeQueries: Pick<QueryResolvers, 'dispute' | 'disputes'> = {
  dispute: (_root, { id }, { disputeById }) => disputeById.load(id),
  disputes: (_root, { first, after, ...filter }, context) =>
    disputeConnection(context, filter, { first, after: after ?? null }),
}
