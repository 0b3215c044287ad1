import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  document: (_root, { id }, { documentById }) => (isId(id) ? documentById.load(id) : null),
}
