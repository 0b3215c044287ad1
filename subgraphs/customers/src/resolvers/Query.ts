import { ownCustomerId } from '../domain/policy.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  me: (_root, _args, { viewer, customerById }) => {
    const id = ownCustomerId(viewer)
    return id === null ? null : customerById.load(id)
  },
  customer: (_root, { id }, { customerById }) => customerById.load(id),
}
