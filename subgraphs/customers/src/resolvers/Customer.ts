import type { CustomerResolvers } from '../generated/resolvers.ts'

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }, { customerById }) => customerById.load(id),
}
