import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  invoice: (_root, { id }, { invoiceById }) => (isId(id) ? invoiceById.load(id) : null),
}
