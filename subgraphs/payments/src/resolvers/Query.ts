import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { planQueries } from './plan/plan-queries.ts'

export const Query: QueryResolvers = {
  ...planQueries,
  payment: (_root, { id }, { paymentById }) => (isId(id) ? paymentById.load(id) : null),
}
