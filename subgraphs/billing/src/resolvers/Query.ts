import type { QueryResolvers } from '../generated/resolvers.ts'
import { billingRunQueries } from './run/queries.ts'
import { tariffQueries } from './tariffs/queries.ts'

export const Query: QueryResolvers = {
  invoice: (_root, { id }, { invoiceById }) => invoiceById.load(id),
  ...tariffQueries,
  ...billingRunQueries,
}
