import { isId } from '@aquacis/kit/values/id.ts'
import type { DocumentResolvers } from '../generated/resolvers.ts'

export const Document: DocumentResolvers = {
  __resolveReference: ({ id }, { documentById }) => (isId(id) ? documentById.load(id) : null),
}
