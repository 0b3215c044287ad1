import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  payment: (_root, { id }, { paymentById }) => (isId(id) ? paymentById.load(id) : null),
}
