import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  me: (_root, _args, { viewer, customerById }) =>
    viewer.kind === 'resident' ? customerById.load(viewer.partyId) : null,
  customer: (_root, { id }, { customerById }) => (isId(id) ? customerById.load(id) : null),
}
